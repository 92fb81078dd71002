package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Draws a notice of 政务公开 as PDF. */
final class PublicSheet {
  private static final float BODY = 14;

  private final PaperFonts fonts;
  private final Letterhead head;
  private final Words words = new Words();

  PublicSheet(PaperFonts fonts, Letterhead head) {
    this.fonts = fonts;
    this.head = head;
  }

  Bytes draw(PublicNotice notice, Instant now) {
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        sheet.title(notice.title());
        sheet.rule(1.2f);
        sheet.ends(12, notice.department(), words.when("pattern.date", notice.day()));
        sheet.gap(8);
        for (String paragraph : notice.text()) {
          sheet.paragraph(BODY, 2, paragraph);
        }
        if (notice.sample()) {
          sheet.gap(16);
          sheet.paragraph(10.5f, 0, words.of("public.sample"));
        }
        return sheet.finish(words, head, notice.code(), notice.title(), now);
      } catch (IOException e) {
        throw new UncheckedIOException("a notice could not be drawn", e);
      }
    }
  }
}
