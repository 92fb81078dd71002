package cn.yijianban.devices;

import cn.yijianban.devices.frame.Bytes;

/**
 * A black-and-white picture: rows from the top, each row {@code (width + 7) / 8} bytes, the
 * leftmost dot in the highest bit, 1 is black.
 *
 * @param width in dots
 * @param height in dots
 * @param bits all rows
 */
public record Raster(int width, int height, Bytes bits) {
  public Raster {
    if (width <= 0 || height <= 0 || bits.size() != (width + 7) / 8 * height) {
      throw new IllegalArgumentException("raster size and bits do not agree");
    }
  }

  /** Whether the dot is black. */
  public boolean black(int x, int y) {
    return (bits.at(y * ((width + 7) / 8) + x / 8) & (0x80 >> (x % 8))) != 0;
  }

  @Override
  public String toString() {
    return "Raster[" + width + "x" + height + "]";
  }
}
