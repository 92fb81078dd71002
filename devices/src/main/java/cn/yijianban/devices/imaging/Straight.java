package cn.yijianban.devices.imaging;

/** Carries out what was decided about a picture, plane by plane. */
final class Straight {
  private static final int WHITE = 255;
  private static final int GREY = 128;

  private Straight() {}

  /**
   * A page that is straight already is the picture itself; one that is smaller takes its room: each
   * plane is read to its end before it is written, and lies no further back than before.
   */
  static Planes of(Planes picture, PageMaker.Plan plan) {
    if (plan.quad().equals(Quad.whole(picture.width, picture.height))) {
      return picture;
    }
    Planes page = picture.reused(plan.width(), plan.height());
    Resample resample = new Resample();
    int turns = plan.turns();
    resample.page(picture.brightness(), WHITE, plan.quad(), turns, page.brightness());
    if (picture.colour) {
      Quad half = plan.quad().times(0.5);
      resample.page(picture.blueness(), GREY, half, turns, page.blueness());
      resample.page(picture.redness(), GREY, half, turns, page.redness());
    }
    return page;
  }
}
