package cn.yijianban.devices.imaging;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Takes a quadrilateral out of a picture as an upright rectangle, in one resampling: perspective,
 * skew, quarter turns and white balance at once. Bilinear, in integers, so that it comes out the
 * same everywhere.
 */
final class Resample {
  /** The projection is exact at every so many pixels and straight between them. */
  private static final int RUN = 64;

  /** Pages that lie on their side are read down their columns: short ones, for the cache's sake. */
  private static final int BAND = 32;

  private static final int ONE = 1 << 16;

  /** Blue and red of a pixel read as one number. */
  private static final int ENDS = 0xff00ff;

  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** What lies outside of the picture is white. */
  private static final int OUTSIDE = 255;

  private Resample() {}

  /**
   * @param gains by what each channel of the page is multiplied, in 256ths
   */
  static Pixels page(Pixels from, Quad quad, int width, int height, int[] gains) {
    Pixels to = Pixels.empty(width, height, from.channels);
    Projection map = Projection.onto(quad, width, height);
    for (int band = 0; band < height; band += BAND) {
      for (int x = 0; x < width; x += RUN) {
        for (int y = band; y < Math.min(height, band + BAND); y++) {
          run(from, to, map, x, y, Math.min(RUN, width - x), gains);
        }
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

  private static void run(Pixels from, Pixels to, Projection map, int x, int y, int n, int[] gain) {
    int fx = fixed(map.x(x + 0.5, y + 0.5));
    int fy = fixed(map.y(x + 0.5, y + 0.5));
    int dx = (fixed(map.x(x + 0.5 + RUN, y + 0.5)) - fx) / RUN;
    int dy = (fixed(map.y(x + 0.5 + RUN, y + 0.5)) - fy) / RUN;
    int lastX = fx + dx * (n - 1);
    int lastY = fy + dy * (n - 1);
    boolean inside =
        Math.min(fx, lastX) >= 0
            && Math.min(fy, lastY) >= 0
            && Math.max(fx, lastX) >> 16 < from.width - 1
            && Math.max(fy, lastY) >> 16 < from.height - 2;
    int at = (y * to.width + x) * to.channels;
    if (!inside) {
      outer(from, to, fx, fy, dx, dy, n, at, gain);
    } else if (from.channels == 3) {
      colour(from, to.data, fx, fy, dx, dy, n, at, gain);
    } else {
      for (int i = 0; i < n; i++, fx += dx, fy += dy, at++) {
        int p = (fy >> 16) * from.width + (fx >> 16);
        int v = mix(from.data, p, 1, from.width, fx >> 8 & 0xff, fy >> 8 & 0xff);
        to.data[at] = gained(v, gain[0]);
      }
    }
  }

  private static void outer(
      Pixels from, Pixels to, int x, int y, int dx, int dy, int n, int at, int[] gain) {
    int channels = from.channels;
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < channels; c++) {
        int v = near(from, x + i * dx, y + i * dy, c);
        to.data[at + i * channels + c] = gained(v, gain[c]);
      }
    }
  }

  /** Four bytes at a time: blue and red are mixed in one number, their sums do not meet. */
  private static void colour(
      Pixels from, byte[] target, int x, int y, int dx, int dy, int n, int to, int[] gain) {
    byte[] source = from.data;
    int row = from.width * 3;
    int blue = gain[0];
    int green = gain[1];
    int red = gain[2];
    int fx = x;
    int fy = y;
    int at = to;
    for (int i = 0; i < n; i++, fx += dx, fy += dy, at += 3) {
      int p = (fy >> 16) * row + (fx >> 16) * 3;
      int wx = fx >> 8 & 0xff;
      int wy = fy >> 8 & 0xff;
      int d = (wx * wy) >> 8;
      int c = wy - d;
      int b = wx - d;
      int a = 256 - b - c - d;
      int pa = (int) FOUR.get(source, p);
      int pb = (int) FOUR.get(source, p + 3);
      int pc = (int) FOUR.get(source, p + row);
      int pd = (int) FOUR.get(source, p + row + 3);
      int br = (pa & ENDS) * a + (pb & ENDS) * b + (pc & ENDS) * c + (pd & ENDS) * d;
      int g =
          ((pa >> 8) & 0xff) * a
              + ((pb >> 8) & 0xff) * b
              + ((pc >> 8) & 0xff) * c
              + ((pd >> 8) & 0xff) * d;
      target[at] = gained((br >> 8) & 0xff, blue);
      target[at + 1] = gained(g >> 8, green);
      target[at + 2] = gained(br >>> 24, red);
    }
  }

  private static byte gained(int value, int gain) {
    return (byte) Math.min(255, (value * gain) >> 8);
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
