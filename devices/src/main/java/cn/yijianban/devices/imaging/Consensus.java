package cn.yijianban.devices.imaging;

import java.util.Optional;

/**
 * A straight line {@code u = at + slope * v} that many rows agree upon: the best of those through
 * two of them, then least squares through all that lie near it.
 *
 * @param rows how many rows agree
 */
record Consensus(double at, double slope, int rows) {
  static final int LEAST_ROWS = 18;

  /** Pixels by which a row may be off. */
  static final double TOLERANCE = 1.6;

  /** A side tilts by 12 degrees at most, and by some more where the camera stood askew. */
  private static final double STEEPEST = 0.34;

  private static final double LEAST_AGREEMENT = 0.4;
  private static final int CANDIDATES = 72;

  /**
   * @param first u of each row, or -1
   * @param seen how many rows have one
   */
  static Optional<Consensus> of(double[] first, int seen) {
    int[] rows = new int[Math.min(seen, CANDIDATES)];
    int n = 0;
    int passed = 0;
    for (int v = 0; v < first.length && n < rows.length; v++) {
      if (first[v] >= 0 && (long) passed++ * rows.length / seen >= n) {
        rows[n++] = v;
      }
    }
    int most = 0;
    double at = 0;
    double slope = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + Math.max(2, n / 8); j < n; j++) {
        double s = (first[rows[j]] - first[rows[i]]) / (rows[j] - rows[i]);
        if (Math.abs(s) > STEEPEST) {
          continue;
        }
        double a = first[rows[i]] - s * rows[i];
        int votes = 0;
        for (int k = 0; k < n; k++) {
          votes += Math.abs(first[rows[k]] - a - s * rows[k]) < TOLERANCE ? 1 : 0;
        }
        if (votes > most) {
          most = votes;
          at = a;
          slope = s;
        }
      }
    }
    return most < LEAST_AGREEMENT * n ? Optional.empty() : refined(first, at, slope);
  }

  private static Optional<Consensus> refined(double[] first, double at, double slope) {
    Consensus line = new Consensus(at, slope, 0);
    for (int round = 0; round < 3; round++) {
      double n = 0;
      double sv = 0;
      double su = 0;
      double svv = 0;
      double svu = 0;
      for (int v = 0; v < first.length; v++) {
        if (first[v] >= 0
            && Math.abs(first[v] - line.at() - line.slope() * v) < TOLERANCE + 1 - round * 0.5) {
          n++;
          sv += v;
          su += first[v];
          svv += (double) v * v;
          svu += v * first[v];
        }
      }
      double det = n * svv - sv * sv;
      if (n < LEAST_ROWS || det <= 0) {
        return Optional.empty();
      }
      double s = (n * svu - sv * su) / det;
      line = new Consensus((su - s * sv) / n, s, (int) n);
    }
    return Optional.of(line);
  }
}
