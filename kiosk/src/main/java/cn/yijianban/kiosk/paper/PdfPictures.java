package cn.yijianban.kiosk.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF, to look at them or to read the codes on them. */
public final class PdfPictures {
  private PdfPictures() {}

  /**
   * All pages, in order.
   *
   * @throws IOException when it is no PDF
   */
  public static List<BufferedImage> draw(byte[] pdf, int dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, dpi));
      }
      return pages;
    }
  }
}
