package cn.yijianban.devices.imaging;

import java.util.Arrays;

/** Where brightness changes in one direction, and how that lines up along an angle. */
final class Edges {
  /** Less is noise. */
  private static final int LEAST = 10;

  /** A long faint edge tells more about an angle than a short black one. */
  private static final int MOST = 30;

  private static final int ROOM = 1 << 16;

  private final int half;
  private final int[] along;
  private final int[] across;
  private final int[] steps;

  private Edges(int half, int[] along, int[] across, int[] steps) {
    this.half = half;
    this.along = along;
    this.across = across;
    this.steps = steps;
  }

  /**
   * @param columns whether edges that run down the look are wanted, else those that run across
   */
  static Edges of(Look look, boolean columns) {
    int w = look.width;
    int h = look.height;
    int next = columns ? 1 : w;
    int[] along = new int[ROOM];
    int[] across = new int[ROOM];
    int[] steps = new int[ROOM];
    int n = 0;
    for (int y = 1; y < h - 1; y++) {
      if (n + w > steps.length) {
        along = Arrays.copyOf(along, 2 * n + w);
        across = Arrays.copyOf(across, 2 * n + w);
        steps = Arrays.copyOf(steps, 2 * n + w);
      }
      for (int x = 1; x < w - 1; x++) {
        int at = y * w + x;
        int step = (look.grey[at + next] & 0xff) - (look.grey[at - next] & 0xff);
        if (step >= LEAST || step <= -LEAST) {
          along[n] = columns ? h / 2 - y : x - w / 2;
          across[n] = columns ? x - w / 2 : y - h / 2;
          steps[n++] = Math.clamp(step, -MOST, MOST);
        }
      }
    }
    return new Edges(
        (w + h) / 2 + 2,
        Arrays.copyOf(along, n),
        Arrays.copyOf(across, n),
        Arrays.copyOf(steps, n));
  }

  /**
   * How much brightness changes in few rows, if the look leans by so many degrees clockwise. Rows
   * are an eighth of a pixel and blurred to two pixels: whole rows would favour an angle of 0, at
   * which pixels fall into them exactly.
   *
   * @param every which of the edges are counted
   */
  double score(double degrees, int every) {
    int sine = (int) Math.round(StrictMath.sin(Math.toRadians(degrees)) * 65536);
    int cosine = (int) Math.round(StrictMath.cos(Math.toRadians(degrees)) * 65536);
    int[] rows = new int[16 * half];
    for (int i = 0; i < steps.length; i += every) {
      rows[(across[i] * cosine - along[i] * sine + (half << 16)) >> 13] += steps[i];
    }
    double score = 0;
    for (long row : summed(summed(rows))) {
      score += (double) row * row;
    }
    return score;
  }

  /** Each row with the rows of the pixel before it. */
  private static int[] summed(int[] rows) {
    int[] sums = new int[rows.length];
    int sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += rows[i] - (i < 8 ? 0 : rows[i - 8]);
      sums[i] = sum;
    }
    return sums;
  }
}
