package cn.yijianban.kiosk.rating;

import java.util.Arrays;
import java.util.Optional;

/**
 * The five levels of 好差评, best first. They are counted both ways: 5 is best in the interfaces, 1 is
 * best in GB/T 39046 A.8. None is the default.
 */
public enum Level {
  /** 非常满意. */
  VERY_SATISFIED(5),
  /** 满意. */
  SATISFIED(4),
  /** 基本满意. */
  ALRIGHT(3),
  /** 不满意. */
  DISSATISFIED(2),
  /** 非常不满意. */
  VERY_DISSATISFIED(1);

  private final int grade;

  Level(int grade) {
    this.grade = grade;
  }

  /** 5 (best) to 1, as 好差评 interfaces and the evaluator count. */
  public int grade() {
    return grade;
  }

  /** 1 (best) to 5, GB/T 39046-2020 A.8. */
  public int standardCode() {
    return 6 - grade;
  }

  /** Whether it is a 差评, which somebody has to follow up. */
  public boolean poor() {
    return switch (this) {
      case VERY_SATISFIED, SATISFIED, ALRIGHT -> false;
      case DISSATISFIED, VERY_DISSATISFIED -> true;
    };
  }

  /** The level an interface counts so; empty when there is none. */
  public static Optional<Level> ofGrade(int grade) {
    return Arrays.stream(values()).filter(level -> level.grade() == grade).findFirst();
  }

  /** The level of GB/T 39046 A.8; empty when there is none. */
  public static Optional<Level> ofStandardCode(int code) {
    return Arrays.stream(values()).filter(level -> level.standardCode() == code).findFirst();
  }
}
