package cn.yijianban.devices.imaging;

/** Cards on a page, or copies of them: tinted rectangles of ISO/IEC 7810 ID-1, 85.6 x 54 mm. */
final class Cards {
  private static final double LONG_MM = 85.6;
  private static final double SHORT_MM = 54;

  /** Copies come a little smaller or larger than the card. */
  private static final double TOLERANCE = 0.1;

  private static final int TINT = 7;
  private static final int COLOUR = 10;
  private static final int GAP = 3;

  private Cards() {}

  static int count(Look look, Paper paper, double pixelsPerMm) {
    byte[] mask = closed(tinted(look, paper), look.width, look.height);
    int cards = 0;
    for (Ink.Mark mark : Ink.of(mask, look.width, look.height).marks()) {
      double longest = Math.hypot(mark.width(), mark.height()) / pixelsPerMm;
      if (longest > LONG_MM * 0.8
          && longest < 1.5 * LONG_MM
          && card(mask, look, mark, pixelsPerMm)) {
        cards++;
      }
    }
    return cards;
  }

  private static byte[] tinted(Look look, Paper paper) {
    byte[] mask = new byte[look.grey.length];
    double[] light = light(look, paper);
    Rgb colours = look.colours();
    for (int i = 0; i < mask.length; i++) {
      int b = (colours.blue[i] & 0xff) - paper.blue();
      int g = (colours.green[i] & 0xff) - paper.green();
      int r = (colours.red[i] & 0xff) - paper.red();
      boolean coloured = Math.max(b, Math.max(g, r)) - Math.min(b, Math.min(g, r)) > COLOUR;
      int x = i % look.width;
      int y = i / look.width;
      double sheet = light[0] + light[1] * x + light[2] * y;
      boolean tinted = Math.abs((look.grey[i] & 0xff) - sheet) > TINT;
      mask[i] = (byte) (coloured || tinted ? 1 : 0);
    }
    return mask;
  }

  /**
   * Light falls off across a sheet: its brightness as a plane {@code l0 + l1 * x + l2 * y}, laid
   * through ever brighter pixels, for what is printed is darker.
   */
  private static double[] light(Look look, Paper paper) {
    double[] plane = {paper.level(), 0, 0};
    for (int round = 0; round < 5; round++) {
      double[] sum = new double[9];
      double below = round == 0 ? 30 : 6;
      for (int y = 1; y < look.height; y += 3) {
        for (int x = 1; x < look.width; x += 3) {
          double z = look.at(x, y);
          double off = z - plane[0] - plane[1] * x - plane[2] * y;
          if (off > -below && off < 30) {
            double[] terms = {1, x, y, x * x, (double) x * y, y * y, z, z * x, z * y};
            for (int i = 0; i < terms.length; i++) {
              sum[i] += terms[i];
            }
          }
        }
      }
      plane = solved(sum, plane);
    }
    return plane;
  }

  /** Least squares from the sums of 1, x, y, xx, xy, yy, z, zx and zy. */
  private static double[] solved(double[] s, double[] before) {
    double n = Math.max(1, s[0]);
    double xx = s[3] - s[1] * s[1] / n;
    double xy = s[4] - s[1] * s[2] / n;
    double yy = s[5] - s[2] * s[2] / n;
    double zx = s[7] - s[6] * s[1] / n;
    double zy = s[8] - s[6] * s[2] / n;
    double det = xx * yy - xy * xy;
    if (det < 1) {
      return before;
    }
    double b = (zx * yy - zy * xy) / det;
    double c = (zy * xx - zx * xy) / det;
    return new double[] {(s[6] - b * s[1] - c * s[2]) / n, b, c};
  }

  /** Small gaps are closed, then single pixels of noise fall away. */
  private static byte[] closed(byte[] mask, int w, int h) {
    byte[] wide = spread(spread(mask, w, h, 1, w, 1), h, w, w, 1, 1);
    byte[] back = spread(spread(wide, w, h, 1, w, 0), h, w, w, 1, 0);
    return back;
  }

  /** Along each line, pixels within the gap of one with that value take it over. */
  private static byte[] spread(byte[] mask, int length, int lines, int step, int next, int value) {
    byte[] wide = mask.clone();
    for (int line = 0; line < lines; line++) {
      int reach = 0;
      for (int i = 0; i < length; i++) {
        int at = line * next + i * step;
        reach = mask[at] == value ? GAP + 1 : reach - 1;
        wide[at] = reach > 0 ? (byte) value : wide[at];
      }
      reach = 0;
      for (int i = length - 1; i >= 0; i--) {
        int at = line * next + i * step;
        reach = mask[at] == value ? GAP + 1 : reach - 1;
        wide[at] = reach > 0 ? (byte) value : wide[at];
      }
    }
    return wide;
  }

  /** The sides of a filled rectangle follow from its second moments, however it is turned. */
  private static boolean card(byte[] mask, Look look, Ink.Mark mark, double pixelsPerMm) {
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (int y = mark.top(); y < mark.bottom(); y++) {
      int first = mark.left();
      int last = mark.right() - 1;
      while (first <= last && mask[y * look.width + first] == 0) {
        first++;
      }
      while (last >= first && mask[y * look.width + last] == 0) {
        last--;
      }
      for (int x = first; x <= last; x++) {
        double px = x - mark.left();
        double py = y - mark.top();
        n++;
        sx += px;
        sy += py;
        sxx += px * px;
        syy += py * py;
        sxy += px * py;
      }
    }
    double xx = sxx / n - sx / n * (sx / n);
    double yy = syy / n - sy / n * (sy / n);
    double xy = sxy / n - sx / n * (sy / n);
    double middle = (xx + yy) / 2;
    double apart = Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
    double longer = Math.sqrt(12 * (middle + apart)) / pixelsPerMm;
    double shorter = Math.sqrt(12 * Math.max(0, middle - apart)) / pixelsPerMm;
    return Math.abs(longer / LONG_MM - 1) < TOLERANCE
        && Math.abs(shorter / SHORT_MM - 1) < TOLERANCE;
  }
}
