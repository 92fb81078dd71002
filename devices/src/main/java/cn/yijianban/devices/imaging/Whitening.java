package cn.yijianban.devices.imaging;

import java.util.function.DoubleUnaryOperator;

/** Turns the sheet white: brighter, and without the tint that the light gave it. */
final class Whitening {
  /** Blueness or redness of what is grey. */
  private static final int NONE = 128;

  private final Paper paper;
  private final double gain;

  private Whitening(Paper paper) {
    this.paper = paper;
    this.gain = paper.gain();
  }

  static void of(Planes page, Paper paper) {
    if (!paper.light()) {
      return;
    }
    Whitening whitening = new Whitening(paper);
    Plane brightness = page.brightness();
    whitening.brighten(brightness);
    if (page.colour) {
      int blueness = Colours.blueness(paper.blue(), paper.green(), paper.red());
      int redness = Colours.redness(paper.blue(), paper.green(), paper.red());
      whitening.fade(page.blueness(), blueness, brightness);
      whitening.fade(page.redness(), redness, brightness);
    }
  }

  private void brighten(Plane plane) {
    if (gain == 1) {
      return;
    }
    int[] levels = levels(v -> Math.min(255, v * gain));
    for (int y = 0; y < plane.height; y++) {
      int row = plane.start + y * plane.stride;
      for (int at = row; at < row + plane.width; at++) {
        plane.data[at] = (byte) levels[plane.data[at] & 0xff];
      }
    }
  }

  /** What is darker has less of the light's tint: ink has none, the sheet has all. */
  private void fade(Plane plane, int tint, Plane brightness) {
    if (gain == 1 && tint == NONE) {
      return;
    }
    int[] levels = levels(v -> NONE + (v - NONE) * gain);
    int[] tints = levels(v -> (tint - NONE) * v / paper.level());
    for (int y = 0; y < plane.height; y++) {
      int row = plane.start + y * plane.stride;
      int above = Math.min(2 * y, brightness.height - 1) * brightness.stride;
      for (int x = 0; x < plane.width; x++) {
        int less = tints[brightness.data[above + 2 * x] & 0xff];
        int value = levels[plane.data[row + x] & 0xff] - less;
        plane.data[row + x] = (byte) Math.max(0, Math.min(255, value));
      }
    }
  }

  private static int[] levels(DoubleUnaryOperator change) {
    int[] levels = new int[256];
    for (int v = 0; v < levels.length; v++) {
      levels[v] = (int) Math.round(change.applyAsDouble(v));
    }
    return levels;
  }
}
