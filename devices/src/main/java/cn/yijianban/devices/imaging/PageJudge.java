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

  /**
   * A page as it is judged.
   *
   * @param near seen at about 150 dpi, straightened
   * @param far the same at half of that
   * @param ink on the near look
   * @param picture what it was found in, from nearby
   * @param outline in that
   * @param around brightest value of the whole picture, which tells a dark page from a dark picture
   * @param dpi of the picture
   */
  record Seen(
      Look near,
      Look far,
      Ink ink,
      Paper paper,
      Look picture,
      Outline outline,
      int around,
      double nearDpi,
      int dpi) {
    double widthMm() {
      return near.width * 25.4 / nearDpi;
    }

    double heightMm() {
      return near.height * 25.4 / nearDpi;
    }

    double pixelsPerMm() {
      return nearDpi / 25.4;
    }

    boolean a4() {
      return A4.is(widthMm(), heightMm());
    }
  }

  private PageJudge() {}

  /** The gravest flaw; empty when the page looks fine. */
  static Optional<Flaw> judge(Seen page, Wanted wanted) {
    Optional<Flaw> dark = dark(page) ? Optional.of(Flaw.ofAll(Doubt.TOO_DARK)) : Optional.empty();
    if (wanted == Wanted.PHOTO) {
      return PhotoJudge.judge(page).or(() -> dark);
    }
    if (dark.isPresent()) {
      return dark;
    }
    if (blank(page)) {
      return Optional.of(Flaw.ofAll(Doubt.BLANK));
    }
    if (Sharpness.of(page.near().grey, page.near().width, page.near().height) < LEAST_SHARPNESS) {
      return Optional.of(Flaw.ofAll(Doubt.BLURRED));
    }
    return overlap(page)
        .or(() -> CutEdge.on(page, wanted))
        .or(() -> Glare.on(page.far(), page.paper()).map(a -> new Flaw(Doubt.GLARE, a)))
        .or(() -> unwanted(page, wanted));
  }

  private static Optional<Flaw> overlap(Seen page) {
    return page.paper().light()
        ? Overlap.on(page.near(), page.pixelsPerMm()).map(a -> new Flaw(Doubt.DOUBLE_FEED, a))
        : Optional.empty();
  }

  private static Optional<Flaw> unwanted(Seen page, Wanted wanted) {
    return switch (wanted) {
      case ANY, PHOTO -> Optional.empty();
      case A4 -> page.a4() ? Optional.empty() : Optional.of(Flaw.ofAll(Doubt.WRONG_SIZE));
      case CARD_BOTH_SIDES ->
          Cards.count(page.far(), page.paper(), page.pixelsPerMm() / 2) >= 2
              ? Optional.empty()
              : Optional.of(Flaw.ofAll(Doubt.CARD_SIDE_MISSING));
    };
  }

  /** A dark cover is coloured, or lies on something light. */
  private static boolean dark(Seen page) {
    int bright = page.far().brightest(20);
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
}
