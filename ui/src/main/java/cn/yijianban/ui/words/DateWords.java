package cn.yijianban.ui.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Dates as people say them. */
public final class DateWords {
  private static final int MONTH = "2026-11".length();

  private DateWords() {}

  /** Such as {@code 2026年11月20日 星期五} or {@code 2026年11月}; what is neither stays as it is. */
  public static String of(Texts texts, String iso) {
    try {
      return iso.length() > MONTH
          ? of(texts, LocalDate.parse(iso))
          : of(texts, YearMonth.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** Such as {@code 2026年11月}. */
  public static String of(Texts texts, YearMonth month) {
    return texts.get(
        "date.month", Integer.toString(month.getYear()), month(texts, month.getMonthValue()));
  }

  /** Such as {@code 2026年11月20日 星期五}. */
  public static String of(Texts texts, LocalDate day) {
    return texts.get(
        "date.full",
        Integer.toString(day.getYear()),
        month(texts, day.getMonthValue()),
        Integer.toString(day.getDayOfMonth()),
        texts.get("date.weekday", weekday(texts, day.getDayOfWeek())));
  }

  /** Such as {@code 2026年}. */
  public static String year(Texts texts, int year) {
    return texts.get("date.year", Integer.toString(year));
  }

  /** Such as {@code 11月}. */
  public static String month(Texts texts, int month) {
    return texts.get("date.month." + month);
  }

  /** One character, or three letters. */
  public static String weekday(Texts texts, DayOfWeek day) {
    return texts.get("date.weekday." + day.getValue());
  }
}
