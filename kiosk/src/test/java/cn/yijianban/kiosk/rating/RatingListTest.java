package cn.yijianban.kiosk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingListTest {
  private final RatingList list = RatingList.national();

  @Test
  void five_is_best_in_interfaces_and_one_is_best_in_the_standard() {
    assertThat(Level.VERY_SATISFIED.grade()).isEqualTo(5);
    assertThat(Level.VERY_SATISFIED.standardCode()).isEqualTo(1);
    assertThat(Level.VERY_DISSATISFIED.grade()).isEqualTo(1);
    assertThat(Level.VERY_DISSATISFIED.standardCode()).isEqualTo(5);
  }

  @Test
  void both_ways_of_counting_lead_back_to_the_level() {
    for (Level level : Level.values()) {
      assertThat(Level.ofGrade(level.grade())).contains(level);
      assertThat(Level.ofStandardCode(level.standardCode())).contains(level);
      assertThat(level.grade() + level.standardCode()).isEqualTo(6);
    }
  }

  @Test
  void there_is_no_level_outside_and_so_no_default() {
    assertThat(Level.ofGrade(0)).isEmpty();
    assertThat(Level.ofGrade(6)).isEmpty();
    assertThat(Level.ofStandardCode(0)).isEmpty();
  }

  @Test
  void the_last_two_are_poor() {
    assertThat(Arrays.stream(Level.values()).filter(Level::poor))
        .containsExactly(Level.DISSATISFIED, Level.VERY_DISSATISFIED);
  }

  @Test
  void names_and_order_are_those_of_the_national_list() {
    assertThat(Arrays.stream(Level.values()).map(list::name))
        .containsExactly("非常满意", "满意", "基本满意", "不满意", "非常不满意");
  }

  @Test
  void each_level_has_eight_tags_of_its_own_three_of_them_basic() {
    int[] first = {510, 406, 307, 207, 108};
    for (Level level : Level.values()) {
      List<String> codes = list.tags(level).stream().map(RatingList.Tag::code).toList();
      for (int i = 0; i < 8; i++) {
        assertThat(codes.get(i)).isEqualTo(Integer.toString(first[level.ordinal()] + i));
      }
      assertThat(codes).hasSize(8);
      assertThat(list.basic(level)).hasSize(3).isEqualTo(list.tags(level).subList(0, 3));
      assertThat(list.expanded(level)).hasSize(5);
    }
  }

  @Test
  void the_tag_of_self_service_terminals_belongs_to_satisfied() {
    assertThat(list.tag("412")).map(RatingList.Tag::text).contains("可以使用自助机办理");
    assertThat(list.allowed(Level.SATISFIED, List.of("412"))).isTrue();
    assertThat(list.allowed(Level.VERY_SATISFIED, List.of("412"))).isFalse();
  }

  @Test
  void retired_codes_are_not_found() {
    assertThat(list.tag("501")).isEmpty();
    assertThat(list.tag("405")).isEmpty();
    assertThat(list.tag("107")).isEmpty();
  }
}
