package cn.yijianban.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.input.Pinyin.Candidate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  private static Pinyin pinyin;

  @BeforeAll
  static void load() {
    pinyin = PinyinWords.load();
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
