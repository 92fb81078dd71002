package cn.yijianban.devices.imaging;

/** A mark brought to one size, to be compared by its shape alone. */
final class Glyph {
  /** Pixels a side. */
  static final int SIDE = 16;

  private Glyph() {}

  /** Ink in each cell of the square around the mark, 0 to 1, row by row. */
  static float[] shape(Ink ink, Ink.Mark mark) {
    float[] cells = new float[SIDE * SIDE];
    int side = Math.max(mark.width(), mark.height());
    double left = (mark.left() + mark.right() - side) / 2.0;
    double top = (mark.top() + mark.bottom() - side) / 2.0;
    float cell = (float) (SIDE * SIDE) / (side * side);
    for (int y = mark.top(); y < mark.bottom(); y++) {
      for (int x = mark.left(); x < mark.right(); x++) {
        if (ink.mask[y * ink.width + x] == 1) {
          spread(cells, (x - left) * SIDE / side, (y - top) * SIDE / side, side, cell);
        }
      }
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Math.min(1, cells[i]);
    }
    return cells;
  }

  /** One pixel of ink over the cells that it covers. */
  private static void spread(float[] cells, double x, double y, int side, float weight) {
    double size = (double) SIDE / side;
    int lastX = Math.min(SIDE - 1, (int) (x + size - 1e-9));
    int lastY = Math.min(SIDE - 1, (int) (y + size - 1e-9));
    for (int cy = (int) y; cy <= lastY; cy++) {
      double high = Math.min(cy + 1, y + size) - Math.max(cy, y);
      for (int cx = (int) x; cx <= lastX; cx++) {
        double wide = Math.min(cx + 1, x + size) - Math.max(cx, x);
        cells[cy * SIDE + cx] += (float) (weight * wide * high / (size * size));
      }
    }
  }

  /** The shape turned clockwise by a quarter. */
  static float[] turned(float[] cells) {
    float[] turned = new float[cells.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        turned[x * SIDE + SIDE - 1 - y] = cells[y * SIDE + x];
      }
    }
    return turned;
  }
}
