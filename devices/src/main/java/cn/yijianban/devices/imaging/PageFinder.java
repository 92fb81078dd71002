package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.Quad.Corner;
import cn.yijianban.devices.imaging.SideFinder.Line;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds the page in a picture by its four sides, each of which may lie outside of the picture. */
final class PageFinder {
  /** Cameras look at a page from the side; no page is bent more than this. */
  private static final double OFF_SQUARE = 14;

  /** What is smaller than this share of the picture is not taken for the page. */
  private static final double LEAST_AREA = 0.04;

  private static final double LEAST_REACH = 0.66;

  private PageFinder() {}

  /** A line {@code nx * x + ny * y = c}. */
  private record Edge(double nx, double ny, double c) {
    Corner meets(Edge other) {
      double det = nx * other.ny - other.nx * ny;
      return new Corner((c * other.ny - other.c * ny) / det, (nx * other.c - other.nx * c) / det);
    }
  }

  /** In the pixels of the look. */
  static Outline find(Look look) {
    int w = look.width;
    int h = look.height;
    Optional<Line> left = SideFinder.left(look).find();
    Optional<Line> right = SideFinder.right(look).find();
    Optional<Line> top = SideFinder.top(look).find();
    Optional<Line> bottom = SideFinder.bottom(look).find();
    boolean cover = Stream.of(left, right, top, bottom).anyMatch(PageFinder::darker);
    if (cover && !Stream.of(left, right, top, bottom).allMatch(PageFinder::darker)) {
      left = left.filter(s -> s.step() > 0 || s.dim());
      right = right.filter(s -> s.step() > 0 || s.dim());
      top = top.filter(s -> s.step() > 0 || s.dim());
      bottom = bottom.filter(s -> s.step() > 0 || s.dim());
    }
    double tilt = tilt(left, right, top, bottom);
    Quad quad =
        quad(
            left.map(s -> new Edge(1, -s.slope(), s.at())).orElse(upright(0, h / 2.0, tilt)),
            right.map(s -> new Edge(1, s.slope(), w - s.at())).orElse(upright(w, h / 2.0, tilt)),
            top.map(s -> new Edge(-s.slope(), 1, s.at())).orElse(level(w / 2.0, 0, tilt)),
            bottom.map(s -> new Edge(s.slope(), 1, h - s.at())).orElse(level(w / 2.0, h, tilt)));
    boolean seen =
        reaches(left, quad.a().to(quad.d()))
            && reaches(right, quad.b().to(quad.c()))
            && reaches(top, quad.a().to(quad.b()))
            && reaches(bottom, quad.d().to(quad.c()));
    if (!seen || !quad.nearlyRectangular(OFF_SQUARE) || quad.area() < LEAST_AREA * w * h) {
      return new Outline(Quad.whole(w, h), false, false, false, false);
    }
    return new Outline(
        quad, top.isPresent(), right.isPresent(), bottom.isPresent(), left.isPresent());
  }

  /** A side is seen nearly from corner to corner; the end of a few lines of print is not. */
  private static boolean reaches(Optional<Line> side, double length) {
    return side.isEmpty() || side.get().rows() > LEAST_REACH * length;
  }

  private static boolean darker(Optional<Line> side) {
    return side.filter(s -> s.step() < 0 && !s.dim()).isPresent();
  }

  /** The whole picture, turned by so many degrees about its middle. */
  static Quad tilted(double width, double height, double degrees) {
    double tilt = Math.tan(Math.toRadians(degrees));
    return quad(
        upright(0, height / 2, tilt),
        upright(width, height / 2, tilt),
        level(width / 2, 0, tilt),
        level(width / 2, height, tilt));
  }

  private static Quad quad(Edge left, Edge right, Edge top, Edge bottom) {
    return new Quad(left.meets(top), top.meets(right), right.meets(bottom), bottom.meets(left));
  }

  private static Edge upright(double x, double y, double tilt) {
    return new Edge(1, tilt, x + tilt * y);
  }

  private static Edge level(double x, double y, double tilt) {
    return new Edge(-tilt, 1, y - tilt * x);
  }

  /** The rise of the page's top per pixel to the right, from the sides that were seen. */
  private static double tilt(
      Optional<Line> left, Optional<Line> right, Optional<Line> top, Optional<Line> bottom) {
    double[] tilts =
        Stream.of(
                left.map(s -> -s.slope()),
                right.map(Line::slope),
                top.map(Line::slope),
                bottom.map(s -> -s.slope()))
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return tilts.length == 0
        ? 0
        : DoubleStream.of(tilts[(tilts.length - 1) / 2], tilts[tilts.length / 2])
            .average()
            .orElse(0);
  }
}
