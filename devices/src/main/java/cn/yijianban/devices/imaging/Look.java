package cn.yijianban.devices.imaging;

/** A page seen from further away: averaged down, one plane a colour and one of grey. */
final class Look {
  final int width;
  final int height;
  final byte[] blue;
  final byte[] green;
  final byte[] red;
  final byte[] grey;

  /** Whether the planes differ; of a grey page all are the same array. */
  final boolean colour;

  Look(int width, int height, byte[] blue, byte[] green, byte[] red) {
    this(width, height, blue, green, red, grey(blue, green, red), true);
  }

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

  /** Rec. 601 weights in 256ths. */
  static final int BLUE = 29;

  static final int GREEN = 150;
  static final int RED = 77;

  private static byte[] grey(byte[] blue, byte[] green, byte[] red) {
    byte[] grey = new byte[blue.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] =
          (byte)
              ((BLUE * (blue[i] & 0xff) + GREEN * (green[i] & 0xff) + RED * (red[i] & 0xff)) >> 8);
    }
    return grey;
  }

  /**
   * A page from nearby, in grey, and from twice as far away, in colour. In one pass, for a page has
   * 26 million bytes.
   */
  record Both(Look near, Look far) {}

  /**
   * @param step so many pixels a side become one of the near look
   */
  static Both both(Pixels page, int step) {
    Sums sums = new Sums(page, step);
    return page.channels == 3 ? sums.colour() : sums.grey();
  }

  /** The brightness, 0 to 255. */
  int at(int x, int y) {
    return grey[y * width + x] & 0xff;
  }
}
