package cn.yijianban.devices.imaging;

/**
 * Where the page lies in the picture.
 *
 * @param quad its corners
 * @param top whether that side was seen; a side that was not is the border of the picture
 */
record Outline(Quad quad, boolean top, boolean right, boolean bottom, boolean left) {
  int seen() {
    return (top ? 1 : 0) + (right ? 1 : 0) + (bottom ? 1 : 0) + (left ? 1 : 0);
  }

  Outline times(double factor) {
    return new Outline(quad.times(factor), top, right, bottom, left);
  }
}
