package cn.yijianban.kiosk.submission;

import java.time.Duration;
import java.util.function.Consumer;

/** Keeps uploads to so many bytes a second by resting after each request. */
final class Brake {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private final long bytesPerSecond;
  private final Consumer<Duration> rest;

  /**
   * @param bytesPerSecond 0 for no limit
   * @param rest lets the time pass
   */
  Brake(long bytesPerSecond, Consumer<Duration> rest) {
    this.bytesPerSecond = bytesPerSecond;
    this.rest = rest;
  }

  /** Most bytes of one request: what may go in two seconds. */
  int most(int wanted) {
    return bytesPerSecond == 0
        ? wanted
        : (int) Math.min(wanted, Math.max(ChunkSize.LEAST, 2 * bytesPerSecond));
  }

  /** So many bytes went out in that time. */
  void sent(int bytes, Duration took) {
    if (bytesPerSecond == 0) {
      return;
    }
    Duration left = Duration.ofMillis(bytes * 1000L / bytesPerSecond).minus(took);
    if (left.isPositive()) {
      rest.accept(left.compareTo(LONGEST) < 0 ? left : LONGEST);
    }
  }
}
