package cn.yijianban.kiosk.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {
  /** A published code of a city in Shandong. */
  private static final String PUBLISHED = "11370800MB285591843370117002011";

  @Test
  void aPublishedCodeIsSoundAndSoIsItsSubItem() {
    assertThat(PUBLISHED).hasSize(31);
    assertThat(ItemCode.sound(PUBLISHED)).isTrue();
    assertThat(ItemCode.sound(PUBLISHED + "01")).isTrue();
  }

  @Test
  void anyOtherDigitOfTheCreditCodeIsNoticed() {
    for (int i = 0; i < 18; i++) {
      for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        String changed = PUBLISHED.substring(0, i) + c + PUBLISHED.substring(i + 1);
        assertThat(ItemCode.sound(changed)).as(changed).isEqualTo(changed.equals(PUBLISHED));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11370800MB28559184337011700201",
        "11370800MB2855918433701170020111",
        "11370800MB285591848370117002011",
        "11370800MI285591843370117002011",
        "11370800mb285591843370117002011"
      })
  void anotherShapeIsNoCode(String code) {
    assertThat(ItemCode.sound(code)).isFalse();
  }
}
