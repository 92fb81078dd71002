package cn.yijianban.devices.imaging;

/**
 * Where a point of an upright rectangle lies in a picture taken at an angle.
 *
 * <p>P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), 2.2.3: the projective
 * map of the unit square onto a quadrilateral in closed form.
 */
record Projection(double a, double b, double c, double d, double e, double f, double g, double h) {

  /** From the rectangle (0, 0) to (width, height) onto the four corners. */
  static Projection onto(Quad quad, double width, double height) {
    double x0 = quad.a().x();
    double y0 = quad.a().y();
    double x1 = quad.b().x();
    double y1 = quad.b().y();
    double x2 = quad.c().x();
    double y2 = quad.c().y();
    double x3 = quad.d().x();
    double y3 = quad.d().y();
    double sx = x0 - x1 + x2 - x3;
    double sy = y0 - y1 + y2 - y3;
    double det = (x1 - x2) * (y3 - y2) - (x3 - x2) * (y1 - y2);
    double g = (sx * (y3 - y2) - (x3 - x2) * sy) / det;
    double h = ((x1 - x2) * sy - sx * (y1 - y2)) / det;
    return new Projection(
        (x1 - x0 + g * x1) / width,
        (x3 - x0 + h * x3) / height,
        x0,
        (y1 - y0 + g * y1) / width,
        (y3 - y0 + h * y3) / height,
        y0,
        g / width,
        h / height);
  }

  double x(double u, double v) {
    return (a * u + b * v + c) / (g * u + h * v + 1);
  }

  double y(double u, double v) {
    return (d * u + e * v + f) / (g * u + h * v + 1);
  }

  /** Along a row of the picture: its x at each u of the rectangle. */
  Ratio across(double y) {
    double by = e - y * h;
    double v = (y - f) / by;
    double vs = (y * g - d) / by;
    return new Ratio(a + b * vs, b * v + c, g + h * vs, h * v + 1);
  }

  /** Down a column of the rectangle: the picture's y at each v. */
  Ratio down(double u) {
    return new Ratio(e, d * u + f, h, g * u + 1);
  }
}
