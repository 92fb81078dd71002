package cn.yijianban.devices;

import cn.yijianban.devices.frame.Bytes;

/**
 * One scanned page.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels an inch, the same both ways
 * @param grey whether the picture has one channel
 * @param jpeg the picture as a baseline JPEG
 */
public record PageImage(int width, int height, int dpi, boolean grey, Bytes jpeg) {
  public PageImage {
    if (width <= 0 || height <= 0 || dpi <= 0) {
      throw new IllegalArgumentException("a page has a size");
    }
  }

  @Override
  public String toString() {
    return "PageImage[" + width + "x" + height + " at " + dpi + " dpi, " + jpeg.size() + " bytes]";
  }
}
