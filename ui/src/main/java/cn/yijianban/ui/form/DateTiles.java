package cn.yijianban.ui.form;

import cn.yijianban.kiosk.form.DayRange;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.DateWords;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Pages of decades, years, months and days, each to be touched. What the field does not take stands
 * there as a word.
 */
record DateTiles(Texts texts, LocalDate today, DayRange range) {
  static final int DECADE = 10;
  private static final int FIRST_YEAR = 1900;

  /** Whether there is a page of that year. */
  static boolean offered(int year, LocalDate today) {
    return year >= FIRST_YEAR && year <= today.getYear() + DECADE;
  }

  Component decades(YearMonth shown, IntConsumer choose) {
    Div tiles = Ui.div("pick-tiles years");
    for (int decade = FIRST_YEAR; offered(decade, today); decade += DECADE) {
      int first = decade;
      boolean on = shown.getYear() / DECADE * DECADE == first;
      String words = texts.get("pick.date.decade", Integer.toString(first));
      tiles.add(tile(on ? " on" : "", words, "decade-" + first, () -> choose.accept(first)));
    }
    return tiles;
  }

  /**
   * @param decades for years further away
   */
  Component years(YearMonth shown, IntConsumer choose, Runnable decades) {
    Div tiles = Ui.div("pick-tiles years");
    int first = shown.getYear() / DECADE * DECADE;
    for (int year = first; year < first + DECADE; year++) {
      int chosen = year;
      String words = DateWords.year(texts, chosen);
      boolean on = chosen == shown.getYear();
      tiles.add(tile(on ? " on" : "", words, "year-" + chosen, () -> choose.accept(chosen)));
    }
    tiles.add(tile(" wide", texts.get("pick.date.decades"), "decades", decades));
    return tiles;
  }

  Component months(YearMonth shown, Optional<YearMonth> chosen, Consumer<YearMonth> choose) {
    Div tiles = Ui.div("pick-tiles months");
    for (int month = 1; month <= 12; month++) {
      YearMonth one = shown.withMonth(month);
      String words = DateWords.month(texts, month);
      boolean on = chosen.filter(one::equals).isPresent();
      tiles.add(
          range.contains(one)
              ? tile(on ? " on" : "", words, "month-" + month, () -> choose.accept(one))
              : Ui.div("no-day", new Span(words)));
    }
    return tiles;
  }

  Component days(YearMonth shown, Optional<LocalDate> chosen, Consumer<LocalDate> choose) {
    Div tiles = Ui.div("pick-tiles days");
    for (DayOfWeek weekday : DayOfWeek.values()) {
      tiles.add(Ui.div("weekday", new Span(DateWords.weekday(texts, weekday))));
    }
    for (int empty = 1; empty < shown.atDay(1).getDayOfWeek().getValue(); empty++) {
      tiles.add(Ui.div("no-day"));
    }
    for (int number = 1; number <= shown.lengthOfMonth(); number++) {
      tiles.add(day(shown.atDay(number), chosen, choose));
    }
    return tiles;
  }

  private Component day(LocalDate one, Optional<LocalDate> chosen, Consumer<LocalDate> choose) {
    String number = Integer.toString(one.getDayOfMonth());
    if (!range.contains(one)) {
      return Ui.div("no-day", new Span(number));
    }
    boolean on = chosen.filter(one::equals).isPresent();
    ActionButton key =
        tile(
            on ? " on" : one.equals(today) ? " now" : "",
            number,
            "day-" + number,
            () -> choose.accept(one));
    key.getElement().setAttribute("aria-label", DateWords.of(texts, one));
    return key;
  }

  private static ActionButton tile(String marks, String words, String action, Runnable then) {
    return Ui.button("tile-key" + marks, words, action, then);
  }
}
