package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MasksTest {

  @Test
  void a_name_keeps_its_first_character_and_from_three_on_its_last() {
    assertThat(Masks.name("张三")).isEqualTo("张*");
    assertThat(Masks.name("李慧敏")).isEqualTo("李*敏");
    assertThat(Masks.name("欧阳慧敏")).isEqualTo("欧*敏");
    assertThat(Masks.name("𠮷田")).isEqualTo("𠮷*");
    assertThat(Masks.name("张")).isEqualTo("*");
    assertThat(Masks.name(" ")).isEmpty();
  }

  @Test
  void a_number_keeps_its_last_four() {
    assertThat(Masks.lastFour("11010119900101001X")).isEqualTo("001X");
    assertThat(Masks.lastFour("12345")).isEqualTo("****");
  }

  @Test
  void a_document_number_loses_birthplace_and_birthday_and_a_short_one_all_but_its_end() {
    assertThat(Masks.document("360730198001010003", Masks.Ends.USUAL))
        .isEqualTo("360***********0003");
    assertThat(Masks.document("G12345678", Masks.Ends.USUAL)).isEqualTo("****5678");
    assertThat(Masks.document("360730", Masks.Ends.USUAL)).isEqualTo("****");
  }

  @Test
  void how_much_of_a_number_is_shown_can_be_set() {
    assertThat(Masks.document("360730198001010003", new Masks.Ends(1, 1)))
        .isEqualTo("3****************3");
    assertThat(Masks.document("360730198001010003", new Masks.Ends(0, 0)))
        .isEqualTo("******************");
    assertThat(Masks.document("G12345678", new Masks.Ends(6, 1))).isEqualTo("****8");
    assertThatThrownBy(() -> new Masks.Ends(7, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_somebody_wrote_keeps_its_words_and_the_numbers_of_cases() {
    assertThat(Masks.within("身份证360730198001010003与电话13800000000不符", Masks.Ends.USUAL))
        .isEqualTo("身份证360***********0003与电话138****0000不符");
    assertThat(Masks.within("360730-01-20261121-0001 和 0797-6832345", Masks.Ends.USUAL))
        .isEqualTo("360730-01-20261121-0001 和 0797-6832345");
  }

  @Test
  void a_telephone_number_loses_its_middle() {
    assertThat(Masks.phone("13800003210")).isEqualTo("138****3210");
    assertThat(Masks.phone("6832345")).isEqualTo("****");
  }
}
