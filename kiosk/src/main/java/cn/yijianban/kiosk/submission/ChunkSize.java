package cn.yijianban.kiosk.submission;

import java.time.Duration;

/**
 * How many bytes go in one request: what a line carries in about a second, so that a slow line is
 * not asked for more than fits into a deadline and a break costs little to send again.
 */
final class ChunkSize {
  static final int LEAST = 16 * 1024;
  static final int MOST = 8 * 1024 * 1024;
  private static final int FIRST = 512 * 1024;
  private static final Duration QUICK = Duration.ofMillis(500);
  private static final Duration VERY_QUICK = Duration.ofMillis(125);
  private static final Duration SLOW = Duration.ofSeconds(2);

  private int size = FIRST;

  int now() {
    return size;
  }

  void heard(Duration took) {
    if (took.compareTo(VERY_QUICK) < 0) {
      size = Math.min(MOST, size * 4);
    } else if (took.compareTo(QUICK) < 0) {
      size = Math.min(MOST, size * 2);
    } else if (took.compareTo(SLOW) > 0) {
      size = Math.max(LEAST, size / 2);
    }
  }

  void unheard() {
    size = Math.max(LEAST, size / 4);
  }
}
