package cn.yijianban.devices.imaging;

/** A position along a row of a picture that is seen at an angle: (a t + b) / (c t + d). */
record Ratio(double a, double b, double c, double d) {
  /** Bent less than a pixel's tenth over a row of ten thousand. */
  private static final double STRAIGHT = 1e-9;

  boolean straight() {
    return Math.abs(c) < STRAIGHT;
  }

  double of(double t) {
    return (a * t + b) / (c * t + d);
  }

  /** The same counted from the other end: of {@code n} places, in a row of {@code length}. */
  Ratio mirrored(double n, double length) {
    double below = c * n + d;
    return new Ratio(a - length * c, length * below - (a * n + b), -c, below);
  }
}
