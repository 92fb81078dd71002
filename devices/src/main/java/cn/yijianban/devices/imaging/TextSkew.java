package cn.yijianban.devices.imaging;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * By how much lines of print lean, where the sides of the page cannot be seen: turned by the right
 * angle, the ink falls into narrow rows with gaps between them.
 */
final class TextSkew {
  private static final double MOST = 14;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.05;

  /** The coarse angle is off by this at most. */
  private static final double ROUGH = 1;

  private static final int LEAST_MARKS = 12;

  /** Rows at the best angle stand out this much from those at a middling one. */
  private static final double LEAST_CLARITY = 1.25;

  /** From here on print alone tells which way a page leans. */
  private static final double SURE = 3;

  private TextSkew() {}

  /** Degrees clockwise; empty when there is too little print, or none in rows. */
  static OptionalDouble of(Look look, Ink ink) {
    List<Ink.Mark> marks =
        ink.marks().stream().filter(m -> m.width() < 120 && m.height() < 120).toList();
    if (marks.stream().filter(m -> Math.max(m.width(), m.height()) > 7).count() < LEAST_MARKS) {
      return OptionalDouble.empty();
    }
    int[] xs = new int[ink.width * ink.height / 4];
    int[] ys = new int[xs.length];
    int n = 0;
    for (Ink.Mark mark : marks) {
      for (int y = mark.top(); y < mark.bottom(); y++) {
        for (int x = mark.left(); x < mark.right() && n < xs.length; x++) {
          if (ink.mask[y * ink.width + x] == 1 && ((x + 3 * y) & 3) == 0) {
            xs[n] = x - ink.width / 2;
            ys[n++] = y - ink.height / 2;
          }
        }
      }
    }
    int half = (ink.width + ink.height) / 2 + 2;
    double best = 0;
    double clarity = 0;
    boolean across = false;
    for (boolean columns : new boolean[] {false, true}) {
      if (clarity >= SURE) {
        break;
      }
      int steps = (int) Math.round(2 * MOST / COARSE) + 1;
      double[] scores = new double[steps];
      int top = 0;
      for (int i = 0; i < steps; i++) {
        scores[i] = score(xs, ys, n, -MOST + i * COARSE, columns, half);
        top = scores[i] > scores[top] ? i : top;
      }
      double[] sorted = scores.clone();
      java.util.Arrays.sort(sorted);
      double clear = scores[top] / (sorted[steps / 2] + 1);
      if (clear > clarity) {
        clarity = clear;
        best = -MOST + top * COARSE;
        across = columns;
      }
    }
    if (clarity < LEAST_CLARITY) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(clarity < SURE ? ofEdges(look) : refined(look, best, across));
  }

  /** Of a few words many angles look like rows; the edges of cards and pictures know better. */
  private static double ofEdges(Look look) {
    Edges rows = Edges.of(look, false);
    Edges columns = Edges.of(look, true);
    double about = best(rows, columns, 0, MOST, ROUGH, 4);
    double rough = best(rows, columns, about, ROUGH, ROUGH / 5, 4);
    return best(rows, columns, rough, ROUGH / 5, FINE, 2);
  }

  private static double best(
      Edges rows, Edges columns, double about, double reach, double by, int every) {
    return best(angle -> rows.score(angle, every) + columns.score(angle, every), about, reach, by);
  }

  /**
   * Print tells roughly how a page leans; the edges of all that is drawn on it, faint ones of
   * copied cards too, tell it exactly: turned by the right angle, edges fall into few rows.
   */
  private static double refined(Look look, double about, boolean columns) {
    Edges edges = Edges.of(look, columns);
    double rough = best(angle -> edges.score(angle, 4), about, ROUGH, ROUGH / 5);
    return best(angle -> edges.score(angle, 2), rough, ROUGH / 5, FINE);
  }

  private static double best(DoubleUnaryOperator scores, double about, double reach, double by) {
    double best = about;
    double most = -1;
    for (int i = (int) Math.round(-reach / by); i * by <= reach + 1e-9; i++) {
      double score = scores.applyAsDouble(about + i * by);
      if (score > most) {
        most = score;
        best = about + i * by;
      }
    }
    return best;
  }

  /** How sharply the ink falls into rows: squared differences of neighbouring rows. */
  private static double score(
      int[] xs, int[] ys, int n, double degrees, boolean columns, int half) {
    int sine = (int) Math.round(StrictMath.sin(Math.toRadians(degrees)) * 65536);
    int cosine = (int) Math.round(StrictMath.cos(Math.toRadians(degrees)) * 65536);
    int[] rows = new int[2 * half];
    if (columns) {
      for (int i = 0; i < n; i++) {
        rows[half + ((xs[i] * cosine + ys[i] * sine) >> 16)]++;
      }
    } else {
      for (int i = 0; i < n; i++) {
        rows[half + ((ys[i] * cosine - xs[i] * sine) >> 16)]++;
      }
    }
    double score = 0;
    for (int i = 1; i < rows.length; i++) {
      double step = rows[i] - rows[i - 1];
      score += step * step;
    }
    return score;
  }
}
