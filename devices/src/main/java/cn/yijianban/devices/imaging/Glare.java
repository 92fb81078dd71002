package cn.yijianban.devices.imaging;

import java.util.Optional;

/** A lamp that is mirrored on a laminated sheet: a blown-out spot on paper that is not. */
final class Glare {
  private static final int BLOWN = 250;

  /** Where the paper itself is nearly white there is no room for a spot. */
  private static final int BRIGHTEST_PAPER = 234;

  /** Share of the page that hides a few characters. */
  private static final double LEAST_SHARE = 0.003;

  private Glare() {}

  /** The first spot. */
  static Optional<Area> on(Look look, Paper paper) {
    if (paper.level() > BRIGHTEST_PAPER) {
      return Optional.empty();
    }
    Rgb is = look.colours();
    byte[] blown = new byte[look.grey.length];
    for (int i = 0; i < blown.length; i++) {
      int least = Math.min(is.blue[i] & 0xff, Math.min(is.green[i] & 0xff, is.red[i] & 0xff));
      blown[i] = (byte) (least >= BLOWN ? 1 : 0);
    }
    return Ink.of(blown, look.width, look.height).marks().stream()
        .filter(m -> m.area() > LEAST_SHARE * blown.length)
        .filter(m -> m.area() * 5 > m.width() * m.height() * 2)
        .filter(m -> soft(look, m))
        .map(m -> m.on(look.width, look.height))
        .findFirst();
  }

  /** A white label ends at once, a spot fades. */
  private static boolean soft(Look look, Ink.Mark mark) {
    int y = (mark.top() + mark.bottom()) / 2;
    int x = (mark.left() + mark.right()) / 2;
    int fading = 0;
    int ends = 0;
    int[][] ways = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    for (int[] way : ways) {
      int px = x;
      int py = y;
      while (inside(look, px, py) && look.at(px, py) >= BLOWN - 4) {
        px += way[0];
        py += way[1];
      }
      int qx = px + 2 * way[0];
      int qy = py + 2 * way[1];
      if (inside(look, px, py) && inside(look, qx, qy)) {
        ends++;
        fading += look.at(qx, qy) > BLOWN - 42 ? 1 : 0;
      }
    }
    return ends > 0 && fading * 2 >= ends;
  }

  private static boolean inside(Look look, int x, int y) {
    return x >= 0 && y >= 0 && x < look.width && y < look.height;
  }
}
