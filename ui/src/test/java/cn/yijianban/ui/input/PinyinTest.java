package cn.yijianban.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.search.Readings;
import cn.yijianban.ui.input.Pinyin.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  private static Pinyin pinyin;

  @BeforeAll
  static void load() {
    pinyin = PinyinWords.load("360730");
  }

  private static List<String> words(String letters) {
    return pinyin.candidates(letters, 40).stream().map(Candidate::word).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "meijiangzhen,梅江镇",
    "mjz,梅江镇",
    "zhuzexiang,竹笮乡",
    "ningduxian,宁都县",
    "cunweihui,村委会",
    "ganzhou,赣州",
    "ouyang,欧阳",
    "lv,吕",
    "lv,绿",
  })
  void words_of_the_region_and_of_addresses_come_early(String letters, String word) {
    assertThat(words(letters).stream().limit(8)).contains(word);
  }

  @ParameterizedTest
  @CsvSource({"wang,王", "li,李", "zhang,张", "qiu,邱", "zeng,曾", "xiao,肖", "tan,覃", "shan,单"})
  void surnames_are_found_by_every_reading(String letters, String surname) {
    assertThat(words(letters)).contains(surname);
  }

  /** What is offered before the first touch of the arrow: two rows of the pad, in dots. */
  private static List<String> shown(String letters) {
    int row = 0;
    int left = 920;
    List<String> seen = new ArrayList<>();
    for (String word : words(letters)) {
      int width = 44 * word.length() + 58;
      if (width > left) {
        row++;
        left = 910;
      }
      if (row > 1) {
        break;
      }
      left -= width;
      seen.add(word);
    }
    return seen;
  }

  @Test
  void every_division_of_the_county_is_its_first_letters_and_one_touch() {
    List<String> missing = new ArrayList<>();
    List<Divisions.Division> all = Divisions.inside("360730");
    for (Divisions.Division place : all) {
      StringBuilder letters = new StringBuilder();
      place.name().codePoints().forEach(c -> letters.append(Readings.of(c).getFirst().charAt(0)));
      if (!shown(letters.toString()).contains(place.name())) {
        missing.add(place.name() + " " + letters);
      }
    }
    assertThat(all).hasSizeGreaterThan(370);
    assertThat(missing).isEmpty();
  }

  @Test
  void letters_that_are_no_word_are_taken_from_the_front() {
    List<Candidate> found = pinyin.candidates("zhangqxwv", 40);
    assertThat(found).contains(new Candidate("张", 5));
    assertThat(found).allMatch(candidate -> candidate.letters() <= 9);
  }

  @Test
  void unfinished_letters_are_completed_and_nonsense_finds_nothing() {
    assertThat(words("jiangx")).contains("江西");
    assertThat(words("vvvv")).isEmpty();
    assertThat(pinyin.candidates("yi", 9)).hasSize(9);
  }
}
