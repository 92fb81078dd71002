package cn.yijianban.devices.imaging;

/** One byte a pixel, row by row: all of an array or some of it. */
final class Plane {
  final byte[] data;

  /** Where the first pixel lies. */
  final int start;

  /** From one row to the next. */
  final int stride;

  final int width;
  final int height;

  Plane(byte[] data, int start, int stride, int width, int height) {
    this.data = data;
    this.start = start;
    this.stride = stride;
    this.width = width;
    this.height = height;
  }

  static Plane of(byte[] data, int width, int height) {
    return new Plane(data, 0, width, width, height);
  }

  static Plane empty(int width, int height) {
    return of(new byte[width * height], width, height);
  }
}
