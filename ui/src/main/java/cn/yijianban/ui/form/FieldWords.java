package cn.yijianban.ui.form;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.ui.words.DateWords;
import cn.yijianban.ui.words.Numbers;
import cn.yijianban.ui.words.Texts;

/** The value of a field in words. */
public final class FieldWords {
  private FieldWords() {}

  /** Masked where it has to be. */
  public static String of(Texts texts, Numbers numbers, Field field, FormValue value) {
    return numbers.mask(field, value.value()).orElseGet(() -> of(texts, field, value));
  }

  /** As it is. */
  static String of(Texts texts, Field field, FormValue value) {
    String text = value.value();
    return switch (field.type()) {
      case CHOICE ->
          field.choices().stream()
              .filter(choice -> choice.value().equals(text))
              .map(Field.Choice::label)
              .findFirst()
              .orElse(text);
      case DATE, MONTH -> DateWords.of(texts, text);
      case REGION -> text.substring(text.indexOf(' ') + 1);
      case PHONE, CITIZEN_NUMBER, CREDIT_CODE, ESTATE_UNIT -> Blank.grouped(field.type(), text);
      case TEXT, ADDRESS, DIGITS, MONEY, AREA -> text;
    };
  }
}
