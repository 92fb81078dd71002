package cn.yijianban.kiosk.form;

import cn.yijianban.kiosk.catalogue.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * From which day to which a date may lie, both included; a month lies in it when one of its days
 * does.
 */
public record DayRange(Optional<LocalDate> first, Optional<LocalDate> last) {
  /** Any day. */
  public static final DayRange OPEN = new DayRange(Optional.empty(), Optional.empty());

  private static final int BIRTH_FROM = 6;
  private static final int BIRTH_TO = 14;

  /**
   * What a field takes.
   *
   * @param others values of other fields by id
   */
  public static DayRange of(
      Field field, LocalDate today, Function<String, Optional<String>> others) {
    Optional<LocalDate> after = field.bounds().after().flatMap(others).flatMap(DayRange::day);
    return switch (field.bounds().days()) {
      case ANY -> new DayRange(after, Optional.empty());
      case PAST -> new DayRange(after, Optional.of(today));
      case FUTURE ->
          new DayRange(
              Optional.of(after.filter(day -> day.isAfter(today)).orElse(today)), Optional.empty());
    };
  }

  /**
   * A day, the first of a month, or the birth in a resident identity number (GB 11643, digits 7 to
   * 14).
   */
  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(
          value.length() > BIRTH_TO
              ? LocalDate.parse(
                  value.substring(BIRTH_FROM, BIRTH_TO), DateTimeFormatter.BASIC_ISO_DATE)
              : value.length() < "2026-11-21".length()
                  ? YearMonth.parse(value).atDay(1)
                  : LocalDate.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public boolean contains(LocalDate day) {
    return !early(day) && !late(day);
  }

  public boolean contains(YearMonth month) {
    return !early(month.atEndOfMonth()) && !late(month.atDay(1));
  }

  /** Whether it lies before the first day. */
  public boolean early(LocalDate day) {
    return first.filter(day::isBefore).isPresent();
  }

  /** Whether it lies behind the last day. */
  public boolean late(LocalDate day) {
    return last.filter(day::isAfter).isPresent();
  }
}
