package cn.yijianban.devices.imaging;

import java.util.List;

/** What is printed on a page: pixels darker than the paper around them, joined into marks. */
final class Ink {
  final int width;
  final int height;

  /** 1 where there is ink. */
  final byte[] mask;

  private final List<Mark> marks;

  /**
   * Pixels that touch each other.
   *
   * @param area how many they are
   */
  record Mark(int left, int top, int right, int bottom, int area) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }

    /** Where it lies on a look of that size. */
    Area on(double lookWidth, double lookHeight) {
      return new Area(left / lookWidth, top / lookHeight, right / lookWidth, bottom / lookHeight);
    }
  }

  private Ink(int width, int height, byte[] mask) {
    this.width = width;
    this.height = height;
    this.mask = mask;
    this.marks = Runs.marks(mask, width, height);
  }

  /** Joins the pixels of a mask that is there already. */
  static Ink of(byte[] mask, int width, int height) {
    return new Ink(width, height, mask);
  }

  /**
   * @param radius half of the side of the square that is "around"
   * @param contrast how much darker ink is at least
   */
  static Ink on(byte[] grey, int width, int height, int radius, int contrast) {
    byte[] mask = new byte[width * height];
    int[] columns = new int[width];
    int[] sums = new int[width + 1];
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
      int sum = 0;
      for (int x = 0; x < width; x++) {
        sum += columns[x];
        sums[x + 1] = sum;
      }
      int rows = Math.min(height, y + radius + 1) - Math.max(0, y - radius);
      int inner = Math.max(radius, width - radius - 1);
      border(grey, mask, y * width, 0, Math.min(radius, width), sums, rows, radius, contrast);
      middle(grey, mask, y * width, sums, rows, radius, contrast);
      border(grey, mask, y * width, inner, width, sums, rows, radius, contrast);
    }
    return new Ink(width, height, mask);
  }

  private static void border(
      byte[] grey,
      byte[] mask,
      int row,
      int first,
      int end,
      int[] sums,
      int rows,
      int radius,
      int contrast) {
    for (int x = first; x < end; x++) {
      int from = Math.max(0, x - radius);
      int to = Math.min(sums.length - 1, x + radius + 1);
      int here = (grey[row + x] & 0xff) + contrast;
      mask[row + x] = (byte) (here * (to - from) * rows < sums[to] - sums[from] ? 1 : 0);
    }
  }

  /** Where the square around lies within the look; the sign of the difference is the answer. */
  private static void middle(
      byte[] grey, byte[] mask, int row, int[] sums, int rows, int radius, int contrast) {
    int side = 2 * radius + 1;
    int area = side * rows;
    for (int x = 0; x + side < sums.length; x++) {
      int at = row + radius + x;
      int more = ((grey[at] & 0xff) + contrast) * area - (sums[x + side] - sums[x]);
      mask[at] = (byte) (more >>> 31);
    }
  }

  /** Light print on a dark cover, as if it were dark on light. */
  static byte[] inverted(byte[] grey) {
    byte[] inverted = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      inverted[i] = (byte) ~grey[i];
    }
    return inverted;
  }

  private static void add(int[] columns, byte[] grey, int from, int sign) {
    for (int x = 0; x < columns.length; x++) {
      columns[x] += sign * (grey[from + x] & 0xff);
    }
  }

  List<Mark> marks() {
    return marks;
  }

  /** Marks of the size of a character or of a large part of one. */
  List<Mark> glyphs(int least, int most) {
    return marks.stream()
        .filter(m -> Math.max(m.width(), m.height()) >= least)
        .filter(m -> Math.max(m.width(), m.height()) <= most)
        .filter(m -> Math.min(m.width(), m.height()) * 3 >= Math.max(m.width(), m.height()))
        .filter(m -> m.area() * 12 >= m.width() * m.height())
        .filter(m -> m.area() * 10 <= m.width() * m.height() * 9)
        .toList();
  }
}
