package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.Quad.Corner;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;

/**
 * A picture of a drawn sheet, as a scanner or a camera would take it, and where the sheet lies in
 * it.
 *
 * @param truth corners of the sheet in the picture, from its own top left one
 */
record GeneratedPage(
    Pixels picture, Quad truth, Scene scene, Optional<Doubt> fault, Wanted wanted) {

  enum Border {
    DARK,
    LIGHT,
    NONE
  }

  /**
   * @param skew degrees clockwise
   * @param turns quarters by which the sheet lies turned clockwise
   * @param keystone how much shorter the far side looks
   * @param uneven how much light is lost towards one corner
   * @param noise standard deviation a channel
   */
  record Scene(
      DrawnSheet.Kind kind,
      double widthMm,
      double heightMm,
      double skew,
      int turns,
      Border border,
      double keystone,
      double uneven,
      double noise,
      int dpi,
      long seed) {}

  static GeneratedPage good(long seed, int dpi) {
    return make(seed, dpi, Optional.empty());
  }

  static GeneratedPage make(long seed, int dpi, Optional<Doubt> fault) {
    Random random = new Random(seed * 7919 + 17);
    boolean glare = fault.equals(Optional.of(Doubt.GLARE));
    DrawnSheet.Kind kind =
        fault
            .map(f -> kindFor(f, random))
            .orElseGet(() -> DrawnSheet.Kind.values()[random.nextInt(6)]);
    boolean cover = kind == DrawnSheet.Kind.COVER;
    boolean cards = kind == DrawnSheet.Kind.TWO_CARDS || kind == DrawnSheet.Kind.ONE_CARD;
    boolean small = !cover && !cards && random.nextInt(4) == 0;
    double[] size =
        fault.equals(Optional.of(Doubt.WRONG_SIZE))
            ? new double[][] {{148, 210}, {182, 257}, {105, 148}}[random.nextInt(3)]
            : cover
                ? new double[] {105, 143}
                : small && !fault.equals(Optional.of(Doubt.CUT_EDGE))
                    ? new double[] {148, 210}
                    : new double[] {210, 297};
    Border border =
        fault.equals(Optional.of(Doubt.CUT_EDGE)) || cover || size[0] < 210
            ? Border.values()[random.nextInt(2)]
            : Border.values()[random.nextInt(3)];
    boolean feeder = border == Border.NONE;
    boolean photo = kind == DrawnSheet.Kind.PHOTO;
    Scene scene =
        new Scene(
            kind,
            size[0],
            size[1],
            (random.nextDouble() * 2 - 1) * (feeder ? 4 : 12) * (photo && feeder ? 0 : 1),
            photo ? 0 : random.nextInt(4),
            border,
            !feeder && random.nextInt(3) == 0 ? 0.06 * random.nextDouble() : 0,
            random.nextInt(2) * 0.25 * random.nextDouble(),
            random.nextDouble() * 4,
            dpi,
            seed);
    Wanted wanted =
        cards
            ? Wanted.CARD_BOTH_SIDES
            : size[0] == 210 || fault.equals(Optional.of(Doubt.WRONG_SIZE))
                ? Wanted.A4
                : Wanted.ANY;
    return new Camera(scene, fault, random, glare).take(wanted);
  }

  private static DrawnSheet.Kind kindFor(Doubt fault, Random random) {
    return switch (fault) {
      case BLANK -> DrawnSheet.Kind.BLANK;
      case CARD_SIDE_MISSING -> DrawnSheet.Kind.ONE_CARD;
      case TOO_DARK, BLURRED, CUT_EDGE, DOUBLE_FEED, GLARE, WRONG_SIZE ->
          DrawnSheet.Kind.values()[random.nextInt(3)];
    };
  }

  Planes planes() {
    return Planes.of(picture);
  }

  BufferedImage image() {
    return picture.picture();
  }

  /** Where a point of the picture comes to lie on a page made of it. */
  static Corner onPage(PageMaker.Plan plan, Corner point) {
    Projection p = Projection.onto(plan.quad(), plan.width(), plan.height());
    double a = p.a() - point.x() * p.g();
    double b = p.b() - point.x() * p.h();
    double c = point.x() - p.c();
    double d = p.d() - point.y() * p.g();
    double e = p.e() - point.y() * p.h();
    double f = point.y() - p.f();
    double det = a * e - b * d;
    return new Corner((c * e - b * f) / det, (a * f - c * d) / det);
  }

  /** Degrees by which the sheet still leans on the page. */
  double residualSkew(PageMaker.Plan plan) {
    Corner a = onPage(plan, truth.a());
    return (lean(a, onPage(plan, truth.b())) + lean(a, onPage(plan, truth.d()))) / 2;
  }

  private static double lean(Corner from, Corner to) {
    double angle = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
    return Math.abs(angle - 90 * Math.round(angle / 90));
  }

  /** The worst side: how far it lies from the border of the page, as a share of the page. */
  double cropError(PageMaker.Plan plan) {
    Quad on =
        new Quad(
            onPage(plan, truth.a()),
            onPage(plan, truth.b()),
            onPage(plan, truth.c()),
            onPage(plan, truth.d()));
    double[] xs = {on.a().x(), on.b().x(), on.c().x(), on.d().x()};
    double[] ys = {on.a().y(), on.b().y(), on.c().y(), on.d().y()};
    java.util.Arrays.sort(xs);
    java.util.Arrays.sort(ys);
    double w = plan.width();
    double h = plan.height();
    return Math.max(
        Math.max(Math.abs(xs[0] + xs[1]) / 2 / w, Math.abs(xs[2] + xs[3] - 2 * w) / 2 / w),
        Math.max(Math.abs(ys[0] + ys[1]) / 2 / h, Math.abs(ys[2] + ys[3] - 2 * h) / 2 / h));
  }

  boolean upright(PageMaker.Plan plan) {
    Corner a = onPage(plan, truth.a());
    return a.x() < plan.width() / 2.0 && a.y() < plan.height() / 2.0;
  }
}
