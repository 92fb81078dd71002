package cn.yijianban.devices.imaging;

/** Turns the sheet white: brighter, and without the tint that the light gave it. */
final class Whitening {
  /** Blueness or redness of what is grey. */
  private static final int NONE = 128;

  /** Factors are told in parts of it. */
  private static final int UNIT = 128;

  /** No paper is more tinted: it would not be light. */
  private static final int MOST = 28;

  /** Keeps sums above 0 and below 65,536 until they are divided. */
  private static final int ABOVE = 120;

  private static final long EVEN = Eights.EVEN;
  private static final long ONES = Eights.ONES;
  private static final long NINES = 0x01ff01ff01ff01ffL;

  private final Paper paper;
  private final double gain;
  private final long[] even;
  private final long[] odd;
  private final long[] above;

  private Whitening(Paper paper, int width) {
    this.paper = paper;
    this.gain = paper.gain();
    this.even = new long[Eights.holding(width)];
    this.odd = new long[even.length];
    this.above = new long[even.length];
  }

  static void of(Planes page, Paper paper) {
    if (!paper.light()) {
      return;
    }
    Plane brightness = page.brightness();
    Whitening whitening = new Whitening(paper, brightness.width);
    whitening.brighten(brightness);
    if (page.colour) {
      whitening.fade(page);
    }
  }

  private void brighten(Plane plane) {
    if (gain == 1) {
      return;
    }
    int more = (int) Math.round((gain - 1) * 256);
    int n = plane.width / Eights.SIDE;
    for (int y = 0; y < plane.height; y++) {
      int row = plane.start + y * plane.stride;
      Eights.split(plane.data, row, even, odd, n);
      brighter(even, more, n);
      brighter(odd, more, n);
      Eights.join(even, odd, plane.data, row, n);
      for (int at = row + n * Eights.SIDE; at < row + plane.width; at++) {
        int value = plane.data[at] & 0xff;
        plane.data[at] = (byte) Math.min(255, value + ((value * more + 128) >> 8));
      }
    }
  }

  /** By so many 256ths of themselves, to 255 at most. */
  private static void brighter(long[] pixels, int more, int n) {
    for (int i = 0; i < n; i++) {
      long sums = pixels[i] + (((pixels[i] * more + Eights.HALVES) >>> 8) & EVEN);
      long over = (sums >>> 8) & ONES;
      pixels[i] = (sums | ((over << 8) - over)) & EVEN;
    }
  }

  /** What is darker has less of the light's tint: ink has none, the sheet has all. */
  private void fade(Planes page) {
    int blueness = Colours.blueness(paper.blue(), paper.green(), paper.red());
    int redness = Colours.redness(paper.blue(), paper.green(), paper.red());
    if (gain == 1 && blueness == NONE && redness == NONE) {
      return;
    }
    Plane brightness = page.brightness();
    for (int y = 0; y < page.blueness().height; y++) {
      int row = Math.min(2 * y, brightness.height - 1) * brightness.stride;
      Eights.firsts(brightness.data, row, above, page.blueness().width / Eights.SIDE);
      fade(page.blueness(), y, blueness, brightness);
      fade(page.redness(), y, redness, brightness);
    }
  }

  private void fade(Plane plane, int y, int tint, Plane brightness) {
    int more = (int) Math.round(gain * UNIT);
    int less = Math.clamp(Math.round((tint - NONE) * (double) UNIT / paper.level()), -MOST, MOST);
    int bias = (NONE + ABOVE) * UNIT + UNIT / 2 - NONE * more;
    int n = plane.width / Eights.SIDE;
    int row = plane.start + y * plane.stride;
    Eights.split(plane.data, row, even, odd, n);
    faded(even, more, bias, less, 0, n);
    faded(odd, more, bias, less, 8, n);
    Eights.join(even, odd, plane.data, row, n);
    int bright = Math.min(2 * y, brightness.height - 1) * brightness.stride;
    for (int x = n * Eights.SIDE; x < plane.width; x++) {
      int lies = (brightness.data[bright + 2 * x] & 0xff) * less;
      int value = (((plane.data[row + x] & 0xff) * more + bias - lies) >> 7) - ABOVE;
      plane.data[row + x] = (byte) Math.max(0, Math.min(255, value));
    }
  }

  /**
   * {@code pixel * more + bias - brightness * less}.
   *
   * @param side 0 for even pixels, 8 for odd ones
   */
  private void faded(long[] pixels, int more, int bias, int less, int side, int n) {
    for (int i = 0; i < n; i++) {
      long lies = ((above[i] >>> side) & EVEN) * less;
      pixels[i] = ((pixels[i] * more + ONES * bias - lies) >>> 7) & NINES;
    }
    for (int i = 0; i < n; i++) {
      long values = pixels[i] + ONES * (256 - ABOVE);
      long most = (values >>> 9) & ONES;
      long some = (values >>> 8) & ONES;
      pixels[i] = (values & ((some << 8) - some)) | ((most << 8) - most);
    }
  }
}
