package cn.yijianban.ui.form;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.DayRange;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.ui.input.Divisions;
import cn.yijianban.ui.stage.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The picker that goes with a field, and what a field keeps of what was picked. */
final class Pickers {
  private Pickers() {}

  /**
   * @param text what stands in the field
   * @param rare for a character that cannot be typed, not for the field's type
   * @param again draws anew
   */
  static Picker of(Stage stage, Field field, String text, boolean rare, Runnable again) {
    if (rare) {
      return new RarePicker(stage.texts(), field.label(), text, stage.glyphs().get(), again);
    }
    return switch (field.type()) {
      case DATE -> new DatePicker(calendar(stage, field, again), parsed(text, LocalDate::parse));
      case MONTH ->
          new DatePicker(
              calendar(stage, field, again),
              parsed(text, YearMonth::parse).map(month -> month.atDay(1)));
      case REGION, ADDRESS ->
          new RegionPicker(
              stage.texts(), field.label(), stage.site().region(), code(field, text), again);
      case TEXT, DIGITS, PHONE, CITIZEN_NUMBER, CREDIT_CODE, ESTATE_UNIT, MONEY, AREA, CHOICE ->
          throw new IllegalArgumentException("nothing to pick: " + field.id());
    };
  }

  private static DatePicker.Calendar calendar(Stage stage, Field field, Runnable again) {
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), stage.zone());
    return new DatePicker.Calendar(
        stage.texts(),
        field.label(),
        field.type() == Field.Type.MONTH,
        today,
        DayRange.of(field, today, id -> written(stage, id)),
        again);
  }

  private static Optional<String> written(Stage stage, String field) {
    Map<String, FormValue> form = stage.reception().snapshot().draft().values();
    return Optional.ofNullable(form.get(field)).map(FormValue::value);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String code(Field field, String text) {
    return field.type() == Field.Type.REGION
        ? text.substring(0, Math.max(0, text.indexOf(' ')))
        : Divisions.begins(text).map(Divisions.Written::code).orElse("");
  }

  /** An address begins with the names of its region; what was written before stands behind. */
  static String kept(Stage stage, Field field, Picker picker, String value) {
    if (field.type() != Field.Type.ADDRESS || !(picker instanceof RegionPicker)) {
      return value;
    }
    String before = written(stage, field.id()).orElse("");
    return value.substring(value.indexOf(' ') + 1)
        + Divisions.begins(before).map(Divisions.Written::rest).orElse(before);
  }
}
