package cn.yijianban.devices.imaging;

/**
 * Between blue, green, red and the planes of a JPEG, in integers: JFIF 1.02, "Conversion to and
 * from RGB".
 */
final class Colours {
  private static final int ROUND = 1 << 15;

  private Colours() {}

  static int blueness(int blue, int green, int red) {
    return Math.clamp(128 + ((32768 * blue - 21709 * green - 11059 * red + ROUND) >> 16), 0, 255);
  }

  static int redness(int blue, int green, int red) {
    return Math.clamp(128 + ((32768 * red - 27439 * green - 5329 * blue + ROUND) >> 16), 0, 255);
  }

  static int brightness(int blue, int green, int red) {
    return (7471 * blue + 38470 * green + 19595 * red + ROUND) >> 16;
  }

  static int blue(int brightness, int blueness) {
    return Math.clamp(brightness + ((116130 * (blueness - 128) + ROUND) >> 16), 0, 255);
  }

  static int green(int brightness, int blueness, int redness) {
    int off = 22554 * (blueness - 128) + 46802 * (redness - 128);
    return Math.clamp(brightness - ((off + ROUND) >> 16), 0, 255);
  }

  static int red(int brightness, int redness) {
    return Math.clamp(brightness + ((91881 * (redness - 128) + ROUND) >> 16), 0, 255);
  }

  /** Two by two pixels share a colour; at an odd border the last ones count twice. */
  static void split(Pixels page, Planes to) {
    Plane brightness = to.brightness();
    Plane blueness = to.blueness();
    Plane redness = to.redness();
    for (int y = 0; y < blueness.height; y++) {
      int upper = 2 * y;
      int lower = Math.min(upper + 1, page.height - 1);
      for (int x = 0; x < blueness.width; x++) {
        int left = 2 * x;
        int right = Math.min(left + 1, page.width - 1);
        int a = 3 * (upper * page.width + left);
        int b = 3 * (upper * page.width + right);
        int c = 3 * (lower * page.width + left);
        int d = 3 * (lower * page.width + right);
        int at = upper * brightness.stride + left;
        to.data[at] = bright(page.data, a);
        to.data[at + 1] = bright(page.data, b);
        to.data[at + brightness.stride] = bright(page.data, c);
        to.data[at + brightness.stride + 1] = bright(page.data, d);
        int blue = mean(page.data, a, b, c, d);
        int green = mean(page.data, a + 1, b + 1, c + 1, d + 1);
        int red = mean(page.data, a + 2, b + 2, c + 2, d + 2);
        int out = y * blueness.stride + x;
        to.data[blueness.start + out] = (byte) blueness(blue, green, red);
        to.data[redness.start + out] = (byte) redness(blue, green, red);
      }
    }
  }

  /** One plane a colour, of planes of the same size. */
  static Rgb join(byte[] brightness, byte[] blueness, byte[] redness) {
    byte[] blue = new byte[brightness.length];
    byte[] green = new byte[brightness.length];
    byte[] red = new byte[brightness.length];
    for (int i = 0; i < blue.length; i++) {
      int bright = brightness[i] & 0xff;
      blue[i] = (byte) blue(bright, blueness[i] & 0xff);
      green[i] = (byte) green(bright, blueness[i] & 0xff, redness[i] & 0xff);
      red[i] = (byte) red(bright, redness[i] & 0xff);
    }
    return new Rgb(blue, green, red);
  }

  /** Back to pixels, for encoders that know nothing else. */
  static Pixels join(Planes page) {
    Pixels to = Pixels.empty(page.width, page.height, page.colour ? 3 : 1);
    if (!page.colour) {
      System.arraycopy(page.data, 0, to.data, 0, to.data.length);
      return to;
    }
    Plane brightness = page.brightness();
    Plane blueness = page.blueness();
    Plane redness = page.redness();
    for (int y = 0, at = 0; y < page.height; y++) {
      for (int x = 0; x < page.width; x++, at += 3) {
        int shared = y / 2 * blueness.stride + x / 2;
        int bright = page.data[y * brightness.stride + x] & 0xff;
        int blue = page.data[blueness.start + shared] & 0xff;
        int red = page.data[redness.start + shared] & 0xff;
        to.data[at] = (byte) blue(bright, blue);
        to.data[at + 1] = (byte) green(bright, blue, red);
        to.data[at + 2] = (byte) red(bright, red);
      }
    }
    return to;
  }

  private static byte bright(byte[] data, int at) {
    return (byte) brightness(data[at] & 0xff, data[at + 1] & 0xff, data[at + 2] & 0xff);
  }

  private static int mean(byte[] data, int a, int b, int c, int d) {
    return ((data[a] & 0xff) + (data[b] & 0xff) + (data[c] & 0xff) + (data[d] & 0xff) + 2) >> 2;
  }
}
