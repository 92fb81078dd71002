package cn.yijianban.devices.imaging;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds one side of a page: going inwards from the border of the picture, the first step in
 * brightness or colour that so many neighbouring rows agree upon. A step, not a line: print and
 * table frames have the same paper on both sides.
 */
final class SideFinder {
  /** Half of the width over which brightness is compared. */
  private static final int REACH = 3;

  /** So many pixels are added up. */
  private static final int AREA = 3 * REACH;

  private static final int LEAST_STEP = 4;

  /** A row is added up with its neighbours, so that every other one tells enough. */
  private static final int EVERY = 2;

  /**
   * A sheet is brighter than what it lies on; what is darker is a cover, and much darker. A tint
   * printed on white is neither.
   */
  private static final int LEAST_COVER_STEP = 40;

  private static final int DIM = 120;

  /** Sums are made so many at a time: most rows soon come to print. */
  private static final int CHUNK = 48;

  /**
   * A straight side {@code u = at + slope * v}: u counts inwards from the border, v along it.
   *
   * @param step how much brighter (more than 0) or darker the page is than what lies around it
   * @param dim whether that is too dark to be paper
   */
  record Line(double at, double slope, int rows, double step, boolean dim) {}

  private final byte[][] planes;
  private final int[][] columns;
  private final int origin;
  private final int inwards;
  private final int along;
  private final int depth;
  private final int length;

  private SideFinder(Look look, int origin, int inwards, int along, int depth, int length) {
    this.planes = planes(look);
    this.columns = new int[planes.length][depth];
    this.origin = origin;
    this.inwards = inwards;
    this.along = along;
    this.depth = depth;
    this.length = length;
  }

  private static byte[][] planes(Look look) {
    Rgb colours = look.colours();
    return look.colour
        ? new byte[][] {colours.blue, colours.green, colours.red}
        : new byte[][] {look.grey};
  }

  static SideFinder left(Look look) {
    return new SideFinder(look, 0, 1, look.width, look.width, look.height);
  }

  static SideFinder right(Look look) {
    return new SideFinder(look, look.width - 1, -1, look.width, look.width, look.height);
  }

  static SideFinder top(Look look) {
    return new SideFinder(look, 0, look.width, 1, look.height, look.width);
  }

  static SideFinder bottom(Look look) {
    return new SideFinder(
        look, (look.height - 1) * look.width, -look.width, 1, look.height, look.width);
  }

  /**
   * @param share of the way to the other border
   */
  Optional<Line> find(double share) {
    int limit = (int) (depth * share);
    double[] first = new double[length];
    Arrays.fill(first, -1);
    int seen = 0;
    int least = LEAST_STEP + 3 * noise();
    for (int v = 1; v < length - 1; v += EVERY) {
      first[v] = firstStep(v, least, limit);
      seen += first[v] >= 0 ? 1 : 0;
    }
    return seen < Consensus.LEAST_ROWS
        ? Optional.empty()
        : Consensus.of(first, seen)
            .map(fit -> compared(first, fit))
            .filter(line -> Math.abs(line.step()) > LEAST_STEP)
            .filter(line -> line.step() > 0 || line.dim() || line.step() < -LEAST_COVER_STEP);
  }

  /** Median difference of neighbours close to the border: what the sensor adds by itself. */
  private int noise() {
    int[] count = new int[256];
    int all = 0;
    for (int v = 1; v < length - 1; v += 3) {
      for (int u = 1; u < 8; u++) {
        int p = origin + u * inwards + v * along;
        count[Math.abs((planes[0][p] & 0xff) - (planes[0][p + inwards] & 0xff))]++;
        all++;
      }
    }
    int sum = 0;
    for (int value = 0; value < count.length; value++) {
      sum += count[value];
      if (sum * 2 >= all) {
        return Math.min(value, 8);
      }
    }
    return 0;
  }

  /** How far in the brightness first changes in this row, or -1. */
  private double firstStep(int v, int least, int limit) {
    int enough = (least + 1) * AREA;
    int summed = 0;
    for (int u = REACH; u < limit; u++) {
      if (u + REACH + 1 >= summed) {
        int more = Math.min(depth - 2, summed + CHUNK);
        for (int i = 0; i < planes.length; i++) {
          sum(planes[i], v, columns[i], summed, more);
        }
        summed = more;
      }
      int now = step(u);
      if (now >= enough) {
        int best = u;
        for (int next = u + 1; next <= u + REACH + 1 && next < limit; next++) {
          int more = step(next);
          if (more / AREA > now / AREA) {
            now = more;
            best = next;
          }
        }
        return best;
      }
    }
    return -1;
  }

  /** Three by three pixels added up: of three rows, and from each place two further in. */
  private void sum(byte[] plane, int v, int[] to, int first, int end) {
    int at = origin + v * along + first * inwards;
    int before = across(plane, at);
    int last = across(plane, at + inwards);
    at += 2 * inwards;
    for (int u = first; u < end; u++, at += inwards) {
      int now = across(plane, at);
      to[u] = before + last + now;
      before = last;
      last = now;
    }
  }

  private int across(byte[] plane, int at) {
    return (plane[at] & 0xff) + (plane[at - along] & 0xff) + (plane[at + along] & 0xff);
  }

  /** The largest difference of a channel between the sums of pixels behind and before u. */
  private int step(int u) {
    int most = 0;
    for (int[] c : columns) {
      most = Math.max(most, Math.abs(c[u] - c[u - REACH]));
    }
    return most;
  }

  /** Compares the page with what lies around it, some way off the edge itself. */
  private Line compared(double[] first, Consensus line) {
    double most = 0;
    double brightest = 0;
    for (byte[] plane : planes) {
      long inside = 0;
      long outside = 0;
      int count = 0;
      for (int v = 0; v < length; v++) {
        double u = line.at() + line.slope() * v;
        if (first[v] < 0 || Math.abs(first[v] - u) > Consensus.TOLERANCE) {
          continue;
        }
        for (int off = REACH + 1; off < REACH + 5; off++) {
          int inner = (int) u + off;
          int outer = Math.max(0, (int) u - off);
          if (inner < depth) {
            inside += plane[origin + inner * inwards + v * along] & 0xff;
            outside += plane[origin + outer * inwards + v * along] & 0xff;
            count++;
          }
        }
      }
      double mean = count == 0 ? 0 : (double) (inside - outside) / count;
      most = Math.abs(mean) > Math.abs(most) ? mean : most;
      brightest = Math.max(brightest, count == 0 ? 0 : (double) outside / count);
    }
    return new Line(line.at(), line.slope(), EVERY * line.rows(), most, brightest < DIM);
  }
}
