package cn.yijianban.ui.screen;

import cn.yijianban.devices.PageImage;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * Small pictures of pages inside the page itself: a picture behind an address could be asked for
 * again.
 */
final class Thumbnails {
  private Thumbnails() {}

  /** A data URL of the page, so many pixels wide. */
  static String of(PageImage page, int width) {
    try {
      BufferedImage full = ImageIO.read(page.jpeg().stream());
      int height = Math.max(1, full.getHeight() * width / full.getWidth());
      BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = small.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(full, 0, 0, width, height, null);
      g.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(small, "jpeg", out);
      return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a page could not be shown", e);
    }
  }
}
