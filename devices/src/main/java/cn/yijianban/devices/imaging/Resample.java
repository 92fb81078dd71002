package cn.yijianban.devices.imaging;

/**
 * Takes a quadrilateral out of a picture as an upright rectangle, in one resampling: perspective,
 * skew, quarter turns and white balance at once. Bilinear, in integers, so that it comes out the
 * same everywhere.
 */
final class Resample {
  /** The projection is exact at every so many pixels and straight between them. */
  private static final int RUN = 16;

  private static final int ONE = 1 << 16;

  /** What lies outside of the picture is white. */
  private static final int OUTSIDE = 255;

  private Resample() {}

  /**
   * @param balance new value of each value, for each channel of the page
   */
  static Pixels page(Pixels from, Quad quad, int width, int height, byte[][] balance) {
    Pixels to = Pixels.empty(width, height, from.channels);
    Projection map = Projection.onto(quad, width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x += RUN) {
        int n = Math.min(RUN, width - x);
        run(from, to, map, x, y, n, balance);
      }
    }
    return to;
  }

  /**
   * One plane of a look; its border goes on for ever, so that nothing is judged that is not there.
   */
  static byte[] plane(byte[] from, int w, int h, Quad quad, int width, int height) {
    byte[] to = new byte[width * height];
    Projection map = Projection.onto(quad, width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x += RUN) {
        int n = Math.min(RUN, width - x);
        int fx = fixed(map.x(x + 0.5, y + 0.5));
        int fy = fixed(map.y(x + 0.5, y + 0.5));
        int dx = (fixed(map.x(x + 0.5 + RUN, y + 0.5)) - fx) / RUN;
        int dy = (fixed(map.y(x + 0.5 + RUN, y + 0.5)) - fy) / RUN;
        for (int i = 0, at = y * width + x; i < n; i++, at++, fx += dx, fy += dy) {
          int sx = fx >> 16;
          int sy = fy >> 16;
          to[at] =
              (byte)
                  (sx < 0 || sy < 0 || sx >= w - 1 || sy >= h - 1
                      ? from[Math.clamp(sy, 0, h - 1) * w + Math.clamp(sx, 0, w - 1)]
                      : mix(from, (sy * w + sx), 1, w, fx >> 8 & 0xff, fy >> 8 & 0xff));
        }
      }
    }
    return to;
  }

  /** Pixel centres lie at halves, so that half a pixel is taken off. */
  private static int fixed(double at) {
    return (int) Math.floor((at - 0.5) * ONE + 0.5);
  }

  private static void run(
      Pixels from, Pixels to, Projection map, int x, int y, int n, byte[][] balance) {
    int fx = fixed(map.x(x + 0.5, y + 0.5));
    int fy = fixed(map.y(x + 0.5, y + 0.5));
    int dx = (fixed(map.x(x + 0.5 + RUN, y + 0.5)) - fx) / RUN;
    int dy = (fixed(map.y(x + 0.5 + RUN, y + 0.5)) - fy) / RUN;
    int w = from.width;
    int lastX = fx + dx * (n - 1);
    int lastY = fy + dy * (n - 1);
    boolean inside =
        Math.min(fx, lastX) >= 0
            && Math.min(fy, lastY) >= 0
            && Math.max(fx, lastX) >> 16 < w - 1
            && Math.max(fy, lastY) >> 16 < from.height - 1;
    int channels = from.channels;
    int at = (y * to.width + x) * channels;
    byte[] source = from.data;
    byte[] target = to.data;
    if (!inside) {
      for (int i = 0; i < n; i++, fx += dx, fy += dy) {
        for (int c = 0; c < channels; c++) {
          target[at++] = balance[c][near(from, fx, fy, c)];
        }
      }
    } else if (channels == 3) {
      byte[] blue = balance[0];
      byte[] green = balance[1];
      byte[] red = balance[2];
      int row = w * 3;
      for (int i = 0; i < n; i++, fx += dx, fy += dy, at += 3) {
        int p = ((fy >> 16) * w + (fx >> 16)) * 3;
        int wx = fx >> 8 & 0xff;
        int wy = fy >> 8 & 0xff;
        target[at] = blue[mix(source, p, 3, row, wx, wy)];
        target[at + 1] = green[mix(source, p + 1, 3, row, wx, wy)];
        target[at + 2] = red[mix(source, p + 2, 3, row, wx, wy)];
      }
    } else {
      for (int i = 0; i < n; i++, fx += dx, fy += dy, at++) {
        int p = (fy >> 16) * w + (fx >> 16);
        target[at] = balance[0][mix(source, p, 1, w, fx >> 8 & 0xff, fy >> 8 & 0xff)];
      }
    }
  }

  private static int mix(byte[] source, int p, int pixel, int row, int wx, int wy) {
    int upper = (source[p] & 0xff) * (256 - wx) + (source[p + pixel] & 0xff) * wx;
    int lower = (source[p + row] & 0xff) * (256 - wx) + (source[p + row + pixel] & 0xff) * wx;
    return (upper * (256 - wy) + lower * wy + (1 << 15)) >> 16;
  }

  private static int near(Pixels from, int fx, int fy, int channel) {
    int x = fx >> 16;
    int y = fy >> 16;
    if (x >= 0 && y >= 0 && x < from.width - 1 && y < from.height - 1) {
      int p = (y * from.width + x) * from.channels + channel;
      return mix(
          from.data, p, from.channels, from.width * from.channels, fx >> 8 & 0xff, fy >> 8 & 0xff);
    }
    return edge(from.data, from.width, from.height, x, y, from.channels, channel);
  }

  /** The outermost pixels reach one pixel further; beyond them there is nothing. */
  private static int edge(byte[] data, int w, int h, int x, int y, int channels, int channel) {
    if (x < -1 || y < -1 || x > w || y > h) {
      return OUTSIDE;
    }
    int cx = Math.clamp(x, 0, w - 1);
    int cy = Math.clamp(y, 0, h - 1);
    return data[(cy * w + cx) * channels + channel] & 0xff;
  }
}
