package cn.yijianban.devices.imaging;

import java.util.Optional;

/**
 * Two sheets drawn in at once: the edge of the upper one lies across the page, from margin to
 * margin, where no print is. A fold runs parallel to the page, an edge hardly ever does; that is
 * how they are told apart. Sheets that lie exactly on top of each other no picture can tell.
 */
final class Overlap {
  /** The outermost two millimetres belong to the cut of the sheet. */
  private static final double FROM_MM = 2;

  private static final double TO_MM = 7;
  private static final int LEAST_SHADOW = 5;

  /** A fold is never as dark as this. */
  private static final int DEEP = 30;

  private static final double LEAST_SLOPE = Math.tan(Math.toRadians(0.45));
  private static final double MOST_SLOPE = Math.tan(Math.toRadians(7));
  private static final int MOST_LINES = 3;

  /** What is marked on either side of the edge, as a share of the page. */
  private static final double BAND = 0.015;

  private Overlap() {}

  /** A band along the edge of the upper sheet. */
  static Optional<Area> on(Look look, double pixelsPerMm) {
    int from = (int) (FROM_MM * pixelsPerMm);
    int to = (int) (TO_MM * pixelsPerMm);
    byte[] grey = look.grey;
    int w = look.width;
    int h = look.height;
    if (Math.min(w, h) <= Math.max(24, 6 * to)) {
      return Optional.empty();
    }
    Optional<Band> level =
        crosses(
            strip(grey, from, to, h, 1, w), strip(grey, w - to, w - from, h, 1, w), w - from - to);
    return level.isPresent()
        ? level.map(b -> new Area(0, b.from(), 1, b.to()))
        : crosses(
                strip(grey, from, to, w, w, 1),
                strip(grey, h - to, h - from, w, w, 1),
                h - from - to)
            .map(b -> new Area(b.from(), 0, b.to(), 1));
  }

  /** From where to where along the page, as shares of it. */
  private record Band(double from, double to) {
    static Band around(int a, int b, double length) {
      return new Band(
          Math.max(0, Math.min(a, b) / length - BAND), Math.min(1, Math.max(a, b) / length + BAND));
    }
  }

  private static Optional<Band> crosses(int[] one, int[] other, int distance) {
    int[] ones = lines(one);
    int[] others = lines(other);
    if (ones.length > MOST_LINES || others.length > MOST_LINES) {
      return Optional.empty();
    }
    for (int a : ones) {
      for (int b : others) {
        double slope = Math.abs((double) (a - b) / distance);
        boolean deep = Math.min(shadow(one, a), shadow(other, b)) > DEEP * 16;
        if ((deep || slope > LEAST_SLOPE) && slope < MOST_SLOPE) {
          return Optional.of(Band.around(a, b, one.length));
        }
      }
    }
    return Optional.empty();
  }

  /** Mean brightness of a strip along the page, in 16ths. */
  private static int[] strip(byte[] grey, int from, int to, int length, int across, int along) {
    int[] strip = new int[length];
    for (int i = 0; i < length; i++) {
      int sum = 0;
      for (int j = from; j < to; j++) {
        sum += grey[j * across + i * along] & 0xff;
      }
      strip[i] = sum * 16 / (to - from);
    }
    return strip;
  }

  /** Where a thin shadow lies between two stretches of equal brightness. */
  private static int[] lines(int[] strip) {
    int margin = Math.max(8, strip.length / 25);
    return java.util.stream.IntStream.range(margin, strip.length - margin)
        .filter(i -> shadow(strip, i) >= LEAST_SHADOW * 16)
        .filter(i -> deepest(strip, i))
        .toArray();
  }

  private static int shadow(int[] strip, int i) {
    int before = (strip[i - 5] + strip[i - 6] + strip[i - 7]) / 3;
    int after = (strip[i + 5] + strip[i + 6] + strip[i + 7]) / 3;
    boolean even = Math.abs(before - after) < 12 * 16;
    return even ? Math.min(before, after) - (strip[i - 1] + strip[i] + strip[i + 1]) / 3 : 0;
  }

  private static boolean deepest(int[] strip, int i) {
    int mine = shadow(strip, i);
    for (int k = i - 6; k <= i + 6; k++) {
      if (k >= 7 && k < strip.length - 7) {
        int theirs = shadow(strip, k);
        if (theirs > mine || (theirs == mine && k < i)) {
          return false;
        }
      }
    }
    return true;
  }
}
