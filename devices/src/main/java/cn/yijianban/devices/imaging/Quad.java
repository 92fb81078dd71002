package cn.yijianban.devices.imaging;

/** Four corners in a picture, clockwise from what is or shall be the top left one. */
record Quad(Corner a, Corner b, Corner c, Corner d) {

  record Corner(double x, double y) {
    double to(Corner other) {
      return Math.hypot(other.x - x, other.y - y);
    }

    Corner times(double factor) {
      return new Corner(x * factor, y * factor);
    }
  }

  static Quad whole(double width, double height) {
    return new Quad(
        new Corner(0, 0), new Corner(width, 0), new Corner(width, height), new Corner(0, height));
  }

  Quad times(double factor) {
    return new Quad(a.times(factor), b.times(factor), c.times(factor), d.times(factor));
  }

  /** The same corners for a page that is turned clockwise so many quarters to stand upright. */
  Quad turned(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> new Quad(d, a, b, c);
      case 2 -> new Quad(c, d, a, b);
      case 3 -> new Quad(b, c, d, a);
      default -> this;
    };
  }

  /** Mean length of the upper and the lower side. */
  double width() {
    return (a.to(b) + d.to(c)) / 2;
  }

  /** Mean length of the left and the right side. */
  double height() {
    return (a.to(d) + b.to(c)) / 2;
  }

  double area() {
    return Math.abs(
            (a.x * b.y - b.x * a.y)
                + (b.x * c.y - c.x * b.y)
                + (c.x * d.y - d.x * c.y)
                + (d.x * a.y - a.x * d.y))
        / 2;
  }

  /** Whether every corner is within {@code degrees} of a right angle. */
  boolean nearlyRectangular(double degrees) {
    return right(d, a, b, degrees)
        && right(a, b, c, degrees)
        && right(b, c, d, degrees)
        && right(c, d, a, degrees);
  }

  private static boolean right(Corner p, Corner q, Corner r, double degrees) {
    double cosine =
        ((p.x - q.x) * (r.x - q.x) + (p.y - q.y) * (r.y - q.y)) / (q.to(p) * q.to(r) + 1e-9);
    double cross = (r.x - q.x) * (p.y - q.y) - (r.y - q.y) * (p.x - q.x);
    return cross > 0 && Math.abs(cosine) < Math.sin(Math.toRadians(degrees));
  }
}
