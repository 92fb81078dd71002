package cn.yijianban.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.paper.CodePoints;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.ui.input.Characters.Radical;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CharactersTest {
  private static final Logger LOG = LoggerFactory.getLogger(CharactersTest.class);

  /** GB 18030-2022, level 3: all its ideographs. */
  private static final int STANDARD = 87_887;

  private static Stream<String> all(Map<Integer, List<String>> byStrokes) {
    return byStrokes.values().stream().flatMap(List::stream);
  }

  /** What the page can do with all characters of the standard, as figures for the log. */
  @Test
  void every_character_of_the_standard_can_be_entered() {
    BitSet entered = new BitSet();
    Characters.radicals().stream()
        .map(Radical::number)
        .distinct()
        .flatMap(number -> all(Characters.ofRadical(number)))
        .forEach(c -> entered.set(c.codePointAt(0)));
    assertThat(entered.cardinality()).isEqualTo(STANDARD);
    long printed = entered.stream().filter(PaperFonts.points()::get).count();
    BitSet shown = ScreenFonts.installed().orElseThrow();
    shown.and(entered);
    LOG.info(
        "GB 18030-2022: {} entered, {} shown by the fonts of this machine, {} printed",
        entered.cardinality(),
        shown.cardinality(),
        printed);
    assertThat(printed).isGreaterThan(27_500);
    assertThat(shown.cardinality()).isGreaterThan(27_500);
  }

  @ParameterizedTest
  @CsvSource({"85,氵,3,5,泠", "181,页,6,5,𬱖", "212,龙,5,4,䶮", "85,氵,3,7,浬"})
  void a_character_stands_under_its_radical_as_it_is_written(
      int number, String form, int strokes, int beside, String character) {
    assertThat(Characters.radicals()).contains(new Radical(strokes, number, form));
    assertThat(Characters.ofRadical(number).get(beside)).contains(character);
  }

  @ParameterizedTest
  @CsvSource({"yan,9,䶮", "di,11,𬱖", "lv,6,吕"})
  void a_character_stands_under_its_sound(String syllable, int strokes, String character) {
    assertThat(Characters.read(syllable).get(strokes)).contains(character);
  }

  @Test
  void an_unknown_sound_has_no_character() {
    assertThat(Characters.read("vvv")).isEmpty();
    assertThat(Characters.read("")).isEmpty();
  }

  @Test
  void what_fontconfig_says_is_understood() {
    assertThat(CodePoints.parse("20-22 4e00 2a6d6\n").stream())
        .containsExactly(0x20, 0x21, 0x22, 0x4e00, 0x2a6d6);
    assertThat(CodePoints.parse("").isEmpty()).isTrue();
  }

  @Test
  void what_cannot_be_seen_is_told_apart() {
    Glyphs glyphs = new Glyphs(c -> c % 2 == 0, c -> c % 3 == 0);
    assertThat(glyphs.lack(6)).isEqualTo(Glyphs.Lack.NONE);
    assertThat(glyphs.lack(4)).isEqualTo(Glyphs.Lack.ON_PAPER);
    assertThat(glyphs.lack(3)).isEqualTo(Glyphs.Lack.ON_SCREEN);
    assertThat(glyphs.lack(5)).isEqualTo(Glyphs.Lack.BOTH);
  }
}
