package cn.yijianban.devices.imaging;

import java.util.Optional;

/** Looks at a page as a careful clerk would: is it whole, can it be read, is it what was asked? */
final class PageJudge {
  /** A page with less than this share of ink has nothing on it. */
  private static final double LEAST_INK = 0.0008;

  /** A page number has four characters and is no content. */
  private static final int LEAST_GLYPHS = 6;

  /** The brightest of a page that is darker than this cannot be copied legibly. */
  private static final int DARKEST = 100;

  /** Print that is in focus rises within two pixels at 150 dpi. */
  private static final double LEAST_SHARPNESS = 0.52;

  private static final double A4_SHORT = 210;
  private static final double A4_LONG = 297;
  private static final double SIZE_TOLERANCE = 0.05;

  /** Ink this close to a border that the page runs over was cut. */
  private static final double CUT_MM = 1.2;

  private static final int LEAST_CUT_MARKS = 4;

  /**
   * A page as it is judged.
   *
   * @param near seen at about 150 dpi, straightened
   * @param far the same at half of that
   * @param ink on the near look
   * @param outline in the picture
   * @param around brightest value of the whole picture, which tells a dark page from a dark picture
   */
  record Seen(
      Look near, Look far, Ink ink, Paper paper, Outline outline, int around, double nearDpi) {
    double widthMm() {
      return near.width * 25.4 / nearDpi;
    }

    double heightMm() {
      return near.height * 25.4 / nearDpi;
    }

    double pixelsPerMm() {
      return nearDpi / 25.4;
    }
  }

  private PageJudge() {}

  /** The gravest doubt; empty when the page looks fine. */
  static Optional<Doubt> judge(Seen page, Wanted wanted) {
    if (dark(page)) {
      return Optional.of(Doubt.TOO_DARK);
    }
    if (blank(page)) {
      return Optional.of(Doubt.BLANK);
    }
    if (Sharpness.of(page.near().grey, page.near().width, page.near().height) < LEAST_SHARPNESS) {
      return Optional.of(Doubt.BLURRED);
    }
    if (page.paper().light() && Overlap.on(page.far(), page.pixelsPerMm() / 2)) {
      return Optional.of(Doubt.DOUBLE_FEED);
    }
    boolean partly = page.outline().seen() > 0 && page.outline().seen() < 4;
    if (cut(page) || (partly && wanted == Wanted.A4 && !a4(page))) {
      return Optional.of(Doubt.CUT_EDGE);
    }
    if (Glare.on(page.far(), page.paper())) {
      return Optional.of(Doubt.GLARE);
    }
    return switch (wanted) {
      case ANY -> Optional.empty();
      case A4 -> a4(page) ? Optional.empty() : Optional.of(Doubt.WRONG_SIZE);
      case CARD_BOTH_SIDES ->
          Cards.count(page.far(), page.paper(), page.pixelsPerMm() / 2) >= 2
              ? Optional.empty()
              : Optional.of(Doubt.CARD_SIDE_MISSING);
    };
  }

  /** A dark cover is coloured, or lies on something light. */
  private static boolean dark(Seen page) {
    int[] count = new int[256];
    for (byte grey : page.far().grey) {
      count[grey & 0xff]++;
    }
    int seen = 0;
    int bright = 255;
    while (bright > 0 && (seen += count[bright]) * 20 < page.far().grey.length) {
      bright--;
    }
    boolean cover = page.paper().colour() > Math.max(12, page.paper().level() / 4);
    return bright < DARKEST && page.around() < DARKEST + 40 && !cover;
  }

  private static boolean blank(Seen page) {
    if (!page.paper().light() || page.paper().share() < 0.7) {
      return false;
    }
    int margin = page.near().width / 40;
    long ink = 0;
    int glyphs = 0;
    for (Ink.Mark mark : page.ink().marks()) {
      boolean inside =
          mark.left() > margin
              && mark.top() > margin
              && mark.right() < page.near().width - margin
              && mark.bottom() < page.near().height - margin;
      if (inside && mark.area() >= 12) {
        ink += mark.area();
        glyphs += Math.max(mark.width(), mark.height()) >= 9 ? 1 : 0;
      }
    }
    return ink < LEAST_INK * page.near().grey.length && glyphs < LEAST_GLYPHS;
  }

  /** A side that lies outside of the picture, with print running over it or paper missing. */
  private static boolean cut(Seen page) {
    Outline o = page.outline();
    boolean[] missing = {!o.top(), !o.right(), !o.bottom(), !o.left()};
    int reach = Math.max(2, (int) (CUT_MM * page.pixelsPerMm()));
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
    for (int side = 0; side < 4; side++) {
      if (missing[side] && page.paper().light() && over[side] >= LEAST_CUT_MARKS) {
        return true;
      }
    }
    boolean level = missing[1] || missing[3];
    boolean upright = missing[0] || missing[2];
    return o.seen() > 0
        && ((level && tooShort(page.widthMm(), page.heightMm()))
            || (upright && tooShort(page.heightMm(), page.widthMm())));
  }

  /** Whether a sheet of A4 is as wide as this and longer. */
  private static boolean tooShort(double length, double other) {
    return (near(other, A4_SHORT) && length < A4_LONG * 0.97 && length > A4_SHORT * 1.03)
        || (near(other, A4_LONG) && length < A4_SHORT * 0.97 && length > A4_SHORT * 0.75);
  }

  private static boolean a4(Seen page) {
    double shorter = Math.min(page.widthMm(), page.heightMm());
    double longer = Math.max(page.widthMm(), page.heightMm());
    return near(shorter, A4_SHORT) && near(longer, A4_LONG);
  }

  private static boolean near(double mm, double wanted) {
    return Math.abs(mm / wanted - 1) < SIZE_TOLERANCE;
  }
}
