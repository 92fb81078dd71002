package cn.yijianban.devices.imaging;

import java.util.Optional;
import java.util.function.Supplier;

/** A page seen from further away: averaged down, in grey and, when asked for, in colours. */
final class Look {
  /** A page of less is none. */
  private static final int LEAST = 16;

  /** Every so many pixels tell how bright a page is. */
  private static final int SOME = 5;

  final int width;
  final int height;
  final byte[] grey;

  /** Whether its colours differ from the grey. */
  final boolean colour;

  private final Supplier<Rgb> maker;
  private Optional<Rgb> colours = Optional.empty();

  Look(int width, int height, byte[] grey) {
    this(width, height, grey, false, () -> new Rgb(grey, grey, grey));
  }

  private Look(int width, int height, byte[] grey, boolean colour, Supplier<Rgb> maker) {
    this.width = width;
    this.height = height;
    this.grey = grey;
    this.colour = colour;
    this.maker = maker;
  }

  /** Its colours, made when they are first asked for. */
  Rgb colours() {
    Rgb made = colours.orElseGet(maker);
    colours = Optional.of(made);
    return made;
  }

  /** A page from nearby, in grey, and from twice as far away, in colour. */
  record Both(Look near, Look far) {
    /** What lies in the quadrilateral of the near look, straight; borders go on for ever. */
    Both flat(Quad quad) {
      if (quad.equals(Quad.whole(near.width, near.height))) {
        return this;
      }
      int halfWidth = (int) Math.max(LEAST, Math.round(quad.width() / 2));
      int halfHeight = (int) Math.max(LEAST, Math.round(quad.height() / 2));
      int width = 2 * halfWidth;
      int height = 2 * halfHeight;
      byte[] grey = near.flat(near.grey, quad, width, height);
      byte[] half = Shrunk.by(2, Plane.of(grey, width, height), halfWidth, halfHeight);
      Quad halfQuad = quad.times(0.5);
      return new Both(
          new Look(width, height, grey),
          far.colour
              ? new Look(
                  halfWidth,
                  halfHeight,
                  half,
                  true,
                  () -> far.colours().map(p -> far.flat(p, halfQuad, halfWidth, halfHeight)))
              : new Look(halfWidth, halfHeight, half));
    }
  }

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
    return new Both(
        nearby,
        new Look(halfWidth, halfHeight, far, true, () -> Colours.join(far, blueness, redness)));
  }

  /** What lies in the quadrilateral of one of its planes, straight; its border goes on for ever. */
  private byte[] flat(byte[] plane, Quad quad, int wide, int high) {
    Plane to = Plane.empty(wide, high);
    new Resample().page(Plane.of(plane, width, height), Resample.BORDER, quad, 0, to);
    return to.data;
  }

  /** The brightness, 0 to 255. */
  int at(int x, int y) {
    return grey[y * width + x] & 0xff;
  }

  /** The brightness that one pixel in so many reaches. */
  int brightest(int oneIn) {
    int[] count = new int[256];
    int seen = 0;
    for (int i = 0; i < grey.length; i += SOME) {
      count[grey[i] & 0xff]++;
      seen++;
    }
    int value = 255;
    int reached = 0;
    while (value > 0 && (reached += count[value]) * oneIn < seen) {
      value--;
    }
    return value;
  }
}
