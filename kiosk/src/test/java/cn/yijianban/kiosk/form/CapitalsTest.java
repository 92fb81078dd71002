package cn.yijianban.kiosk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {
  /** The first five are the examples of the regulation. */
  @ParameterizedTest
  @CsvSource({
    "1409.50,壹仟肆佰零玖元伍角整",
    "6007.14,陆仟零柒元壹角肆分",
    "16409.02,壹万陆仟肆佰零玖元零贰分",
    "325.04,叁佰贰拾伍元零肆分",
    "107000.53,壹拾万零柒仟元伍角叁分",
    "680000,陆拾捌万元整",
    "0,零元整",
    "0.05,伍分",
    "0.50,伍角整",
    "10,壹拾元整",
    "10000,壹万元整",
    "100000000,壹亿元整",
    "100010000,壹亿零壹万元整",
    "100000001,壹亿零壹元整",
    "20305000000,贰佰零叁亿零伍佰万元整",
    "1000000000000,壹万亿元整",
    "1200300000000,壹万贰仟零叁亿元整",
  })
  void amounts_are_written_as_banks_want_them(BigDecimal yuan, String words) {
    assertThat(Capitals.of(yuan)).isEqualTo(words);
  }
}
