package cn.yijianban.devices;

import java.time.Duration;

/** The rating device (好差评 评价器) beside the screen. */
public interface Evaluator extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.EVALUATOR;
  }

  /** What the citizen pressed, if anything. A time-out is never a grade. */
  sealed interface Answer {
    /**
     * @param grade 5 very satisfied to 1 very dissatisfied, as 好差评 interfaces count
     */
    record Rated(int grade) implements Answer {
      public Rated {
        if (grade < 1 || grade > 5) {
          throw new IllegalArgumentException("grade out of range");
        }
      }
    }

    record NotRated() implements Answer {}

    record Cancelled() implements Answer {}

    record Failed(DeviceFault cause) implements Answer {}
  }

  /**
   * Invites the citizen and waits for one key. A cancel ends the invitation at the device too, also
   * when it came before the invitation.
   */
  Answer ask(Duration deadline, Cancel cancel);

  /** {@link #ask(Duration, Cancel)} for somebody who waits to the end. */
  default Answer ask(Duration deadline) {
    return ask(deadline, new Cancel());
  }
}
