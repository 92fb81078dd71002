package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.station.OpeningHours.Now;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.words.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Whether the counters of the hall are open, in words. */
final class CounterHours {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private CounterHours() {}

  /** Empty where nobody told the hours. */
  static Optional<String> words(Stage stage) {
    LocalDateTime moment = LocalDateTime.ofInstant(stage.clock().instant(), stage.zone());
    return stage
        .site()
        .hours()
        .at(moment, stage.site().workingDay())
        .map(
            now ->
                switch (now) {
                  case Now.Open(var until) ->
                      stage.texts().get("home.hours.open", TIME.format(until));
                  case Now.Closed(var day, var at) ->
                      stage
                          .texts()
                          .get(
                              "home.hours.closed",
                              day(stage.texts(), day, moment.toLocalDate()),
                              TIME.format(at));
                });
  }

  private static String day(Texts texts, LocalDate day, LocalDate today) {
    return day.equals(today)
        ? texts.get("home.hours.today")
        : DateTimeFormatter.ofPattern(texts.get("home.hours.day"), texts.language().locale())
            .format(day);
  }
}
