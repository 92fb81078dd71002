package cn.yijianban.devices.imaging;

import java.util.Arrays;

/** Averages the pixels of a page for {@link Look#both}, so many rows at once. */
final class Sums {
  private final Pixels page;
  private final int step;

  /** Of the near look; even, so that two by two pixels make one of the far look. */
  private final int width;

  private final int height;

  /** Rows of the page added up, byte by byte. */
  private final int[] row;

  Sums(Pixels page, int step) {
    this.page = page;
    this.step = step;
    this.width = page.width / step / 2 * 2;
    this.height = page.height / step / 2 * 2;
    this.row = new int[width * step * page.channels];
  }

  Look.Both grey() {
    byte[] near = new byte[width * height];
    byte[] far = new byte[width * height / 4];
    int[] twice = new int[width / 2];
    for (int y = 0; y < height; y++) {
      add(y);
      for (int x = 0, at = 0; x < width; x++) {
        int sum = 0;
        for (int i = 0; i < step; i++) {
          sum += row[at++];
        }
        near[y * width + x] = (byte) (sum / (step * step));
        twice[x >> 1] += sum;
      }
      if (y % 2 == 1) {
        average(twice, far, y / 2, 0, 1);
      }
    }
    return new Look.Both(new Look(width, height, near), new Look(width / 2, height / 2, far));
  }

  Look.Both colour() {
    byte[] near = new byte[width * height];
    byte[][] far = new byte[3][width * height / 4];
    int[] twice = new int[width / 2 * 3];
    int area = step * step * 256;
    for (int y = 0; y < height; y++) {
      add(y);
      for (int x = 0, at = 0; x < width; x++) {
        int blue = 0;
        int green = 0;
        int red = 0;
        for (int i = 0; i < step; i++, at += 3) {
          blue += row[at];
          green += row[at + 1];
          red += row[at + 2];
        }
        near[y * width + x] =
            (byte) ((Look.BLUE * blue + Look.GREEN * green + Look.RED * red) / area);
        int to = (x >> 1) * 3;
        twice[to] += blue;
        twice[to + 1] += green;
        twice[to + 2] += red;
      }
      if (y % 2 == 1) {
        for (int c = 0; c < 3; c++) {
          average(twice, far[c], y / 2, c, 3);
        }
      }
    }
    return new Look.Both(
        new Look(width, height, near), new Look(width / 2, height / 2, far[0], far[1], far[2]));
  }

  private void add(int y) {
    Arrays.fill(row, 0);
    int stride = page.width * page.channels;
    for (int i = 0; i < step; i++) {
      add(page.data, (y * step + i) * stride, row);
    }
  }

  /** Apart, and that plain, so that the compiler makes vectors of it. */
  private static void add(byte[] data, int from, int[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] += data[from + i] & 0xff;
    }
  }

  private void average(int[] twice, byte[] far, int y, int channel, int channels) {
    int area = 4 * step * step;
    for (int x = 0; x < width / 2; x++) {
      far[y * (width / 2) + x] = (byte) (twice[x * channels + channel] / area);
      twice[x * channels + channel] = 0;
    }
  }
}
