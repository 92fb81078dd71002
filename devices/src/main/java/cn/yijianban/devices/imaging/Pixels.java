package cn.yijianban.devices.imaging;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The pixels of a page in one array: blue, green, red for colour, one byte for grey. */
final class Pixels {
  final int width;
  final int height;

  /** Bytes a pixel: 3 or 1. */
  final int channels;

  final byte[] data;

  private Pixels(int width, int height, int channels, byte[] data) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.data = data;
  }

  static Pixels empty(int width, int height, int channels) {
    return new Pixels(width, height, channels, new byte[width * height * channels]);
  }

  /** Shares the pixels of the common layouts; a picture in any other is drawn into a new one. */
  static Pixels of(BufferedImage picture) {
    int channels = picture.getColorModel().getNumComponents() == 1 ? 1 : 3;
    int wanted = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    int size = picture.getWidth() * picture.getHeight() * channels;
    if (picture.getType() == wanted
        && picture.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && bytes.getData().length == size) {
      return new Pixels(picture.getWidth(), picture.getHeight(), channels, bytes.getData());
    }
    BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), wanted);
    Graphics2D g = copy.createGraphics();
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    return of(copy);
  }

  /** A picture over the same pixels. */
  BufferedImage picture() {
    int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage picture = new BufferedImage(1, 1, type);
    var raster =
        java.awt.image.Raster.createInterleavedRaster(
            new DataBufferByte(data, data.length),
            width,
            height,
            width * channels,
            channels,
            channels == 1 ? new int[] {0} : new int[] {2, 1, 0},
            null);
    return new BufferedImage(picture.getColorModel(), raster, false, null);
  }
}
