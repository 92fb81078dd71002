package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.PageJudge.Seen;
import java.util.Optional;

/** A side that lies outside of the picture, with print running over it or paper missing. */
final class CutEdge {
  /** Ink this close to a border that the page runs over was cut. */
  private static final double REACH_MM = 1.2;

  private static final int LEAST_MARKS = 4;

  /** What is marked along a cut side, as a share of the page. */
  private static final double BAND = 0.03;

  private static final Area[] SIDES = {
    new Area(0, 0, 1, BAND),
    new Area(1 - BAND, 0, 1, 1),
    new Area(0, 1 - BAND, 1, 1),
    new Area(0, 0, BAND, 1)
  };

  private CutEdge() {}

  /** A band along the side that was cut. */
  static Optional<Flaw> on(Seen page, Wanted wanted) {
    Outline o = page.outline();
    boolean[] missing = {!o.top(), !o.right(), !o.bottom(), !o.left()};
    int[] over = page.paper().light() ? over(page) : new int[4];
    boolean partly = o.seen() > 0 && o.seen() < 4;
    boolean sheet = partly && wanted == Wanted.A4 && !page.a4();
    boolean narrow = partly && A4.tooShort(page.widthMm(), page.heightMm());
    boolean low = partly && A4.tooShort(page.heightMm(), page.widthMm());
    for (int side = 0; side < 4; side++) {
      boolean shorter = sheet || (side % 2 == 1 ? narrow : low);
      if (missing[side] && (over[side] >= LEAST_MARKS || shorter)) {
        return Optional.of(new Flaw(Doubt.CUT_EDGE, SIDES[side]));
      }
    }
    return Optional.empty();
  }

  /** How many marks run over the upper, right, lower and left side. */
  private static int[] over(Seen page) {
    int reach = Math.max(2, (int) (REACH_MM * page.pixelsPerMm()));
    int w = page.near().width;
    int h = page.near().height;
    int[] over = new int[4];
    for (Ink.Mark mark : page.ink().marks()) {
      if (mark.area() < 8 || Math.max(mark.width(), mark.height()) > 90) {
        continue;
      }
      over[0] += mark.top() < reach ? 1 : 0;
      over[1] += mark.right() > w - reach ? 1 : 0;
      over[2] += mark.bottom() > h - reach ? 1 : 0;
      over[3] += mark.left() < reach ? 1 : 0;
    }
    return over;
  }
}
