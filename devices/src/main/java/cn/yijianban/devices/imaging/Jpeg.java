package cn.yijianban.devices.imaging;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pages to and from JPEG; never over a file, for pages are personal. */
public final class Jpeg {
  /** Legible to archives and a tenth of the size of the raw page. */
  private static final float QUALITY = 0.82f;

  private Jpeg() {}

  public static PageImage encode(BufferedImage picture, int dpi) {
    boolean grey = picture.getColorModel().getNumComponents() == 1;
    BufferedImage plain = plain(picture, grey);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(plain, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException("a page could not be encoded", e);
    } finally {
      writer.dispose();
    }
    return new PageImage(
        plain.getWidth(), plain.getHeight(), dpi, grey, Bytes.of(out.toByteArray()));
  }

  /**
   * SANE pictures come in layouts of their own; the encoder is fast and right on the common ones
   * only.
   */
  private static BufferedImage plain(BufferedImage picture, boolean grey) {
    int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    if (picture.getType() == type) {
      return picture;
    }
    BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
    Graphics2D g = copy.createGraphics();
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    return copy;
  }

  public static BufferedImage decode(PageImage page) {
    try {
      BufferedImage picture = ImageIO.read(page.jpeg().stream());
      if (picture == null) {
        throw new IllegalArgumentException("a page is not a JPEG");
      }
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException("a page could not be decoded", e);
    }
  }
}
