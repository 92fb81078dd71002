package cn.yijianban.kiosk.submission;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How the line to the platform does. While nothing is heard, one submission after the other is
 * tried with growing rests between, not all of them; the first that is heard wakes the others.
 */
final class LineRest {
  private static final int DOWN = 3;
  private final Backoff backoff;
  private final RandomGenerator random;
  private int failures;

  LineRest(Backoff backoff, RandomGenerator random) {
    this.backoff = backoff;
    this.random = random;
  }

  /** Something was not heard; answers how long to leave the line alone. */
  Duration unheard() {
    failures++;
    return backoff.after(failures, random);
  }

  /** Something was heard; answers whether the line was down before. */
  boolean heard() {
    boolean down = failures >= DOWN;
    failures = 0;
    return down;
  }
}
