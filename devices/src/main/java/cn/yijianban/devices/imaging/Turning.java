package cn.yijianban.devices.imaging;

/**
 * Rows of pixels become columns: eight rows by eight, first every other pixel of neighbouring rows
 * is exchanged, then pairs, then fours (H. S. Warren, Hacker's Delight, 7-3).
 */
final class Turning {
  private static final long PAIRS = 0x0000ffff0000ffffL;
  private static final long FOURS = 0x00000000ffffffffL;

  private Turning() {}

  /**
   * Each eight of the row number {@code k} becomes the eight pixels of a column, the {@code k}th of
   * those eight columns.
   *
   * @param rows eight of them from {@code first} on
   * @param n eights a row
   */
  static void turn(long[][] rows, int first, int n) {
    for (int k = first; k < first + 8; k += 2) {
      bytes(rows[k], rows[k + 1], n);
    }
    for (int k = first; k < first + 8; k += 4) {
      pairs(rows[k], rows[k + 2], n);
      pairs(rows[k + 1], rows[k + 3], n);
    }
    for (int k = first; k < first + 4; k++) {
      fours(rows[k], rows[k + 4], n);
    }
  }

  private static void bytes(long[] upper, long[] lower, int n) {
    for (int i = 0; i < n; i++) {
      long apart = ((upper[i] >>> 8) ^ lower[i]) & Eights.EVEN;
      upper[i] ^= apart << 8;
      lower[i] ^= apart;
    }
  }

  private static void pairs(long[] upper, long[] lower, int n) {
    for (int i = 0; i < n; i++) {
      long apart = ((upper[i] >>> 16) ^ lower[i]) & PAIRS;
      upper[i] ^= apart << 16;
      lower[i] ^= apart;
    }
  }

  private static void fours(long[] upper, long[] lower, int n) {
    for (int i = 0; i < n; i++) {
      long apart = ((upper[i] >>> 32) ^ lower[i]) & FOURS;
      upper[i] ^= apart << 32;
      lower[i] ^= apart;
    }
  }

  /**
   * Lays columns side by side into a plane.
   *
   * @param rows turned, a multiple of eight
   * @param next from one column to the next; may be negative
   * @param columns how many there are
   */
  static void lay(long[][] rows, int count, byte[] to, int out, int next, int columns) {
    for (int x = 0; x < columns; x++) {
      int at = out + x * next;
      int i = x / 8;
      for (int k = x % 8; k < count; k += 8, at += 8) {
        Eights.LONG.set(to, at, rows[k][i]);
      }
    }
  }

  /** A row that was not turned, or is lying now. */
  static void copy(long[] row, byte[] to, int out, int pixels) {
    int whole = pixels / 8;
    for (int i = 0; i < whole; i++) {
      Eights.LONG.set(to, out + 8 * i, row[i]);
    }
    for (int x = 8 * whole; x < pixels; x++) {
      to[out + x] = (byte) (row[whole] >>> (8 * (x % 8)));
    }
  }
}
