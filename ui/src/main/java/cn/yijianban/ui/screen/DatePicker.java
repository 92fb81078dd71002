package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.form.DayRange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A day: the month of today at once for what is near, year and month by one touch each for what is
 * long ago. Only days that exist and that the field takes can be touched.
 */
final class DatePicker implements Picker {
  private static final int DECADE = 10;
  private static final int FIRST_YEAR = 1900;

  private enum Level {
    DECADES,
    YEARS,
    MONTHS,
    DAYS
  }

  private final Calendar calendar;
  private final Texts texts;
  private final LocalDate today;
  private final Runnable again;
  private Level level;
  private YearMonth shown;
  private Optional<LocalDate> day;

  /**
   * What is asked.
   *
   * @param label of the field
   * @param monthOnly whether a month is enough
   * @param range of the days that may be chosen
   * @param again draws anew
   */
  record Calendar(
      Texts texts,
      String label,
      boolean monthOnly,
      LocalDate today,
      DayRange range,
      Runnable again) {}

  /**
   * @param day what is chosen already; of a month its first day
   */
  DatePicker(Calendar calendar, Optional<LocalDate> day) {
    this.calendar = calendar;
    this.texts = calendar.texts();
    this.today = calendar.today();
    this.again = calendar.again();
    this.day = day;
    level = nearest();
    shown = YearMonth.from(day.orElse(today));
  }

  private Level nearest() {
    return calendar.monthOnly() ? Level.MONTHS : Level.DAYS;
  }

  @Override
  public String title() {
    return calendar.label();
  }

  @Override
  public String chosen() {
    return day.map(
            d ->
                calendar.monthOnly()
                    ? DateWords.of(texts, YearMonth.from(d))
                    : DateWords.of(texts, d))
        .orElse(texts.get(calendar.monthOnly() ? "pick.date.no-month" : "pick.date.none"));
  }

  @Override
  public Optional<String> value() {
    return day.map(d -> (calendar.monthOnly() ? YearMonth.from(d) : d).toString());
  }

  @Override
  public List<Component> content() {
    Div head =
        Ui.div(
            "pick-head",
            turn("earlier", "‹", -1),
            at("years", DateWords.year(texts, shown.getYear()), Level.YEARS),
            at("months", DateWords.month(texts, shown.getMonthValue()), Level.MONTHS),
            turn("later", "›", 1));
    if (calendar.range().contains(today)) {
      String now = texts.get(calendar.monthOnly() ? "pick.date.this-month" : "pick.date.today");
      head.add(Ui.button("", now, "today", () -> choose(today)));
    }
    Div lunar = Ui.div("lunar");
    day.filter(_ -> !calendar.monthOnly())
        .ifPresent(
            d -> {
              // Filled in by the page.
              Span words = Ui.text("lunar-day", "");
              words.getElement().setAttribute("data-day", d.toString());
              lunar.add(Ui.text("sub", texts.get("pick.date.lunar")), words);
            });
    return List.of(
        head,
        switch (level) {
          case DECADES -> decades();
          case YEARS -> years();
          case MONTHS -> months();
          case DAYS -> days();
        },
        lunar);
  }

  private ActionButton at(String action, String text, Level wanted) {
    return Ui.button(level == wanted ? "part on" : "part", text, action, () -> go(wanted));
  }

  /** One month, ten years or all decades further. */
  private ActionButton turn(String action, String arrow, int sign) {
    ActionButton button = Ui.button("turn", arrow, action, () -> turn(sign));
    button.getElement().setAttribute("aria-label", texts.get("pick.date." + action));
    return button;
  }

  private void turn(int sign) {
    YearMonth next =
        switch (level) {
          case DAYS -> shown.plusMonths(sign);
          case MONTHS -> shown.plusYears(sign);
          case YEARS, DECADES -> shown.plusYears((long) sign * DECADE);
        };
    if (next.getYear() >= FIRST_YEAR && next.getYear() <= today.getYear() + DECADE) {
      shown = next;
    }
    again.run();
  }

  private Component decades() {
    Div tiles = Ui.div("pick-tiles years");
    for (int decade = FIRST_YEAR; decade <= today.getYear() + DECADE; decade += DECADE) {
      int first = decade;
      tiles.add(
          Ui.button(
              shown.getYear() / DECADE * DECADE == first ? "tile-key on" : "tile-key",
              texts.get("pick.date.decade", Integer.toString(first)),
              "decade-" + first,
              () -> {
                shown = YearMonth.of(first, shown.getMonthValue());
                go(Level.YEARS);
              }));
    }
    return tiles;
  }

  private Component years() {
    Div tiles = Ui.div("pick-tiles years");
    int first = shown.getYear() / DECADE * DECADE;
    for (int year = first; year < first + DECADE; year++) {
      int chosen = year;
      tiles.add(
          Ui.button(
              chosen == shown.getYear() ? "tile-key on" : "tile-key",
              DateWords.year(texts, chosen),
              "year-" + chosen,
              () -> {
                shown = shown.withYear(chosen);
                go(Level.MONTHS);
              }));
    }
    tiles.add(
        Ui.button(
            "tile-key wide", texts.get("pick.date.decades"), "decades", () -> go(Level.DECADES)));
    return tiles;
  }

  private Component months() {
    Div tiles = Ui.div("pick-tiles months");
    for (int month = 1; month <= 12; month++) {
      YearMonth one = shown.withMonth(month);
      String words = DateWords.month(texts, month);
      tiles.add(
          calendar.range().contains(one)
              ? Ui.button(
                  on(one) ? "tile-key on" : "tile-key", words, "month-" + month, () -> choose(one))
              : Ui.div("no-day", new Span(words)));
    }
    return tiles;
  }

  private Component days() {
    Div tiles = Ui.div("pick-tiles days");
    for (DayOfWeek weekday : DayOfWeek.values()) {
      tiles.add(Ui.div("weekday", new Span(DateWords.weekday(texts, weekday))));
    }
    for (int empty = 1; empty < shown.atDay(1).getDayOfWeek().getValue(); empty++) {
      tiles.add(Ui.div("no-day"));
    }
    for (int number = 1; number <= shown.lengthOfMonth(); number++) {
      LocalDate one = shown.atDay(number);
      String marks = day.filter(one::equals).isPresent() ? " on" : one.equals(today) ? " now" : "";
      if (!calendar.range().contains(one)) {
        tiles.add(Ui.div("no-day", new Span(Integer.toString(number))));
        continue;
      }
      ActionButton key =
          Ui.button(
              "tile-key" + marks, Integer.toString(number), "day-" + number, () -> choose(one));
      key.getElement().setAttribute("aria-label", DateWords.of(texts, one));
      tiles.add(key);
    }
    return tiles;
  }

  /** Where a month is enough, the one that was touched; else the one that is shown. */
  private boolean on(YearMonth month) {
    return calendar.monthOnly()
        ? day.map(YearMonth::from).filter(month::equals).isPresent()
        : month.equals(shown);
  }

  private void choose(YearMonth month) {
    if (calendar.monthOnly()) {
      choose(month.atDay(1));
    } else {
      shown = month;
      go(Level.DAYS);
    }
  }

  private void choose(LocalDate one) {
    day = Optional.of(one);
    shown = YearMonth.from(one);
    go(nearest());
  }

  private void go(Level wanted) {
    level = wanted;
    again.run();
  }
}
