package cn.yijianban.devices.imaging;

/** Sheets of 210 x 297 mm, either way round; all lengths in millimetres. */
final class A4 {
  private static final double SHORT = 210;
  private static final double LONG = 297;
  private static final double TOLERANCE = 0.05;

  private A4() {}

  static boolean is(double width, double height) {
    return near(Math.min(width, height), SHORT) && near(Math.max(width, height), LONG);
  }

  /** Whether a sheet of A4 is as wide as {@code other} and longer than {@code length}. */
  static boolean tooShort(double length, double other) {
    return (near(other, SHORT) && length < LONG * 0.97 && length > SHORT * 1.03)
        || (near(other, LONG) && length < SHORT * 0.97 && length > SHORT * 0.75);
  }

  private static boolean near(double length, double wanted) {
    return Math.abs(length / wanted - 1) < TOLERANCE;
  }
}
