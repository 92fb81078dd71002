package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What is printed to see whether a printer prints well: lines, characters, a code; nobody's data.
 */
public final class TestPages {
  private static final Roll.Style BODY = new Roll.Style(24, false);
  private static final Roll.Style STRONG = new Roll.Style(34, true);
  private static final int CODE = 220;

  private final PaperFonts fonts;
  private final Letterhead head;
  private final ZoneId zone;
  private final InstantSource time;
  private final Words words = new Words();

  public TestPages(PaperFonts fonts, Letterhead head, ZoneId zone, InstantSource time) {
    this.fonts = fonts;
    this.head = head;
    this.zone = zone;
    this.time = time;
  }

  /**
   * For the receipt printer.
   *
   * @param widthDots dots of the print head
   */
  public Raster receipt(int widthDots) {
    synchronized (fonts) {
      Roll roll = new Roll(fonts, widthDots);
      roll.centred(STRONG, words.of("test.title"));
      roll.rule(4);
      roll.left(BODY, 0, head.site());
      roll.left(BODY, 0, head.terminal());
      roll.left(BODY, 0, now());
      roll.dashes();
      roll.left(BODY, 0, words.of("test.sample"));
      roll.code(head.query() + "TEST", CODE);
      roll.rule(1);
      return roll.raster();
    }
  }

  /** For the A4 printer, as PDF. */
  public Bytes page() {
    Instant now = time.instant();
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        String title = words.of("test.title");
        sheet.title(title);
        sheet.rule(1.2f);
        sheet.paragraph(12, 2, now());
        sheet.paragraph(12, 2, words.of("test.sample"));
        return sheet.finish(words, head, "TEST", title, now);
      } catch (IOException e) {
        throw new UncheckedIOException("a test page could not be drawn", e);
      }
    }
  }

  private String now() {
    return words.when("pattern.time", time.instant().atZone(zone));
  }
}
