package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.Quad.Corner;
import cn.yijianban.devices.imaging.SideFinder.Line;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sides of a page that were seen in a picture of that size; the border of the picture, tilted
 * as the others are, stands for one that was not.
 */
record Sides(
    Optional<Line> left,
    Optional<Line> right,
    Optional<Line> top,
    Optional<Line> bottom,
    int width,
    int height) {
  private static final double LEAST_REACH = 0.66;

  /** A line {@code nx * x + ny * y = c}. */
  private record Edge(double nx, double ny, double c) {
    Corner meets(Edge other) {
      double det = nx * other.ny - other.nx * ny;
      return new Corner((c * other.ny - other.c * ny) / det, (nx * other.c - other.nx * c) / det);
    }
  }

  /**
   * @param share of the way to the other border in which a side is looked for
   */
  static Sides in(Look look, double share) {
    Sides all =
        new Sides(
            SideFinder.left(look).find(share),
            SideFinder.right(look).find(share),
            SideFinder.top(look).find(share),
            SideFinder.bottom(look).find(share),
            look.width,
            look.height);
    boolean cover = all.seen().anyMatch(Sides::darker);
    return cover && !(all.seen().count() == 4 && all.seen().allMatch(Sides::darker))
        ? new Sides(
            all.left.filter(Sides::sheet),
            all.right.filter(Sides::sheet),
            all.top.filter(Sides::sheet),
            all.bottom.filter(Sides::sheet),
            look.width,
            look.height)
        : all;
  }

  private Stream<Line> seen() {
    return Stream.of(left, right, top, bottom).flatMap(Optional::stream);
  }

  private static boolean darker(Line side) {
    return side.step() < 0 && !side.dim();
  }

  private static boolean sheet(Line side) {
    return side.step() > 0 || side.dim();
  }

  /**
   * Without what is no side: a side is seen nearly from corner to corner, as far as it lies in the
   * picture; the end of a few lines of print is not.
   */
  Sides sure() {
    Quad quad = quad();
    return new Sides(
        left.filter(side -> reaches(side, quad.a(), quad.d())),
        right.filter(side -> reaches(side, quad.b(), quad.c())),
        top.filter(side -> reaches(side, quad.a(), quad.b())),
        bottom.filter(side -> reaches(side, quad.d(), quad.c())),
        width,
        height);
  }

  private boolean reaches(Line side, Corner from, Corner to) {
    return side.rows() > LEAST_REACH * inside(from, to);
  }

  /** How much of the way from one corner to another lies in the picture. */
  private double inside(Corner from, Corner to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double[] x = crossed(from.x(), dx, width);
    double[] y = crossed(from.y(), dy, height);
    double share = Math.min(Math.min(x[1], y[1]), 1) - Math.max(Math.max(x[0], y[0]), 0);
    return Math.max(0, share) * from.to(to);
  }

  /** Where on its way a point enters and leaves a strip from 0 to {@code end}. */
  private static double[] crossed(double from, double by, double end) {
    double first = by == 0 ? (from < 0 ? 1 : 0) : -from / by;
    double last = by == 0 ? (from > end ? 0 : 1) : (end - from) / by;
    return new double[] {Math.min(first, last), Math.max(first, last)};
  }

  Quad quad() {
    double tilt = tilt();
    return quad(
        left.map(s -> new Edge(1, -s.slope(), s.at())).orElse(upright(0, height / 2.0, tilt)),
        right
            .map(s -> new Edge(1, s.slope(), width - s.at()))
            .orElse(upright(width, height / 2.0, tilt)),
        top.map(s -> new Edge(-s.slope(), 1, s.at())).orElse(level(width / 2.0, 0, tilt)),
        bottom
            .map(s -> new Edge(s.slope(), 1, height - s.at()))
            .orElse(level(width / 2.0, height, tilt)));
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

  /** The rise of the page's top per pixel to the right: the middle of what the sides say. */
  private double tilt() {
    double[] tilts =
        Stream.of(
                left.map(s -> -s.slope()),
                right.map(Line::slope),
                top.map(Line::slope),
                bottom.map(s -> -s.slope()))
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    Arrays.sort(tilts);
    return tilts.length == 0 ? 0 : (tilts[(tilts.length - 1) / 2] + tilts[tilts.length / 2]) / 2;
  }
}
