package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.PageJudge.Seen;
import java.util.Optional;

/** A side that lies outside of the picture, with print running over it or paper missing. */
final class CutEdge {
  /** Ink this close to a border that the page runs over was cut. */
  private static final double REACH_MM = 1.2;

  private static final int LEAST_MARKS = 4;

  /** A corner this far outside of the picture was cut off. */
  private static final double CORNER_MM = 5;

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
    boolean[] beyond = beyond(page);
    for (int side = 0; side < 4; side++) {
      boolean shorter = sheet || (side % 2 == 1 ? narrow : low);
      boolean cut = missing[side] && (over[side] >= LEAST_MARKS || shorter);
      if (cut || beyond[side]) {
        return Optional.of(new Flaw(Doubt.CUT_EDGE, SIDES[side]));
      }
    }
    return Optional.empty();
  }

  /** Over which borders of the picture a corner lies whose two sides were seen. */
  private static boolean[] beyond(Seen page) {
    Outline o = page.outline();
    double reach = CORNER_MM * page.pixelsPerMm();
    boolean[] beyond = new boolean[4];
    boolean[] seen = {
      o.top() && o.left(), o.top() && o.right(), o.bottom() && o.right(), o.bottom() && o.left()
    };
    Quad.Corner[] corners = {o.quad().a(), o.quad().b(), o.quad().c(), o.quad().d()};
    for (int i = 0; i < 4; i++) {
      beyond[0] |= seen[i] && corners[i].y() < -reach;
      beyond[1] |= seen[i] && corners[i].x() > page.picture().width + reach;
      beyond[2] |= seen[i] && corners[i].y() > page.picture().height + reach;
      beyond[3] |= seen[i] && corners[i].x() < -reach;
    }
    return beyond;
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
