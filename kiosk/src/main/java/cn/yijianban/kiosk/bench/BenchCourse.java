package cn.yijianban.kiosk.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of a child case as time goes by, one stage after the other. Times count from the
 * receipt of the package.
 */
public record BenchCourse(List<Stage> stages) {
  public BenchCourse {
    stages = List.copyOf(stages);
  }

  /** From then on the case is in that state. */
  public record Stage(Duration after, State state) {}

  /** States of a child case, as the contract names them. */
  public enum State {
    RECEIVED,
    /** 受理. */
    ACCEPTED,
    /** 补正: the department wants something corrected. */
    CORRECTION,
    /** 不予受理. */
    REFUSED,
    /** 办结. */
    CLOSED,
    /** 撤回 by whoever handed it in. */
    WITHDRAWN
  }

  /** Accepted after that time. */
  public static BenchCourse accepted(Duration after) {
    return new BenchCourse(List.of(new Stage(after, State.ACCEPTED)));
  }

  /** Refused after that time. */
  public static BenchCourse refused(Duration after) {
    return new BenchCourse(List.of(new Stage(after, State.REFUSED)));
  }

  /** Sent back for correction, then accepted. */
  public static BenchCourse corrected(Duration back, Duration accepted) {
    return new BenchCourse(
        List.of(new Stage(back, State.CORRECTION), new Stage(accepted, State.ACCEPTED)));
  }

  /** Accepted, then done. */
  public static BenchCourse closed(Duration accepted, Duration closed) {
    return new BenchCourse(
        List.of(new Stage(accepted, State.ACCEPTED), new Stage(closed, State.CLOSED)));
  }

  /** Where it stands at that time. */
  public State at(Instant received, Instant now) {
    State state = State.RECEIVED;
    for (Stage stage : stages) {
      if (!received.plus(stage.after()).isAfter(now)) {
        state = stage.state();
      }
    }
    return state;
  }
}
