package cn.yijianban.devices.qr;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The brightness of a picture, one byte a pixel, row by row. */
final class Grey {
  final int width;
  final int height;
  final byte[] data;

  Grey(int width, int height, byte[] data) {
    this.width = width;
    this.height = height;
    this.data = data;
  }

  static Grey of(BufferedImage picture) {
    int w = picture.getWidth();
    int h = picture.getHeight();
    boolean plain =
        picture.getRaster().getDataBuffer() instanceof DataBufferByte b
            && ((picture.getType() == BufferedImage.TYPE_BYTE_GRAY && b.getData().length == w * h)
                || (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                    && b.getData().length == 3 * w * h));
    if (!plain) {
      // On white: what is transparent would come out black otherwise.
      BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
      Graphics2D g = copy.createGraphics();
      g.drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
      g.dispose();
      return of(copy);
    }
    byte[] from = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    if (from.length == w * h) {
      return new Grey(w, h, from);
    }
    byte[] grey = new byte[w * h];
    for (int i = 0, p = 0; i < grey.length; i++, p += 3) {
      // Rec. 601 weights in 256ths.
      grey[i] =
          (byte)
              ((29 * (from[p] & 0xff) + 150 * (from[p + 1] & 0xff) + 77 * (from[p + 2] & 0xff))
                  >> 8);
    }
    return new Grey(w, h, grey);
  }

  /** Every {@code step} by {@code step} pixels become one. */
  Grey smaller(int step) {
    if (step == 1) {
      return this;
    }
    int w = width / step;
    int h = height / step;
    byte[] small = new byte[w * h];
    int[] row = new int[w];
    for (int y = 0; y < h; y++) {
      java.util.Arrays.fill(row, 0);
      for (int dy = 0; dy < step; dy++) {
        int at = (y * step + dy) * width;
        for (int x = 0; x < w; x++) {
          for (int dx = 0; dx < step; dx++) {
            row[x] += data[at++] & 0xff;
          }
        }
      }
      for (int x = 0; x < w; x++) {
        small[y * w + x] = (byte) (row[x] / (step * step));
      }
    }
    return new Grey(w, h, small);
  }

  /** Light on dark as dark on light. */
  Grey inverted() {
    byte[] inverted = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      inverted[i] = (byte) ~data[i];
    }
    return new Grey(width, height, inverted);
  }
}
