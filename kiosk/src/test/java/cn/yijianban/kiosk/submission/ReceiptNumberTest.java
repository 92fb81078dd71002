package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {
  private static final String NUMBER =
      ReceiptNumber.of(ReceiptNumber.series("360730100000", "T01", LocalDate.of(2026, 11, 21)), 7);

  @Test
  void numberSaysWhereWhenAndWhich() {
    assertThat(NUMBER).matches("360730-T01-20261121-0007-[0-9A-Z]");
    assertThat(ReceiptNumber.valid(NUMBER)).isTrue();
    assertThat(ReceiptNumber.seriesOf(NUMBER)).isEqualTo("360730-T01-20261121");
    assertThat(ReceiptNumber.sequenceOf(NUMBER)).isEqualTo(7);
  }

  @Test
  void everySingleWrongSignIsNoticed() {
    String signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (int i = 0; i < NUMBER.length(); i++) {
      for (char c : signs.toCharArray()) {
        if (NUMBER.charAt(i) != '-' && NUMBER.charAt(i) != c) {
          assertThat(ReceiptNumber.valid(NUMBER.substring(0, i) + c + NUMBER.substring(i + 1)))
              .isFalse();
        }
      }
    }
  }
}
