package cn.yijianban.devices.imaging;

/**
 * Brings the pixels of a row to other places along it: a shift by a part of a pixel that changes
 * slowly, so that eight pixels are shifted as one.
 */
final class Along {
  /** The projection is exact at every so many pixels and straight between them. */
  private static final int RUN = 64;

  private static final int EIGHT = Eights.SIDE;
  private static final int ONE = 1 << 16;

  /** Eight pixels are shifted as one where their places in the row are this close to 1 apart. */
  private static final int NEARLY = ONE / 16;

  /**
   * So many eights that are shifted by as many whole pixels are worth the beginning of a vector.
   */
  private static final int MANY = 16;

  private long[] numbers = new long[0];
  private long[] ways = new long[0];

  /**
   * @param base where in the array the row begins
   * @param outside the value of what lies before and behind the row, or {@link Resample#BORDER}
   * @param way from places in the new row to those in the old one
   * @param n pixels wanted; up to seven more are written
   */
  void row(byte[] from, int base, int length, int outside, Ratio way, long[] to, int n) {
    int run = way.straight() ? EIGHT * Eights.holding(n) : RUN;
    Row row = new Row(from, base, length, outside);
    for (int begin = 0; begin < n; begin += run) {
      int at = fixed(way.of(begin + 0.5));
      int step = (fixed(way.of(begin + run + 0.5)) - at) / run;
      int first = begin / EIGHT;
      int end = first + Eights.holding(Math.min(n - begin, run));
      if (Math.abs(step - ONE) >= NEARLY) {
        row.singly(at, step, to, first, end);
      } else {
        together(row, at, step, to, first, end);
      }
    }
  }

  /** Pixel centres lie at halves, so that half a pixel is taken off. */
  private static int fixed(double at) {
    return (int) Math.floor((at - 0.5) * ONE + 0.5);
  }

  private void together(Row row, int at, int step, long[] to, int first, int end) {
    int shift = at + (step - ONE) * (EIGHT - 1) / 2 - first * EIGHT * ONE;
    int more = EIGHT * (step - ONE);
    if (Math.abs(more) * MANY > ONE) {
      row.oneByOne(shift, more, at, to, first, end);
      return;
    }
    ways(shift - first * more, more, first, end);
    int next = first;
    for (int i = first; i < end; i = next) {
      next = Math.min(end, i + alike(shift, more));
      int whole = shift >> 16;
      int in = Math.clamp(Math.ceilDiv(-whole, EIGHT), i, next);
      int out = Math.clamp(Math.floorDiv(row.length - 1 - whole, EIGHT), in, next);
      row.singly(at + (i - first) * EIGHT * step, step, to, i, in);
      Eights.between(row.pixels, row.base + whole, ways, in, out, to);
      row.singly(at + (out - first) * EIGHT * step, step, to, out, next);
      shift += (next - i) * more;
    }
  }

  /** How many eights are shifted by as many whole pixels as this one, itself included. */
  private static int alike(int shift, int more) {
    int part = shift & (ONE - 1);
    return more == 0
        ? Integer.MAX_VALUE / 2
        : more > 0 ? Math.ceilDiv(ONE - part, more) : part / -more + 1;
  }

  /** The parts of a pixel, in 256ths, by which each of the eights is shifted. */
  private void ways(int shift, int more, int first, int end) {
    if (ways.length < end) {
      ways = new long[end];
      numbers = new long[end];
      java.util.Arrays.setAll(numbers, i -> i);
    }
    for (int i = first; i < end; i++) {
      ways[i] = ((shift + numbers[i] * more) >>> 8) & 0xff;
    }
  }

  /** A row of pixels in an array, and what lies before and behind it. */
  private static final class Row {
    private final byte[] pixels;
    private final int base;
    private final int length;
    private final int outside;

    Row(byte[] pixels, int base, int length, int outside) {
      this.pixels = pixels;
      this.base = base;
      this.length = length;
      this.outside = outside;
    }

    /** Eight by eight; {@code shift} is that of the first. */
    void oneByOne(int shift, int more, int at, long[] to, int first, int end) {
      int step = more / EIGHT + ONE;
      int now = shift;
      for (int i = first; i < end; i++, now += more) {
        int x = (now >> 16) + EIGHT * i;
        if (x >= 0 && x + EIGHT < length) {
          to[i] = Eights.between(pixels, base + x, now >> 8 & 0xff);
        } else {
          singly(at + (i - first) * EIGHT * step, step, to, i, i + 1);
        }
      }
    }

    /** Pixel by pixel; {@code at} is the place of the first. */
    void singly(int at, int step, long[] to, int first, int end) {
      int place = at;
      for (int i = first; i < end; i++) {
        long eight = 0;
        for (int k = 0; k < EIGHT; k++, place += step) {
          int x = place >> 16;
          int way = place >> 8 & 0xff;
          int value = (pixel(x) * (256 - way) + pixel(x + 1) * way + 128) >> 8;
          eight |= (long) value << (8 * k);
        }
        to[i] = eight;
      }
    }

    /** The outermost pixels reach one pixel further; beyond them there is nothing. */
    private int pixel(int x) {
      return outside != Resample.BORDER && (x < -1 || x > length)
          ? outside
          : pixels[base + Math.clamp(x, 0, length - 1)] & 0xff;
    }
  }
}
