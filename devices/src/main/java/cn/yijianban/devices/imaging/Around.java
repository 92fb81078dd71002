package cn.yijianban.devices.imaging;

/** How bright it is around each pixel: the mean of a square, as much of it as lies in the plane. */
final class Around {
  private static final int BITS = 20;

  private Around() {}

  /**
   * @param radius the square has a side of {@code 2 * radius + 1}
   */
  static byte[] in(byte[] grey, int width, int height, int radius) {
    byte[] means = new byte[width * height];
    int[] columns = new int[width];
    int[] sums = new int[width + 1];
    int[] shares = new int[width];
    int rows = 0;
    for (int y = 0; y < Math.min(radius, height); y++) {
      add(columns, grey, y * width, 1);
    }
    for (int y = 0; y < height; y++) {
      if (y + radius < height) {
        add(columns, grey, (y + radius) * width, 1);
      }
      if (y - radius - 1 >= 0) {
        add(columns, grey, (y - radius - 1) * width, -1);
      }
      int now = Math.min(height, y + radius + 1) - Math.max(0, y - radius);
      if (now != rows) {
        rows = now;
        shares(shares, rows, radius);
      }
      for (int x = 0; x < width; x++) {
        sums[x + 1] = sums[x] + columns[x];
      }
      mean(sums, shares, radius, means, y * width);
    }
    return means;
  }

  private static void add(int[] columns, byte[] grey, int from, int sign) {
    for (int x = 0; x < columns.length; x++) {
      columns[x] += sign * (grey[from + x] & 0xff);
    }
  }

  /** What one pixel counts in the mean of each square. */
  private static void shares(int[] shares, int rows, int radius) {
    for (int x = 0; x < shares.length; x++) {
      int wide = Math.min(shares.length, x + radius + 1) - Math.max(0, x - radius);
      shares[x] = (1 << BITS) / (rows * wide);
    }
  }

  private static void mean(int[] sums, int[] shares, int radius, byte[] means, int row) {
    for (int x = 0; x < shares.length; x++) {
      int sum = sums[Math.min(shares.length, x + radius + 1)] - sums[Math.max(0, x - radius)];
      means[row + x] = (byte) ((sum * shares[x] + (1 << (BITS - 1))) >> BITS);
    }
  }
}
