package cn.yijianban.ui.form;

import cn.yijianban.kiosk.form.DayRange;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.DateWords;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A day: the month of today at once for what is near, year and month by one touch each for what is
 * long ago. Only days that exist and that the field takes can be touched.
 */
final class DatePicker implements Picker {
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
    DateTiles tiles = new DateTiles(texts, today, calendar.range());
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
          case DECADES -> tiles.decades(shown, this::decade);
          case YEARS -> tiles.years(shown, this::year, () -> go(Level.DECADES));
          case MONTHS -> tiles.months(shown, monthChosen(), this::choose);
          case DAYS -> tiles.days(shown, day, this::choose);
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
          case YEARS, DECADES -> shown.plusYears((long) sign * DateTiles.DECADE);
        };
    if (DateTiles.offered(next.getYear(), today)) {
      shown = next;
    }
    again.run();
  }

  /** Where a month is enough, the one that was touched; else the one that is shown. */
  private Optional<YearMonth> monthChosen() {
    return calendar.monthOnly() ? day.map(YearMonth::from) : Optional.of(shown);
  }

  private void decade(int first) {
    shown = YearMonth.of(first, shown.getMonthValue());
    go(Level.YEARS);
  }

  private void year(int year) {
    shown = shown.withYear(year);
    go(Level.MONTHS);
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
