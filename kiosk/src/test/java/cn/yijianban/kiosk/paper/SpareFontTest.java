package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A character that our font lacks is taken from a font of the machine. */
class SpareFontTest {
  /** 𩑱: in level 3 of GB 18030-2022, not in Noto Sans SC. */
  private static final int RARE = 0x29471;

  @Test
  void a_text_is_measured_and_drawn_with_whichever_font_has_the_character() throws IOException {
    Face whole = PaperFonts.load().regular();
    TTFSubsetter some = new TTFSubsetter(whole.font());
    "样例".codePoints().forEach(some::add);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    some.writeToStream(file);
    Face small =
        new Face(
            new TTFParser().parse(new RandomAccessReadBuffer(file.toByteArray())),
            c -> c == '甲' ? Optional.of(whole) : Optional.empty());
    assertThat(small.printable("样甲乙")).isEqualTo("样甲〓(U+4E59)");
    assertThat(small.of('样')).isSameAs(small);
    assertThat(small.of('甲')).isSameAs(whole);
    assertThat(small.width("样甲例", 10)).isEqualTo(30);
    assertThat(small.shape("甲", 0, 0, 10).getBounds2D())
        .isEqualTo(whole.shape("甲", 0, 0, 10).getBounds2D());
  }

  @Test
  void a_spare_that_is_not_there_changes_nothing() {
    PaperFonts fonts = PaperFonts.load(List.of(Path.of("/nowhere/HanaMinA.ttf")));
    assertThat(fonts.regular().printable(Character.toString(RARE))).isEqualTo("〓(U+29471)");
  }

  @Test
  void where_hanazono_is_installed_a_name_of_level_3_is_printed_whole() throws IOException {
    Assumptions.assumeTrue(
        System.getenv("CI") != null || PaperFonts.HANAZONO.stream().allMatch(Files::isReadable),
        "fonts-hanazono is not installed");
    try (Sheet sheet = new Sheet(PaperFonts.load(PaperFonts.HANAZONO))) {
      String name = "样" + Character.toString(RARE) + "例";
      sheet.paragraph(12, 0, name);
      byte[] pdf = sheet.finish(new Words(), "", "", "样例", Instant.EPOCH).toArray();
      try (var read = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(read)).contains(name);
      }
    }
  }
}
