package cn.yijianban.devices.imaging;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The photograph of a person as registers of resident identity cards want it: 358 x 441 pixels at
 * 350 dpi (26 x 32 mm), a JPEG of 15 to 40 kB. Whose face it is, and whether it looks straight
 * ahead, is for people to judge.
 */
public final class IdPhoto {
  public static final int WIDTH = 358;
  public static final int HEIGHT = 441;
  public static final int DPI = 350;
  public static final int LEAST_BYTES = 15 * 1024;
  public static final int MOST_BYTES = 40 * 1024;
  private static final int WORST_QUALITY = 40;

  private IdPhoto() {}

  /**
   * @param picture the photograph out of a card's chip, or what a camera saw
   * @param frame the part with head and shoulders; as much around its middle is taken as has the
   *     right proportions
   * @return empty when the picture is so plain, or so full of noise, that no quality gives a file
   *     of that size: no photograph of a person is
   */
  public static Optional<PageImage> of(BufferedImage picture, Area frame) {
    BufferedImage photo = scaled(cut(picture, frame));
    for (int quality = 100; quality >= WORST_QUALITY; quality -= quality > 90 ? 1 : 3) {
      byte[] jpeg = Jpeg.bytes(Pixels.of(photo), DPI, quality);
      if (jpeg.length < LEAST_BYTES) {
        return Optional.empty();
      }
      if (jpeg.length <= MOST_BYTES) {
        return Optional.of(new PageImage(WIDTH, HEIGHT, DPI, false, Bytes.of(jpeg)));
      }
    }
    return Optional.empty();
  }

  private static BufferedImage cut(BufferedImage picture, Area frame) {
    double w = (frame.right() - frame.left()) * picture.getWidth();
    double h = (frame.bottom() - frame.top()) * picture.getHeight();
    double scale = Math.min(w / WIDTH, h / HEIGHT);
    int width = Math.clamp(Math.round(WIDTH * scale), 1, picture.getWidth());
    int height = Math.clamp(Math.round(HEIGHT * scale), 1, picture.getHeight());
    double x = (frame.left() + frame.right()) / 2 * picture.getWidth() - width / 2.0;
    double y = (frame.top() + frame.bottom()) / 2 * picture.getHeight() - height / 2.0;
    return picture.getSubimage(
        Math.clamp(Math.round(x), 0, picture.getWidth() - width),
        Math.clamp(Math.round(y), 0, picture.getHeight() - height),
        width,
        height);
  }

  /** By halves while it is twice too large, so that no pixel is left out. */
  private static BufferedImage scaled(BufferedImage from) {
    BufferedImage now = from;
    while (now.getWidth() >= 2 * WIDTH && now.getHeight() >= 2 * HEIGHT) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
    }
    return drawn(now, WIDTH, HEIGHT);
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = to.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        from.getWidth() > width
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(from, 0, 0, width, height, Color.WHITE, null);
    g.dispose();
    return to;
  }
}
