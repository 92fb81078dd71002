package cn.yijianban.devices.imaging;

/** Carries out what was decided about a picture, plane by plane. */
final class Straight {
  private static final int WHITE = 255;
  private static final int GREY = 128;

  private Straight() {}

  /** A page that is straight already is whitened where it lies. */
  static Planes of(Planes picture, PageMaker.Plan plan) {
    boolean whole = plan.quad().equals(Quad.whole(picture.width, picture.height));
    Planes page = whole ? picture : resampled(picture, plan);
    Whitening.of(page, plan.paper());
    return page;
  }

  private static Planes resampled(Planes picture, PageMaker.Plan plan) {
    Planes page = Planes.empty(plan.width(), plan.height(), picture.colour);
    new Resample(picture.brightness(), WHITE).page(plan.quad(), plan.turns(), page.brightness());
    if (picture.colour) {
      Quad half = plan.quad().times(0.5);
      new Resample(picture.blueness(), GREY).page(half, plan.turns(), page.blueness());
      new Resample(picture.redness(), GREY).page(half, plan.turns(), page.redness());
    }
    return page;
  }
}
