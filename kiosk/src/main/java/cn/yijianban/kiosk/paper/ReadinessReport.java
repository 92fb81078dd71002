package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.paper.Sheet.Cell;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * What a technician leaves behind after setting a terminal up: every check and its result, as PDF.
 */
public final class ReadinessReport {
  private static final float CODE = 150;
  private static final int WHITE = 0xFFFFFF;
  private static final double LABEL = 0.22;

  private final PaperFonts fonts;
  private final Letterhead head;
  private final Words words = new Words();

  public ReadinessReport(PaperFonts fonts, Letterhead head) {
    this.fonts = fonts;
    this.head = head;
  }

  /**
   * One check.
   *
   * @param label such as {@code pass disk}
   */
  public record Line(String label, String text) {}

  /**
   * Draws it.
   *
   * @param code signed summary, also printed as a QR code
   */
  public Bytes draw(List<Line> lines, String code, Instant now) {
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        String title = words.of("readiness.title");
        sheet.title(title);
        sheet.rule(1.2f);
        sheet.paragraph(11, 0, words.of("readiness.lead", head.terminal(), head.site()));
        for (Line line : lines) {
          sheet.row(
              List.of(
                  new Cell(line.label(), LABEL, true), new Cell(line.text(), 1 - LABEL, false)));
        }
        sheet.picture(words.of("readiness.code"), picture(Roll.encode(code)), CODE);
        sheet.paragraph(8, 0, code);
        return sheet.finish(words, head, head.terminal(), title, now);
      } catch (IOException e) {
        throw new UncheckedIOException("a report could not be drawn", e);
      }
    }
  }

  private static BufferedImage picture(BitMatrix code) {
    BufferedImage picture =
        new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < code.getWidth(); x++) {
      for (int y = 0; y < code.getHeight(); y++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : WHITE);
      }
    }
    return picture;
  }
}
