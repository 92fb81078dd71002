package cn.yijianban.devices.imaging;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pages to and from JPEG; never over a file, for pages are personal. */
public final class Jpeg {
  /** Legible to archives and a tenth of the size of the raw page. */
  private static final int QUALITY = 85;

  /** Where JFIF keeps the unit of its density: after the marker, the length and its name. */
  private static final int DENSITY_AT = 13;

  private static final int DOTS_PER_INCH = 1;

  private Jpeg() {}

  public static PageImage encode(BufferedImage picture, int dpi) {
    return encode(Pixels.of(picture), dpi);
  }

  static PageImage encode(Pixels page, int dpi) {
    return new PageImage(
        page.width, page.height, dpi, page.channels == 1, Bytes.of(bytes(page, dpi, QUALITY)));
  }

  static PageImage encode(Planes page, int dpi) {
    byte[] jpeg =
        TurboJpeg.here()
            .flatMap(library -> library.encode(page, QUALITY))
            .orElseGet(() -> plain(Colours.join(page), QUALITY));
    return new PageImage(page.width, page.height, dpi, !page.colour, Bytes.of(marked(jpeg, dpi)));
  }

  /**
   * @param quality 1 to 100
   */
  static byte[] bytes(Pixels page, int dpi, int quality) {
    return bytes(page, dpi, quality, TurboJpeg.here());
  }

  static byte[] bytes(Pixels page, int dpi, int quality, Optional<TurboJpeg> library) {
    byte[] jpeg =
        library.flatMap(l -> l.encode(page, quality)).orElseGet(() -> plain(page, quality));
    return marked(jpeg, dpi);
  }

  private static byte[] marked(byte[] jpeg, int dpi) {
    if (jpeg[3] == (byte) 0xe0) {
      jpeg[DENSITY_AT] = DOTS_PER_INCH;
      jpeg[DENSITY_AT + 1] = (byte) (dpi >> 8);
      jpeg[DENSITY_AT + 2] = (byte) dpi;
      jpeg[DENSITY_AT + 3] = (byte) (dpi >> 8);
      jpeg[DENSITY_AT + 4] = (byte) dpi;
    }
    return jpeg;
  }

  /** With what the JDK carries. */
  static byte[] plain(Pixels page, int quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality / 100f);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(page.picture(), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException("a page could not be encoded", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** As a page lies in its JPEG, when that has half the colours of pixels; else converted. */
  static Planes planes(PageImage page) {
    return TurboJpeg.here()
        .flatMap(library -> library.planes(page.jpeg().toArray()))
        .orElseGet(() -> Planes.of(Pixels.of(decode(page))));
  }

  /**
   * @throws IllegalArgumentException when the page is no JPEG
   */
  public static BufferedImage decode(PageImage page) {
    return decode(page, TurboJpeg.here());
  }

  static BufferedImage decode(PageImage page, Optional<TurboJpeg> library) {
    return library
        .flatMap(l -> l.decode(page.jpeg().toArray()))
        .map(Pixels::picture)
        .orElseGet(() -> plain(page));
  }

  private static BufferedImage plain(PageImage page) {
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
