package cn.yijianban.devices.imaging;

/**
 * Takes a quadrilateral out of a plane as an upright rectangle: perspective, skew and quarter turns
 * at once. Two passes, each along rows alone, and the plane laid on its side after each: first
 * every pixel comes to its column, then to its row (E. Catmull and A. R. Smith, 3-D transformations
 * of images in scanline order, SIGGRAPH 1980). In integers, so that it comes out the same
 * everywhere. Keeps its room from one plane to the next.
 */
final class Resample {
  /** What lies outside of the picture takes the value of its border. */
  static final int BORDER = -1;

  private static final int EIGHT = Eights.SIDE;

  /** So many rows are laid on their side at a time: they fill whole lines of a cache. */
  private static final int BAND = 64;

  /** Of rows read beyond the page: the last eight pixels may be more than are wanted. */
  private static final int ROOM = 2 * EIGHT;

  private final Along along = new Along();
  private byte[] columns = new byte[0];
  private long[][] band = new long[BAND][0];

  /**
   * @param quad the corners of the page as it comes to lie, which is turned from how it lies in the
   *     picture clockwise by so many quarters and leans by less than an eighth of a turn
   * @param outside the value of what lies outside of the picture, or {@link #BORDER}
   * @param to of 8 pixels each way at least
   */
  void page(Plane from, int outside, Quad quad, int turns, Plane to) {
    boolean lies = turns % 2 == 1;
    int width = lies ? to.height : to.width;
    int height = lies ? to.width : to.height;
    Projection map = Projection.onto(quad.turned(-turns), width, height);
    boolean back = turns >= 2;
    boolean down = turns == 1 || turns == 2;
    double[] ys = {map.y(0, 0), map.y(width, 0), map.y(0, height), map.y(width, height)};
    java.util.Arrays.sort(ys);
    int first =
        Math.clamp((int) Math.floor(down ? from.height - ys[3] : ys[0]) - ROOM, 0, from.height);
    int last =
        Math.clamp((int) Math.ceil(down ? from.height - ys[0] : ys[3]) + ROOM, 0, from.height);
    int lying = EIGHT * Eights.holding(last - first);
    room(width, height, lying);
    for (int y = first; y < last; y += BAND) {
      int rows = Math.min(BAND, first + lying - y);
      for (int k = 0; k < rows; k++) {
        int at = Math.min(y + k, last - 1);
        int line = down ? from.height - 1 - at : at;
        along.row(
            from.data,
            from.start + line * from.stride,
            from.width,
            outside,
            map.across(line + 0.5),
            band[k],
            width);
      }
      turn(rows, width);
      int out = (back ? (width - 1) * lying : 0) + y - first;
      Turning.lay(band, rows, columns, out, back ? -lying : lying, width);
    }
    for (int next = 0; next < width; ) {
      int x = Math.min(next, width - EIGHT);
      int wide = Math.min(BAND, (width - x) / EIGHT * EIGHT);
      for (int k = 0; k < wide; k++) {
        Ratio ratio = map.down((back ? width - 1 - x - k : x + k) + 0.5);
        Ratio way = down ? ratio.mirrored(height, from.height) : ratio;
        int base = (x + k) * lying - first;
        along.row(columns, base, from.height, outside, way, band[k], height);
      }
      if (lies) {
        for (int k = 0; k < wide; k++) {
          Turning.copy(band[k], to.data, to.start + (x + k) * to.stride, height);
        }
      } else {
        turn(wide, height);
        Turning.lay(band, wide, to.data, to.start + x, to.stride, height);
      }
      next = x + wide;
    }
  }

  private void turn(int rows, int length) {
    for (int k = 0; k < rows; k += EIGHT) {
      Turning.turn(band, k, Eights.holding(length));
    }
  }

  private void room(int width, int height, int lying) {
    int eights = Eights.holding(Math.max(width, height));
    if (band[0].length < eights) {
      band = new long[BAND][eights];
    }
    if (columns.length < width * lying) {
      columns = new byte[width * lying];
    }
  }
}
