package cn.yijianban.kiosk.submission;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: exponential, with full jitter, so that a thousand terminals
 * do not come back in the same second, and with a cap. There is no last attempt.
 *
 * @param first longest wait after the first failure
 * @param cap longest wait ever
 */
public record Backoff(Duration first, Duration cap) {
  private static final int STEPS = 20;

  public Backoff {
    if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("a wait is longer than nothing and not above its cap");
    }
  }

  /** 2 seconds to 5 minutes. */
  public static Backoff usual() {
    return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));
  }

  /**
   * A wait of up to as long as so many failures make it.
   *
   * @param failures so far, at least 1
   */
  public Duration after(int failures, RandomGenerator random) {
    long longest =
        Math.min(cap.toMillis(), first.toMillis() << Math.min(STEPS, Math.max(0, failures - 1)));
    return Duration.ofMillis(random.nextLong(longest + 1));
  }
}
