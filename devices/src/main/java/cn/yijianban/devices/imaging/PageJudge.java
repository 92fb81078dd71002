package cn.yijianban.devices.imaging;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Looks at a page as a careful clerk would: is there anything on it, can it be read? */
public final class PageJudge {
  /** Looking at a page of about this width is enough and quick. */
  private static final int WIDTH = 620;

  /**
   * A page with less than this share of ink has nothing on it; a page number alone is about 0.0002.
   */
  private static final double LEAST_INK = 0.0008;

  /** Ink is this much darker than the paper. */
  private static final int INK_CONTRAST = 60;

  /** Paper darker than this came from a covered or failing lamp. */
  private static final int DARKEST_PAPER = 90;

  /**
   * Variance of the Laplacian at the ink; print at 300 dpi has thousands, print out of focus a few
   * hundred.
   */
  private static final double LEAST_SHARPNESS = 260;

  /** What is wrong with a page. */
  public enum Doubt {
    BLANK,
    TOO_DARK,
    BLURRED
  }

  private PageJudge() {}

  /** The most important doubt; empty when the page looks fine. */
  public static Optional<Doubt> judge(BufferedImage page) {
    int step = Math.max(1, page.getWidth() / WIDTH);
    int[][] grey = grey(page, step);
    int paper = paper(grey);
    if (paper < DARKEST_PAPER) {
      return Optional.of(Doubt.TOO_DARK);
    }
    long ink = 0;
    double sharp = 0;
    long edges = 0;
    for (int y = 1; y < grey.length - 1; y++) {
      for (int x = 1; x < grey[y].length - 1; x++) {
        if (paper - grey[y][x] > INK_CONTRAST) {
          ink++;
          int laplace =
              4 * grey[y][x] - grey[y - 1][x] - grey[y + 1][x] - grey[y][x - 1] - grey[y][x + 1];
          sharp += (double) laplace * laplace;
          edges++;
        }
      }
    }
    if (ink < LEAST_INK * grey.length * grey[0].length) {
      return Optional.of(Doubt.BLANK);
    }
    return sharp / edges < LEAST_SHARPNESS ? Optional.of(Doubt.BLURRED) : Optional.empty();
  }

  private static int[][] grey(BufferedImage page, int step) {
    int[][] grey = new int[page.getHeight() / step][page.getWidth() / step];
    for (int y = 0; y < grey.length; y++) {
      for (int x = 0; x < grey[y].length; x++) {
        int rgb = page.getRGB(x * step, y * step);
        grey[y][x] = ((rgb >> 16 & 0xff) * 3 + (rgb >> 8 & 0xff) * 6 + (rgb & 0xff)) / 10;
      }
    }
    return grey;
  }

  /** The brightness that most of the paper has: the brightest tenth begins here. */
  private static int paper(int[][] grey) {
    int[] count = new int[256];
    int all = 0;
    for (int[] row : grey) {
      for (int value : row) {
        count[value]++;
        all++;
      }
    }
    int seen = 0;
    for (int value = 255; value >= 0; value--) {
      seen += count[value];
      if (seen * 10 >= all) {
        return value;
      }
    }
    return 0;
  }
}
