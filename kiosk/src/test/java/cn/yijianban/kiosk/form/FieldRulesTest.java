package cn.yijianban.kiosk.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.idcard.CitizenNumber;
import cn.yijianban.kiosk.catalogue.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {
  private final FieldRules rules =
      new FieldRules(CitizenNumber::valid, () -> LocalDate.of(2026, 11, 21));

  @ParameterizedTest
  @CsvSource({
    "CITIZEN_NUMBER,11010519491231002X,",
    "CITIZEN_NUMBER,110105194912310021,citizen-number",
    "CITIZEN_NUMBER,11010519491331002X,citizen-number-birth",
    "CITIZEN_NUMBER,110105190002290001,citizen-number-birth",
    "CITIZEN_NUMBER,1101051949X231002X,citizen-number-signs",
    "CITIZEN_NUMBER,1101051949,citizen-number-length",
    "CITIZEN_NUMBER,110105491231002,citizen-number-old",
    "CREDIT_CODE,91350100M000100Y43,",
    "CREDIT_CODE,91350100M000100Y44,credit-code",
    "CREDIT_CODE,91350100M000100I43,credit-code-signs",
    "CREDIT_CODE,91350100M,credit-code-length",
    "ESTATE_UNIT,360730001001GB00001F00010001,",
    "ESTATE_UNIT,360730001001JC00002W00000000,",
    "ESTATE_UNIT,360730001001GB00001F0001000,estate-unit-length",
    "ESTATE_UNIT,360730001001XB00001F00010001,estate-unit",
    "REGION,360730100000 江西省赣州市宁都县梅江镇,",
    "REGION,梅江镇,region",
    "ADDRESS,梅江镇样例路一号,",
    "DATE,2024-02-29,",
    "DATE,2023-02-29,date",
    "DATE,1900-02-29,date",
    "MONTH,2026-02,",
    "MONTH,2026-13,month",
    "MONTH,2026-02-01,month",
    "PHONE,13800000000,",
    "PHONE,0797-6832345,",
    "PHONE,1380000000,phone",
    "MONEY,0.5,",
    "MONEY,1.234,money",
  })
  void what_is_wrong_with_a_value_is_told_apart(Field.Type type, String value, String problem) {
    Field field = field(type, Field.Bounds.WIDE);
    assertThat(rules.check(field, Optional.of(FormValue.typed(value)), Map.of()))
        .isEqualTo(Optional.ofNullable(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "DATE,PAST,2026-11-21,",
    "DATE,PAST,2026-11-22,date-late",
    "DATE,FUTURE,2026-11-20,date-early",
    "DATE,FUTURE,2026-11-21,",
    "DATE,ANY,2036-01-01,",
    "MONTH,PAST,2026-11,",
    "MONTH,PAST,2026-12,date-late",
    "MONTH,FUTURE,2026-10,date-early",
    // Born on 1949-12-31.
    "DATE,PAST,1949-12-30,date-early",
    "DATE,PAST,1949-12-31,",
    "MONTH,ANY,1949-12,",
    "MONTH,ANY,1949-11,date-early",
  })
  void a_day_lies_on_its_side_of_today_and_not_before_the_birth(
      Field.Type type, Field.Days days, String value, String problem) {
    Field.Bounds bounds =
        new Field.Bounds(200, Optional.empty(), Optional.empty(), days, Optional.of("number"));
    Field field = field(type, bounds);
    assertThat(
            rules.check(
                field,
                Optional.of(FormValue.typed(value)),
                Map.of("number", FormValue.typed("11010519491231002X"))))
        .isEqualTo(Optional.ofNullable(problem));
    assertThat(rules.check(field, Optional.of(FormValue.typed("2026-11")), Map.of()))
        .isEqualTo(type == Field.Type.MONTH ? Optional.empty() : Optional.of("date"));
  }

  private static Field field(Field.Type type, Field.Bounds bounds) {
    return new Field(
        "sample",
        "样例",
        "people",
        type,
        List.of(Field.Source.TYPED),
        List.of(),
        List.of(),
        true,
        Optional.empty(),
        "",
        bounds,
        Optional.empty());
  }
}
