package cn.yijianban.kiosk.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF or reads a picture, to look at it or to read the codes on it. */
public final class PdfPictures {
  private static final String PDF = "%PDF-";

  private PdfPictures() {}

  /**
   * The pages of a PDF, or the one picture that the file is; nothing when it is neither.
   *
   * @throws IOException when it is one of them, and damaged
   */
  public static List<BufferedImage> of(byte[] file, int dpi) throws IOException {
    String head =
        new String(file, 0, Math.min(file.length, PDF.length()), StandardCharsets.ISO_8859_1);
    return head.equals(PDF)
        ? draw(file, dpi)
        : Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file))).stream().toList();
  }

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
