package cn.yijianban.devices.imaging;

/**
 * A page as JPEG keeps it: brightness in full, blueness and redness at half of that each way
 * (4:2:0). One array, as libjpeg-turbo lays it out: the rows of brightness, then both planes of
 * colour, widths and heights rounded up to even ones; a grey page is its brightness alone.
 */
final class Planes {
  final int width;
  final int height;
  final boolean colour;
  final byte[] data;

  private Planes(int width, int height, boolean colour, byte[] data) {
    this.width = width;
    this.height = height;
    this.colour = colour;
    this.data = data;
  }

  static Planes empty(int width, int height, boolean colour) {
    return new Planes(width, height, colour, new byte[bytes(width, height, colour)]);
  }

  private static int bytes(int width, int height, boolean colour) {
    return colour ? even(width) * even(height) / 2 * 3 : width * height;
  }

  /** A page of another size in the room of this one, which is lost; in new room if it is larger. */
  Planes reused(int otherWidth, int otherHeight) {
    return bytes(otherWidth, otherHeight, colour) <= data.length
        ? new Planes(otherWidth, otherHeight, colour, data)
        : empty(otherWidth, otherHeight, colour);
  }

  /** With libjpeg-turbo where it is installed. */
  static Planes of(Pixels page) {
    Planes planes = empty(page.width, page.height, page.channels == 3);
    if (page.channels == 1) {
      System.arraycopy(page.data, 0, planes.data, 0, planes.data.length);
    } else if (!TurboJpeg.here().map(library -> library.split(page, planes)).orElse(false)) {
      Colours.split(page, planes);
    }
    return planes;
  }

  private static int even(int length) {
    return (length + 1) / 2 * 2;
  }

  Plane brightness() {
    return new Plane(data, 0, colour ? even(width) : width, width, height);
  }

  /** Its last row and column may stand for half as many pixels of the page as the others. */
  Plane blueness() {
    return half(even(width) * even(height));
  }

  Plane redness() {
    return half(even(width) * even(height) / 4 * 5);
  }

  private Plane half(int start) {
    int half = even(width) / 2;
    return new Plane(data, start, half, half, even(height) / 2);
  }
}
