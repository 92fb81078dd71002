package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperFontsTest {
  /** Control characters are blanks on paper, whatever a font says. */
  private static final int FIRST = 0x20;

  @Test
  void the_list_of_characters_is_what_both_weights_have() {
    PaperFonts fonts = PaperFonts.load();
    Face regular = fonts.regular();
    Face bold = fonts.bold();
    int[] had =
        IntStream.rangeClosed(FIRST, Character.MAX_CODE_POINT)
            .filter(c -> regular.has(c) && bold.has(c))
            .toArray();
    assertThat(PaperFonts.points().stream().filter(c -> c >= FIRST).toArray()).isEqualTo(had);
  }
}
