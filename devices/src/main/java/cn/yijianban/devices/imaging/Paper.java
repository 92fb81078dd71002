package cn.yijianban.devices.imaging;

import java.util.function.DoubleUnaryOperator;

/**
 * The colour of the sheet itself: what most of it is.
 *
 * @param level its brightness, 0 to 255
 * @param blue mean of that channel on the sheet
 * @param share how much of the page has about that brightness
 */
record Paper(int level, int blue, int green, int red, double share) {
  /** Brightness this far from the most frequent one still is the sheet: light is never even. */
  private static final int SPREAD = 14;

  private static final int WHITE = 250;
  private static final double MOST_GAIN = 1.5;
  private static final int LIGHT = 105;
  private static final int MOST_COLOUR = 34;

  /** Blueness or redness of what is grey. */
  private static final int NONE = 128;

  static Paper of(Look look) {
    int[] count = new int[256];
    for (byte grey : look.grey) {
      count[grey & 0xff]++;
    }
    int level = 0;
    int most = -1;
    int window = 0;
    for (int v = 0; v < 256 + 8; v++) {
      window += v < 256 ? count[v] : 0;
      window -= v >= 17 ? count[v - 17] : 0;
      // Light wins over dark when both are about as frequent.
      if (v >= 8 && window >= most) {
        most = window;
        level = v - 8;
      }
    }
    long[] sum = new long[4];
    for (int i = 0; i < look.grey.length; i++) {
      if (Math.abs((look.grey[i] & 0xff) - level) <= SPREAD) {
        sum[0]++;
        sum[1] += look.blue[i] & 0xff;
        sum[2] += look.green[i] & 0xff;
        sum[3] += look.red[i] & 0xff;
      }
    }
    long n = Math.max(1, sum[0]);
    return new Paper(
        level,
        (int) (sum[1] / n),
        (int) (sum[2] / n),
        (int) (sum[3] / n),
        (double) sum[0] / look.grey.length);
  }

  /** How far the channels lie apart: covers are coloured, paper hardly is. */
  int colour() {
    return Math.max(blue, Math.max(green, red)) - Math.min(blue, Math.min(green, red));
  }

  /** Whether this is a light sheet with something on it, not a cover and not a photograph. */
  boolean light() {
    return level >= LIGHT && colour() <= MOST_COLOUR && share > 0.3;
  }

  /** Whether print on it is lighter than the ground. */
  boolean dark() {
    return level < LIGHT;
  }

  /** What becomes of each brightness to turn the sheet white; nothing when it is. */
  byte[] brightened() {
    double gain = gain();
    return gain == 1 ? new byte[0] : levels(v -> v * gain);
  }

  /** What becomes of each blueness so that the sheet has none. */
  byte[] lessBlue() {
    return faded(Colours.blueness(blue, green, red));
  }

  /** What becomes of each redness so that the sheet has none. */
  byte[] lessRed() {
    return faded(Colours.redness(blue, green, red));
  }

  private byte[] faded(int tint) {
    double gain = gain();
    return !light() || (gain == 1 && tint == NONE)
        ? new byte[0]
        : levels(v -> NONE + (v - tint) * gain);
  }

  private double gain() {
    return light() ? Math.clamp((double) WHITE / level, 1, MOST_GAIN) : 1;
  }

  private static byte[] levels(DoubleUnaryOperator change) {
    byte[] levels = new byte[256];
    for (int v = 0; v < levels.length; v++) {
      levels[v] = (byte) Math.clamp(Math.round(change.applyAsDouble(v)), 0, 255);
    }
    return levels;
  }
}
