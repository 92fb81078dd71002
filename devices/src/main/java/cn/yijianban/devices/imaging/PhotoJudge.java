package cn.yijianban.devices.imaging;

import java.util.Optional;

/**
 * What can be said of a photograph of a person without knowing faces: that it is one, upright, of
 * usual proportions and sharp enough, before a plain ground.
 */
final class PhotoJudge {
  /** From one inch (25 x 35 mm) to two (35 x 53 mm), and those of registers, 26 x 32 mm. */
  private static final double NARROWEST = 0.6;

  private static final double WIDEST = 0.9;

  /** Photographs are printed up to five inches high. */
  private static final double HIGHEST_MM = 130;

  /** Fewer pixels than these would be invented. */
  private static final double LEAST_PIXELS = 0.8;

  /** Both upper corners, where no head is: shares of the width and of the height. */
  private static final double CORNER = 0.14;

  /** The outermost share belongs to the white border of the print. */
  private static final double BORDER = 0.05;

  private static final double MOST_UNEVEN = 14;
  private static final double MOST_APART = 30;

  private PhotoJudge() {}

  static Optional<Flaw> judge(PageJudge.Seen page) {
    double shape = page.widthMm() / page.heightMm();
    boolean usual = shape > NARROWEST && shape < WIDEST && page.heightMm() < HIGHEST_MM;
    if (page.outline().seen() < 4 || !usual) {
      return Optional.of(Flaw.ofAll(Doubt.NO_PHOTO));
    }
    double wide = page.widthMm() * page.dpi() / 25.4;
    double high = page.heightMm() * page.dpi() / 25.4;
    if (Math.min(wide / IdPhoto.WIDTH, high / IdPhoto.HEIGHT) < LEAST_PIXELS) {
      return Optional.of(Flaw.ofAll(Doubt.PHOTO_COARSE));
    }
    Area left = new Area(BORDER, BORDER, BORDER + CORNER, BORDER + CORNER);
    Area right = new Area(1 - BORDER - CORNER, BORDER, 1 - BORDER, BORDER + CORNER);
    Look look = page.far();
    double apart = 0;
    double uneven = 0;
    Rgb colours = look.colours();
    for (byte[] plane : new byte[][] {colours.blue, colours.green, colours.red}) {
      apart = Math.max(apart, Math.abs(mean(look, plane, left) - mean(look, plane, right)));
      uneven = Math.max(uneven, Math.max(uneven(look, plane, left), uneven(look, plane, right)));
    }
    return apart > MOST_APART || uneven > MOST_UNEVEN
        ? Optional.of(new Flaw(Doubt.PHOTO_GROUND, new Area(0, 0, 1, BORDER + CORNER)))
        : Optional.empty();
  }

  private static double mean(Look look, byte[] plane, Area area) {
    return over(look, plane, area, 0);
  }

  private static double uneven(Look look, byte[] plane, Area area) {
    return over(look, plane, area, mean(look, plane, area));
  }

  /** Mean distance from a value. */
  private static double over(Look look, byte[] plane, Area area, double from) {
    double sum = 0;
    int count = 0;
    for (int y = (int) (area.top() * look.height); y < area.bottom() * look.height; y++) {
      for (int x = (int) (area.left() * look.width); x < area.right() * look.width; x++) {
        sum += Math.abs((plane[y * look.width + x] & 0xff) - from);
        count++;
      }
    }
    return sum / Math.max(1, count);
  }
}
