package cn.yijianban.devices.imaging;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes {@code upright.bin}: draws text in the fonts named below, cuts it into marks as a page is
 * cut, and trains the network of {@link Upright}. Run by hand, with the file to write; takes a few
 * minutes and gives the same weights for the same fonts.
 */
final class UprightTraining {
  private static final String[] FONTS = {
    "Noto Sans CJK SC", "Noto Serif CJK SC", "AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"
  };

  private static final int PAGES = 150;
  private static final int EPOCHS = 14;
  private static final int INPUTS = Glyph.SIDE * Glyph.SIDE;
  private static final int HIDDEN = Upright.HIDDEN;

  private final Random random = new Random(20261121);
  private final float[] first = new float[INPUTS * HIDDEN];
  private final float[] bias = new float[HIDDEN];
  private final float[] second = new float[HIDDEN];

  private record Sample(float[] shape, boolean glyph) {}

  private UprightTraining() {
    for (int i = 0; i < first.length; i++) {
      first[i] = (float) (random.nextGaussian() * 0.08);
    }
    for (int j = 0; j < HIDDEN; j++) {
      second[j] = (float) (random.nextGaussian() * 0.3);
    }
  }

  public static void main(String[] args) throws IOException {
    UprightTraining training = new UprightTraining();
    List<Sample> samples = training.samples();
    List<Sample> held = new ArrayList<>(samples.subList(0, samples.size() / 20));
    List<Sample> used = new ArrayList<>(samples.subList(samples.size() / 20, samples.size()));
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(used, training.random);
      float rate = 0.02f * (float) Math.pow(0.8, epoch);
      for (Sample sample : used) {
        training.learn(sample, rate);
      }
      System.err.printf("epoch %d: %.3f of %d marks%n", epoch, training.right(held), held.size());
    }
    Files.write(Path.of(args[0]), training.weights());
  }

  private List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      collect(text(FONTS[page % FONTS.length]), true, samples);
    }
    for (int page = 0; page < PAGES / 10; page++) {
      collect(shapes(), false, samples);
    }
    java.util.Collections.shuffle(samples, random);
    return samples;
  }

  private void collect(BufferedImage picture, boolean glyph, List<Sample> into) {
    Look look = Look.both(Planes.of(Pixels.of(picture)), 2).near();
    Ink ink = Ink.on(look.grey, look.width, look.height, 16, 26);
    for (Ink.Mark mark : ink.glyphs(9, 90)) {
      into.add(new Sample(Glyph.shape(ink, mark), glyph));
    }
  }

  /** Lines of random characters: GB 2312 level 1, digits, letters, punctuation. */
  private BufferedImage text(String font) {
    BufferedImage picture = new BufferedImage(1600, 1600, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = paper(picture);
    g.rotate(Math.toRadians(random.nextDouble() * 1.6 - 0.8), 800, 800);
    double y = 40;
    while (y < 1580) {
      int size = 34 + random.nextInt(random.nextInt(4) == 0 ? 90 : 36);
      g.setFont(new Font(font, random.nextInt(3) == 0 ? Font.BOLD : Font.PLAIN, size));
      int shade = random.nextInt(90);
      g.setColor(new Color(shade, shade, shade));
      y += size * (1.1 + random.nextDouble() * 0.7);
      StringBuilder line = new StringBuilder();
      boolean latin = random.nextInt(5) == 0;
      while (line.length() < 1700 / size * (latin ? 2 : 1)) {
        line.append(latin || random.nextInt(9) == 0 ? latin() : hanzi());
      }
      g.drawString(line.toString(), 10 + random.nextInt(40), (float) y);
    }
    g.dispose();
    return picture;
  }

  private String hanzi() {
    byte[] gb = {(byte) (0xb0 + random.nextInt(39)), (byte) (0xa1 + random.nextInt(94))};
    String character = new String(gb, Charset.forName("GB2312"));
    return character.charAt(0) == '\ufffd' ? "的" : character;
  }

  private String latin() {
    String all =
        "0123456789012345678901234567890123456789ABCDEFGHJKLMNPRSTUVWXYZabdefghkmnpqrty，。（）、：";
    return String.valueOf(all.charAt(random.nextInt(all.length())));
  }

  /** What is on photographs, stamps and drawings: it has no right way up. */
  private BufferedImage shapes() {
    BufferedImage picture = new BufferedImage(1600, 1600, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = paper(picture);
    for (int i = 0; i < 900; i++) {
      int shade = random.nextInt(150);
      g.setColor(new Color(shade, shade, shade));
      int x = random.nextInt(1580);
      int y = random.nextInt(1580);
      int w = 18 + random.nextInt(60);
      int h = 18 + random.nextInt(60);
      switch (random.nextInt(4)) {
        case 0 -> g.fillOval(x, y, w, h);
        case 1 -> g.drawRect(x, y, w, h);
        case 2 ->
            g.fillPolygon(new int[] {x, x + w, x + w / 3}, new int[] {y, y + h / 2, y + h}, 3);
        default -> g.drawArc(x, y, w, h, random.nextInt(360), 200);
      }
    }
    g.dispose();
    return picture;
  }

  private Graphics2D paper(BufferedImage picture) {
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(new Color(245, 245, 245));
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    g.setStroke(new java.awt.BasicStroke(3));
    return g;
  }

  private void learn(Sample sample, float rate) {
    float[][] shapes = turns(sample.shape());
    float[][] hidden = new float[4][HIDDEN];
    double[] chances = chances(shapes, hidden);
    for (int k = 0; k < 4; k++) {
      float wanted = sample.glyph() ? (k == 0 ? 1 : 0) : 0.25f;
      float error = (float) (chances[k] - wanted) * rate;
      for (int j = 0; j < HIDDEN; j++) {
        if (hidden[k][j] > 0) {
          float back = error * second[j];
          second[j] = limit(second[j] - error * hidden[k][j]);
          bias[j] = limit(bias[j] - back);
          for (int i = 0, w = j * INPUTS; i < INPUTS; i++, w++) {
            first[w] = limit(first[w] - back * shapes[k][i]);
          }
        }
      }
    }
  }

  private static float limit(float weight) {
    return Math.clamp(weight, -3.9f, 3.9f);
  }

  private static float[][] turns(float[] shape) {
    float[] one = Glyph.turned(shape);
    float[] two = Glyph.turned(one);
    return new float[][] {shape, one, two, Glyph.turned(two)};
  }

  private double[] chances(float[][] shapes, float[][] hidden) {
    double[] chances = new double[4];
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      double logit = 0;
      for (int j = 0; j < HIDDEN; j++) {
        float z = bias[j];
        for (int i = 0, w = j * INPUTS; i < INPUTS; i++, w++) {
          z += first[w] * shapes[k][i];
        }
        hidden[k][j] = Math.max(0, z);
        logit += hidden[k][j] * second[j];
      }
      chances[k] = Math.exp(logit);
      sum += chances[k];
    }
    for (int k = 0; k < 4; k++) {
      chances[k] /= sum;
    }
    return chances;
  }

  private double right(List<Sample> held) {
    long glyphs = held.stream().filter(Sample::glyph).count();
    long right =
        held.stream()
            .filter(Sample::glyph)
            .filter(
                s -> {
                  double[] c = chances(turns(s.shape()), new float[4][HIDDEN]);
                  return c[0] > c[1] && c[0] > c[2] && c[0] > c[3];
                })
            .count();
    return (double) right / glyphs;
  }

  private byte[] weights() {
    byte[] bytes = new byte[first.length + bias.length + second.length];
    int at = 0;
    for (float[] layer : new float[][] {first, bias, second}) {
      for (float weight : layer) {
        bytes[at++] = (byte) Math.clamp(Math.round(weight * Upright.SCALE), -127, 127);
      }
    }
    return bytes;
  }
}
