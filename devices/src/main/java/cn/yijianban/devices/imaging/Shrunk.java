package cn.yijianban.devices.imaging;

/** A plane seen from further away: so many pixels each way become one, their mean. */
final class Shrunk {
  private Shrunk() {}

  /**
   * @param width of what comes out; the plane has {@code step} times as many pixels at least
   */
  static byte[] by(int step, Plane from, int width, int height) {
    if (step % 2 == 0) {
      int half = step / 2;
      return halved(
          half == 1 ? from : Plane.of(by(half, from, 2 * width, 2 * height), 2 * width, 2 * height),
          width,
          height);
    }
    return squares(step, from, width, height);
  }

  private static byte[] halved(Plane from, int width, int height) {
    byte[] to = new byte[width * height];
    int n = width / (Eights.SIDE / 2);
    long[] room = new long[n];
    for (int y = 0; y < height; y++) {
      int upper = from.start + 2 * y * from.stride;
      int lower = upper + from.stride;
      Eights.halved(from.data, upper, lower, room, to, y * width, n);
      for (int x = n * (Eights.SIDE / 2); x < width; x++) {
        to[y * width + x] = mean(from, 2, upper + 2 * x);
      }
    }
    return to;
  }

  private static byte[] squares(int step, Plane from, int width, int height) {
    byte[] to = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[y * width + x] = mean(from, step, from.start + y * step * from.stride + x * step);
      }
    }
    return to;
  }

  private static byte mean(Plane from, int side, int at) {
    int sum = side * side / 2;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        sum += from.data[at + y * from.stride + x] & 0xff;
      }
    }
    return (byte) (sum / (side * side));
  }
}
