package cn.yijianban.kiosk.visit;

/**
 * How patient the terminal is, in seconds without a touch.
 *
 * @param question until it asks whether somebody is still there
 * @param countdown from the question to the wipe
 * @param afterDone on the last screens, where nothing can be lost any more
 */
public record IdleTimes(int question, int countdown, int afterDone) {
  public IdleTimes {
    if (question < 5 || countdown < 5 || afterDone < 5) {
      throw new IllegalArgumentException("idle times are at least 5 seconds");
    }
  }

  /** 75 s and 60 s: practice at government terminals is 60 to 120 s before anything happens. */
  public static IdleTimes usual() {
    return new IdleTimes(75, 60, 40);
  }

  /** For who needs more time (长者模式). */
  public IdleTimes twice() {
    return new IdleTimes(2 * question, 2 * countdown, 2 * afterDone);
  }
}
