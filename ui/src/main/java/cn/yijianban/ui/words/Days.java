package cn.yijianban.ui.words;

import cn.yijianban.kiosk.platform.Appointments.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days and times as people of that language say them. */
public final class Days {
  private Days() {}

  /** With its weekday. */
  public static String day(Texts texts, LocalDate day) {
    return written(texts, "pattern.day", day);
  }

  /** A day of which the weekday does not matter. */
  public static String date(Texts texts, LocalDate day) {
    return written(texts, "pattern.date", day);
  }

  /** A day and a time of day. */
  public static String moment(Texts texts, ZonedDateTime moment) {
    return written(texts, "pattern.moment", moment);
  }

  private static String written(Texts texts, String pattern, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(texts.get(pattern), texts.language().locale()).format(when);
  }

  /** A day and from when to when. */
  public static String slot(Texts texts, Slot slot) {
    return day(texts, slot.day()) + " " + between(slot.from(), slot.to());
  }

  /** Such as {@code 09:00—09:30}. */
  public static String between(LocalTime from, LocalTime to) {
    return from + "—" + to;
  }
}
