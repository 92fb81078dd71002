package cn.yijianban.devices.imaging;

/** Finds the page in a picture by its four sides, each of which may lie outside of the picture. */
final class PageFinder {
  /** Cameras look at a page from the side; no page is bent more than this. */
  private static final double OFF_SQUARE = 14;

  /** What is smaller than this share of the picture is not taken for the page. */
  private static final double LEAST_AREA = 0.04;

  /** A photograph of an inch on the glass of a scanner. */
  private static final double LEAST_PHOTO = 0.01;

  /** How far in a side is looked for: a page lies in the middle, a photograph anywhere. */
  private static final double DEPTH = 0.6;

  private static final double PHOTO_DEPTH = 0.97;

  private PageFinder() {}

  /** In the pixels of the look. */
  static Outline find(Look look, Wanted wanted) {
    boolean photo = wanted == Wanted.PHOTO;
    Sides sides = Sides.in(look, photo ? PHOTO_DEPTH : DEPTH).sure();
    Quad quad = sides.quad();
    double least = (photo ? LEAST_PHOTO : LEAST_AREA) * look.width * look.height;
    if (!sides.sure().equals(sides) || !quad.nearlyRectangular(OFF_SQUARE) || quad.area() < least) {
      return new Outline(Quad.whole(look.width, look.height), false, false, false, false);
    }
    return new Outline(
        quad,
        sides.top().isPresent(),
        sides.right().isPresent(),
        sides.bottom().isPresent(),
        sides.left().isPresent());
  }
}
