package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void chinese_breaks_anywhere_but_not_before_closing_punctuation() {
    assertThat(Lines.wrap("网络恢复后，自动送达", 5, String::length)).containsExactly("网络恢复", "后，自动送", "达");
  }

  @Test
  void a_line_does_not_end_with_opening_punctuation() {
    assertThat(Lines.wrap("登记申请（存量房）", 5, String::length)).containsExactly("登记申请", "（存量房）");
  }

  @Test
  void words_and_numbers_stay_whole_while_they_fit() {
    assertThat(Lines.wrap("编号 12345678 完", 9, String::length))
        .containsExactly("编号", "12345678", "完");
  }

  @Test
  void a_word_longer_than_the_line_is_cut_and_nothing_is_lost() {
    assertThat(Lines.wrap("ABCDEFGHIJ", 4, String::length)).containsExactly("ABCD", "EFGH", "IJ");
  }

  @Test
  void an_empty_text_is_one_empty_line() {
    assertThat(Lines.wrap("", 4, String::length)).containsExactly("");
  }
}
