package cn.yijianban.devices.imaging;

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

  /** One pixel of so many each way is looked at. */
  private static final int EVERY = 3;

  private static final int WHITE = 250;
  private static final double MOST_GAIN = 1.5;
  private static final int LIGHT = 105;
  private static final int MOST_COLOUR = 34;

  /**
   * @param quad where the page lies in the look
   */
  static Paper of(Look look, Quad quad) {
    int[] places = places(look, quad);
    int[] count = new int[256];
    for (int at : places) {
      count[look.grey[at] & 0xff]++;
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
    Rgb colours = look.colours();
    for (int at : places) {
      if (Math.abs((look.grey[at] & 0xff) - level) <= SPREAD) {
        sum[0]++;
        sum[1] += colours.blue[at] & 0xff;
        sum[2] += colours.green[at] & 0xff;
        sum[3] += colours.red[at] & 0xff;
      }
    }
    long n = Math.max(1, sum[0]);
    return new Paper(
        level,
        (int) (sum[1] / n),
        (int) (sum[2] / n),
        (int) (sum[3] / n),
        (double) sum[0] / places.length);
  }

  /** Pixels spread over the page, each as often as any other. */
  private static int[] places(Look look, Quad quad) {
    int width = (int) Math.max(1, quad.width() / EVERY);
    int height = (int) Math.max(1, quad.height() / EVERY);
    Projection map = Projection.onto(quad, width, height);
    int[] places = new int[width * height];
    int count = 0;
    for (int v = 0; v < height; v++) {
      for (int u = 0; u < width; u++) {
        int x = Math.clamp((long) map.x(u + 0.5, v + 0.5), 0, look.width - 1);
        int y = Math.clamp((long) map.y(u + 0.5, v + 0.5), 0, look.height - 1);
        places[count++] = y * look.width + x;
      }
    }
    return places;
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

  /** By what brightness is multiplied to turn the sheet white; 1 when it is, or is none. */
  double gain() {
    return light() ? Math.clamp((double) WHITE / level, 1, MOST_GAIN) : 1;
  }
}
