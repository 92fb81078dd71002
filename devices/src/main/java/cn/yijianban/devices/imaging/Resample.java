package cn.yijianban.devices.imaging;

/**
 * Takes a quadrilateral out of a plane as an upright rectangle: perspective, skew and quarter turns
 * at once. Two passes, each along rows alone, and the plane laid on its side after each: first
 * every pixel comes to its column, then to its row (E. Catmull and A. R. Smith, 3-D transformations
 * of images in scanline order, SIGGRAPH 1980). A row then is one shift by a part of a pixel that
 * hardly changes, eight pixels at a time. In integers, so that it comes out the same everywhere.
 */
final class Resample {
  /** What lies outside of the picture takes the value of its border. */
  static final int BORDER = -1;

  /** The projection is exact at every so many pixels and straight between them. */
  private static final int RUN = 64;

  private static final int EIGHT = 8;
  private static final int ONE = 1 << 16;

  /**
   * Eight pixels are shifted as one where their places in the picture are this close to 1 apart.
   */
  private static final int NEARLY = ONE / 16;

  /** Of rows read beyond the page: the last eight pixels may be more than are wanted. */
  private static final int ROOM = 2 * EIGHT;

  private final Plane from;
  private final int outside;

  /**
   * @param outside the value of what lies outside of the picture, or {@link #BORDER}
   */
  Resample(Plane from, int outside) {
    this.from = from;
    this.outside = outside;
  }

  /**
   * @param quad the corners of the page as it comes to lie, which is turned from how it lies in the
   *     picture clockwise by so many quarters and leans by less than an eighth of a turn
   * @param to of 8 pixels each way at least
   */
  void page(Quad quad, int turns, Plane to) {
    boolean lies = turns % 2 == 1;
    int width = lies ? to.height : to.width;
    int height = lies ? to.width : to.height;
    Projection map = Projection.onto(quad.turned(-turns), width, height);
    boolean back = turns >= 2;
    boolean down = turns == 1 || turns == 2;
    double[] ys = {map.y(0, 0), map.y(width, 0), map.y(0, height), map.y(width, height)};
    java.util.Arrays.sort(ys);
    int first =
        Math.clamp((int) Math.floor(down ? from.height - ys[3] : ys[0]) - ROOM, 0, from.height);
    int last =
        Math.clamp((int) Math.ceil(down ? from.height - ys[0] : ys[3]) + ROOM, 0, from.height);
    int lying = padded(last - first);
    byte[] columns = new byte[width * lying];
    byte[] band = new byte[EIGHT * padded(Math.max(width, height))];
    int row = band.length / EIGHT;
    for (int y = first; y < last; y += EIGHT) {
      for (int k = 0; k < EIGHT; k++) {
        int at = Math.min(y + k, last - 1);
        int line = down ? from.height - 1 - at : at;
        along(
            from.data,
            from.start + line * from.stride,
            from.width,
            map.across(line + 0.5),
            band,
            k * row,
            width);
      }
      for (int x = 0; x < width; x += EIGHT) {
        int out = (back ? width - 1 - x : x) * lying + y - first;
        Eights.turn(band, x, row, columns, out, back ? -lying : lying, width - x);
      }
    }
    for (int next = 0; next < width; next += EIGHT) {
      int x = Math.min(next, width - EIGHT);
      for (int k = 0; k < EIGHT; k++) {
        Ratio ratio = map.down((back ? width - 1 - x - k : x + k) + 0.5);
        Ratio way = down ? ratio.mirrored(height, from.height) : ratio;
        along(columns, (x + k) * lying - first, from.height, way, band, k * row, height);
      }
      if (turns % 2 == 0) {
        for (int y = 0; y < height; y += EIGHT) {
          int out = to.start + y * to.stride + x;
          Eights.turn(band, y, row, to.data, out, to.stride, height - y);
        }
      } else {
        for (int k = 0; k < EIGHT; k++) {
          int out = to.start + (x + k) * to.stride;
          System.arraycopy(band, k * row, to.data, out, height);
        }
      }
    }
  }

  private static int padded(int length) {
    return (length + EIGHT - 1) / EIGHT * EIGHT;
  }

  /** Pixel centres lie at halves, so that half a pixel is taken off. */
  private static int fixed(double at) {
    return (int) Math.floor((at - 0.5) * ONE + 0.5);
  }

  private void along(byte[] row, int base, int length, Ratio way, byte[] to, int out, int n) {
    int run = way.straight() ? padded(n) : RUN;
    for (int begin = 0; begin < n; begin += run) {
      int at = fixed(way.of(begin + 0.5));
      int step = (fixed(way.of(begin + run + 0.5)) - at) / run;
      int end = Math.min(begin + run, n);
      if (Math.abs(step - ONE) >= NEARLY) {
        singly(row, base, length, at, step, to, out + begin, padded(end - begin));
      } else {
        together(row, base, length, at, step, to, out + begin, padded(end - begin));
      }
    }
  }

  private void together(
      byte[] row, int base, int length, int at, int step, byte[] to, int out, int n) {
    int middle = at + (step - ONE) * (EIGHT - 1) / 2;
    for (int i = 0; i < n; i += EIGHT, middle += EIGHT * step) {
      int x = middle >> 16;
      if (x >= 0 && x + EIGHT < length) {
        Eights.between(row, base + x, middle >> 8 & 0xff, to, out + i);
      } else {
        singly(row, base, length, at + i * step, step, to, out + i, EIGHT);
      }
    }
  }

  private void singly(
      byte[] row, int base, int length, int at, int step, byte[] to, int out, int n) {
    for (int k = 0; k < n; k++) {
      int place = at + k * step;
      int x = place >> 16;
      int way = place >> 8 & 0xff;
      int left = pixel(row, base, length, x);
      int right = pixel(row, base, length, x + 1);
      to[out + k] = (byte) ((left * (256 - way) + right * way + 128) >> 8);
    }
  }

  /** The outermost pixels reach one pixel further; beyond them there is nothing. */
  private int pixel(byte[] row, int base, int length, int x) {
    return outside != BORDER && (x < -1 || x > length)
        ? outside
        : row[base + Math.clamp(x, 0, length - 1)] & 0xff;
  }
}
