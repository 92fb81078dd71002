package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Scanned pages as one PDF/A-2b. Each JPEG is embedded as it is: nothing is decoded, nothing gets
 * worse. A page larger than A4 is scaled down to it, a smaller one keeps its size; a page that is
 * wider than high lies across.
 */
public final class PageDocument {
  private static final float POINTS_AN_INCH = 72;

  private PageDocument() {}

  /**
   * @param title of the material
   * @param made shown as the date of the document
   */
  public static Bytes of(String title, List<PageImage> pages, Instant made) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a document has a page");
    }
    try (PDDocument document = new PDDocument()) {
      for (PageImage page : pages) {
        add(document, page);
      }
      return Archive.keep(document, title, made);
    } catch (IOException e) {
      throw new UncheckedIOException("scanned pages could not be put together", e);
    }
  }

  private static void add(PDDocument document, PageImage image) throws IOException {
    PDRectangle paper =
        image.width() > image.height()
            ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
            : PDRectangle.A4;
    PDPage page = new PDPage(paper);
    document.addPage(page);
    float wide = image.width() * POINTS_AN_INCH / image.dpi();
    float high = image.height() * POINTS_AN_INCH / image.dpi();
    float scale = Math.min(1, Math.min(paper.getWidth() / wide, paper.getHeight() / high));
    wide *= scale;
    high *= scale;
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(
          embedded(document, image),
          (paper.getWidth() - wide) / 2,
          (paper.getHeight() - high) / 2,
          wide,
          high);
    }
  }

  private static PDImageXObject embedded(PDDocument document, PageImage image) throws IOException {
    PDColorSpace colours = image.grey() ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
    return new PDImageXObject(
        document,
        image.jpeg().stream(),
        COSName.DCT_DECODE,
        image.width(),
        image.height(),
        8,
        colours);
  }
}
