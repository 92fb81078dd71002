package cn.yijianban.devices.imaging;

/** A page seen from further away: averaged down, one plane a colour and one of grey. */
final class Look {
  /** A page of less is none. */
  private static final int LEAST = 16;

  final int width;
  final int height;
  final byte[] blue;
  final byte[] green;
  final byte[] red;
  final byte[] grey;

  /** Whether the planes differ; of a grey page all are the same array. */
  final boolean colour;

  Look(int width, int height, byte[] grey) {
    this(width, height, grey, grey, grey, grey, false);
  }

  private Look(
      int width, int height, byte[] blue, byte[] green, byte[] red, byte[] grey, boolean colour) {
    this.width = width;
    this.height = height;
    this.blue = blue;
    this.green = green;
    this.red = red;
    this.grey = grey;
    this.colour = colour;
  }

  /** A page from nearby, in grey, and from twice as far away, in colour. */
  record Both(Look near, Look far) {}

  /**
   * @param step so many pixels a side become one of the near look
   */
  static Both both(Planes page, int step) {
    int width = page.width / step / 2 * 2;
    int height = page.height / step / 2 * 2;
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    byte[] near = Shrunk.by(step, page.brightness(), width, height);
    byte[] far = Shrunk.by(2, Plane.of(near, width, height), halfWidth, halfHeight);
    Look nearby = new Look(width, height, near);
    if (!page.colour) {
      return new Both(nearby, new Look(halfWidth, halfHeight, far));
    }
    byte[] blueness = Shrunk.by(step, page.blueness(), halfWidth, halfHeight);
    byte[] redness = Shrunk.by(step, page.redness(), halfWidth, halfHeight);
    return new Both(nearby, coloured(halfWidth, halfHeight, far, blueness, redness));
  }

  private static Look coloured(
      int width, int height, byte[] grey, byte[] blueness, byte[] redness) {
    byte[] blue = new byte[grey.length];
    byte[] green = new byte[grey.length];
    byte[] red = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      int bright = grey[i] & 0xff;
      blue[i] = (byte) Colours.blue(bright, blueness[i] & 0xff);
      green[i] = (byte) Colours.green(bright, blueness[i] & 0xff, redness[i] & 0xff);
      red[i] = (byte) Colours.red(bright, redness[i] & 0xff);
    }
    return new Look(width, height, blue, green, red, grey, true);
  }

  /** What lies in the quadrilateral, straight; its border goes on for ever. */
  Look flat(Quad quad) {
    if (quad.equals(Quad.whole(width, height))) {
      return this;
    }
    int wide = (int) Math.max(LEAST, Math.round(quad.width()));
    int high = (int) Math.max(LEAST, Math.round(quad.height()));
    byte[] straight = flat(grey, quad, wide, high);
    return colour
        ? new Look(
            wide,
            high,
            flat(blue, quad, wide, high),
            flat(green, quad, wide, high),
            flat(red, quad, wide, high),
            straight,
            true)
        : new Look(wide, high, straight);
  }

  private byte[] flat(byte[] plane, Quad quad, int wide, int high) {
    Plane to = Plane.empty(wide, high);
    new Resample(Plane.of(plane, width, height), Resample.BORDER).page(quad, 0, to);
    return to.data;
  }

  /** The brightness, 0 to 255. */
  int at(int x, int y) {
    return grey[y * width + x] & 0xff;
  }
}
