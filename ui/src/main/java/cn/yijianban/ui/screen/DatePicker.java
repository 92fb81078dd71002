package cn.yijianban.ui.screen;

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
 * long ago. Only days that exist can be touched.
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

  private final Texts texts;
  private final String label;
  private final LocalDate today;
  private final Runnable again;
  private Level level = Level.DAYS;
  private YearMonth shown;
  private Optional<LocalDate> day;

  /**
   * @param label of the field
   * @param day what is chosen already
   * @param again draws anew
   */
  DatePicker(Texts texts, String label, LocalDate today, Optional<LocalDate> day, Runnable again) {
    this.texts = texts;
    this.label = label;
    this.today = today;
    this.day = day;
    this.again = again;
    shown = YearMonth.from(day.orElse(today));
  }

  @Override
  public String title() {
    return label;
  }

  @Override
  public String chosen() {
    return day.map(d -> DateWords.of(texts, d)).orElse(texts.get("pick.date.none"));
  }

  @Override
  public Optional<String> value() {
    return day.map(LocalDate::toString);
  }

  @Override
  public List<Component> content() {
    Div head =
        Ui.div(
            "pick-head",
            turn("earlier", "‹", -1),
            at("years", DateWords.year(texts, shown.getYear()), Level.YEARS),
            at("months", DateWords.month(texts, shown.getMonthValue()), Level.MONTHS),
            turn("later", "›", 1),
            Ui.button("", texts.get("pick.date.today"), "today", () -> choose(today)));
    Div lunar = Ui.div("lunar");
    day.ifPresent(
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
      int chosen = month;
      tiles.add(
          Ui.button(
              chosen == shown.getMonthValue() ? "tile-key on" : "tile-key",
              DateWords.month(texts, chosen),
              "month-" + chosen,
              () -> {
                shown = shown.withMonth(chosen);
                go(Level.DAYS);
              }));
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
      ActionButton key =
          Ui.button(
              "tile-key" + marks, Integer.toString(number), "day-" + number, () -> choose(one));
      key.getElement().setAttribute("aria-label", DateWords.of(texts, one));
      tiles.add(key);
    }
    return tiles;
  }

  private void choose(LocalDate one) {
    day = Optional.of(one);
    shown = YearMonth.from(one);
    go(Level.DAYS);
  }

  private void go(Level wanted) {
    level = wanted;
    again.run();
  }
}
