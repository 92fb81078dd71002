package cn.yijianban.devices.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Which way up a page is, by the shapes of its characters. Each mark is shown to a small network in
 * all four orientations; it says how much the mark looks like part of an upright Chinese character,
 * digit or letter. Marks vote; a page whose marks do not agree, or without print, stays as it is.
 *
 * <p>The network has one hidden layer and was trained on drawn text by {@code UprightTraining}
 * among the tests; its weights lie beside this class, one byte each.
 */
final class Upright {
  static final int HIDDEN = 40;
  private static final int INPUTS = Glyph.SIDE * Glyph.SIDE;

  /** Weights lie between -4 and 4 in steps of a 32nd. */
  static final float SCALE = 32;

  private static final int LEAST_MARKS = 6;
  private static final int MOST_MARKS = 128;

  /**
   * How much better the best orientation explains all marks together, and each of them. Print leads
   * by 2 to 3 a mark, what is on photographs by 0.7 at most.
   */
  private static final double LEAST_LEAD = 8;

  private static final double LEAST_LEAD_A_MARK = 1;

  /** The weights of each input lie together. */
  private final float[] first;

  private final float[] bias;
  private final float[] second;

  private Upright(byte[] weights) {
    first = new float[INPUTS * HIDDEN];
    bias = new float[HIDDEN];
    second = new float[HIDDEN];
    for (int i = 0; i < first.length; i++) {
      first[i % INPUTS * HIDDEN + i / INPUTS] = weights[i] / SCALE;
    }
    for (int j = 0; j < HIDDEN; j++) {
      bias[j] = weights[first.length + j] / SCALE;
      second[j] = weights[first.length + HIDDEN + j] / SCALE;
    }
  }

  static Upright load() {
    try (InputStream in = Upright.class.getResourceAsStream("upright.bin")) {
      if (in == null) {
        throw new IllegalStateException("upright.bin is missing");
      }
      return new Upright(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("upright.bin cannot be read", e);
    }
  }

  /**
   * @return by how many quarters clockwise the page has to be turned
   */
  int turns(Ink ink) {
    List<Ink.Mark> marks = ink.glyphs(9, 90);
    if (marks.size() < LEAST_MARKS) {
      return 0;
    }
    double[] votes = new double[4];
    int count = Math.min(marks.size(), MOST_MARKS);
    for (int i = 0; i < count; i++) {
      vote(Glyph.shape(ink, marks.get((int) ((long) i * marks.size() / count))), votes);
    }
    int best = 0;
    for (int k = 1; k < 4; k++) {
      best = votes[k] > votes[best] ? k : best;
    }
    double next = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < 4; k++) {
      next = k == best ? next : Math.max(next, votes[k]);
    }
    double lead = votes[best] - next;
    return lead > LEAST_LEAD && lead > LEAST_LEAD_A_MARK * count ? best : 0;
  }

  /** Adds the logarithms of the chances of the four orientations. */
  private void vote(float[] shape, double[] votes) {
    double[] logits = new double[4];
    double sum = 0;
    float[] turned = shape;
    for (int k = 0; k < 4; k++) {
      logits[k] = looksUpright(turned);
      sum += StrictMath.exp(logits[k]);
      turned = k < 3 ? Glyph.turned(turned) : turned;
    }
    for (int k = 0; k < 4; k++) {
      // One odd mark must not outvote ten ordinary ones.
      votes[k] += Math.max(-4, logits[k] - StrictMath.log(sum));
    }
  }

  private double looksUpright(float[] shape) {
    float[] hidden = bias.clone();
    for (int i = 0; i < INPUTS; i++) {
      if (shape[i] != 0) {
        add(hidden, first, i * HIDDEN, shape[i]);
      }
    }
    double sum = 0;
    for (int j = 0; j < HIDDEN; j++) {
      sum += hidden[j] > 0 ? hidden[j] * second[j] : 0;
    }
    return sum;
  }

  /** Apart, and that plain, so that the compiler makes vectors of it. */
  private static void add(float[] to, float[] weights, int from, float times) {
    for (int j = 0; j < HIDDEN; j++) {
      to[j] += weights[from + j] * times;
    }
  }
}
