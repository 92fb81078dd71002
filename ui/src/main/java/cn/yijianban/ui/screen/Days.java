package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.platform.Appointments.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Days and times as people of that language say them. */
final class Days {
  private Days() {}

  static String day(Stage stage, Instant at) {
    return day(stage, LocalDate.ofInstant(at, stage.zone()));
  }

  static String day(Stage stage, LocalDate day) {
    Texts texts = stage.texts();
    return DateTimeFormatter.ofPattern(texts.get("pattern.day"), texts.language().locale())
        .format(day);
  }

  /** A day of which the weekday does not matter. */
  static String date(Stage stage, LocalDate day) {
    Texts texts = stage.texts();
    return DateTimeFormatter.ofPattern(texts.get("pattern.date"), texts.language().locale())
        .format(day);
  }

  static String slot(Stage stage, Slot slot) {
    return day(stage, slot.day()) + " " + between(slot.from(), slot.to());
  }

  static String between(LocalTime from, LocalTime to) {
    return from + "—" + to;
  }
}
