package cn.yijianban.devices.imaging;

/** A page seen from further away: averaged down, one plane a colour and one of grey. */
final class Look {
  final int width;
  final int height;
  final byte[] blue;
  final byte[] green;
  final byte[] red;
  final byte[] grey;

  /** Whether the planes differ; of a grey page all are the same array. */
  final boolean colour;

  Look(int width, int height, byte[] blue, byte[] green, byte[] red) {
    this(width, height, blue, green, red, grey(blue, green, red), true);
  }

  Look(int width, int height, byte[] grey) {
    this(width, height, grey, grey, grey, grey, false);
  }

  private Look(
      int width, int height, byte[] blue, byte[] green, byte[] red, byte[] grey, boolean colour) {
    this.width = width;
    this.height = height;
    this.blue = blue;
    this.green = green;
    this.red = red;
    this.grey = grey;
    this.colour = colour;
  }

  private static byte[] grey(byte[] blue, byte[] green, byte[] red) {
    byte[] grey = new byte[blue.length];
    for (int i = 0; i < grey.length; i++) {
      // Rec. 601 weights in 256ths.
      grey[i] =
          (byte) ((29 * (blue[i] & 0xff) + 150 * (green[i] & 0xff) + 77 * (red[i] & 0xff)) >> 8);
    }
    return grey;
  }

  /** Every {@code step} by {@code step} pixels become one. */
  static Look of(Pixels page, int step) {
    int width = page.width / step;
    int height = page.height / step;
    byte[][] planes = new byte[page.channels][width * height];
    int[] row = new int[width * page.channels];
    int area = step * step;
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(row, 0);
      for (int dy = 0; dy < step; dy++) {
        int from = (y * step + dy) * page.width * page.channels;
        if (page.channels == 3) {
          addColour(page.data, from, row, step);
        } else {
          addGrey(page.data, from, row, step);
        }
      }
      for (int c = 0; c < page.channels; c++) {
        byte[] plane = planes[c];
        for (int x = 0; x < width; x++) {
          plane[y * width + x] = (byte) (row[x * page.channels + c] / area);
        }
      }
    }
    return page.channels == 3
        ? new Look(width, height, planes[0], planes[1], planes[2])
        : new Look(width, height, planes[0]);
  }

  private static void addColour(byte[] data, int from, int[] row, int step) {
    int at = from;
    for (int x = 0; x < row.length; x += 3) {
      for (int dx = 0; dx < step; dx++, at += 3) {
        row[x] += data[at] & 0xff;
        row[x + 1] += data[at + 1] & 0xff;
        row[x + 2] += data[at + 2] & 0xff;
      }
    }
  }

  private static void addGrey(byte[] data, int from, int[] row, int step) {
    int at = from;
    for (int x = 0; x < row.length; x++) {
      for (int dx = 0; dx < step; dx++) {
        row[x] += data[at++] & 0xff;
      }
    }
  }

  /** Half as wide and half as high. */
  Look halved() {
    return colour
        ? new Look(width / 2, height / 2, halved(blue), halved(green), halved(red))
        : new Look(width / 2, height / 2, halved(grey));
  }

  private byte[] halved(byte[] plane) {
    int w = width / 2;
    int h = height / 2;
    byte[] half = new byte[w * h];
    for (int y = 0; y < h; y++) {
      int at = 2 * y * width;
      for (int x = 0; x < w; x++, at += 2) {
        int sum =
            (plane[at] & 0xff)
                + (plane[at + 1] & 0xff)
                + (plane[at + width] & 0xff)
                + (plane[at + width + 1] & 0xff);
        half[y * w + x] = (byte) (sum >> 2);
      }
    }
    return half;
  }

  /** The brightness, 0 to 255. */
  int at(int x, int y) {
    return grey[y * width + x] & 0xff;
  }
}
