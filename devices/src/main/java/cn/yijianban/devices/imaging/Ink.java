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
    int w = width / 2;
    int h = height / 2;
    byte[] around = Around.in(Shrunk.by(2, Plane.of(grey, width, height), w, h), w, h, radius / 2);
    byte[] mask = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int there = Math.min(y / 2, h - 1) * w;
      Eights.darker(grey, row, around, there, contrast, mask, width / Eights.SIDE);
      for (int x = width / Eights.SIDE * Eights.SIDE; x < width; x++) {
        int level = around[there + Math.min(x / 2, w - 1)] & 0xff;
        mask[row + x] = (byte) ((grey[row + x] & 0xff) + contrast < level ? 1 : 0);
      }
    }
    return new Ink(width, height, mask);
  }

  /** Light print on a dark cover, as if it were dark on light. */
  static byte[] inverted(byte[] grey) {
    byte[] inverted = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      inverted[i] = (byte) ~grey[i];
    }
    return inverted;
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
