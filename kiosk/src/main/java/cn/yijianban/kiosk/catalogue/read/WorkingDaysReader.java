package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the calendar of working days: each year's holidays and the weekends worked instead. */
public final class WorkingDaysReader {
  private static final String FILE = "working-days.json";

  private WorkingDaysReader() {}

  private record Range(LocalDate from, LocalDate to) {}

  private record Year(int year, boolean published, List<Range> holidays, List<LocalDate> madeUp) {}

  /** The calendar that comes with this program. */
  public static WorkingDays shipped() {
    try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A calendar from its JSON text.
   *
   * @throws CatalogueException with everything that is wrong
   */
  static WorkingDays parse(String file, String text) {
    Problems problems = new Problems();
    var years =
        Reading.file(problems, file, text, json -> json.list("years", WorkingDaysReader::year));
    problems.check();
    return calendar(years.orElseThrow());
  }

  private static WorkingDays calendar(List<Year> years) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> madeUp = new HashSet<>();
    Set<Integer> published = new HashSet<>();
    for (Year year : years) {
      year.holidays()
          .forEach(range -> range.from().datesUntil(range.to().plusDays(1)).forEach(holidays::add));
      madeUp.addAll(year.madeUp());
      if (year.published()) {
        published.add(year.year());
      }
    }
    return new WorkingDays(holidays, madeUp, published);
  }

  private static Year year(Reading json) {
    int year = json.whole("year", 2000, 2200, true);
    json.text("source");
    List<Range> holidays =
        json.list(
            "holidays",
            range -> {
              range.text("name");
              Range read =
                  new Range(
                      day(range, "from", range.text("from"), year),
                      day(range, "to", range.text("to"), year));
              if (read.to().isBefore(read.from())) {
                range.problem(CatalogueFault.BAD_DATE, "to", "a holiday ends after it began");
                return new Range(read.from(), read.from());
              }
              return read;
            });
    List<LocalDate> madeUp =
        json.texts("madeUp").stream().map(text -> day(json, "madeUp", text, year)).toList();
    for (LocalDate day : madeUp) {
      if (!WorkingDays.weekend(day)) {
        json.problem(CatalogueFault.BAD_DATE, "madeUp", day + " is a weekday");
      }
    }
    return new Year(year, json.yes("published"), holidays, madeUp);
  }

  private static LocalDate day(Reading json, String name, String text, int year) {
    LocalDate day = LocalDate.of(year, 1, 1);
    try {
      day = LocalDate.parse(text);
      if (day.getYear() != year) {
        json.problem(CatalogueFault.BAD_DATE, name, text + " is not in " + year);
      }
    } catch (DateTimeException _) {
      json.problem(CatalogueFault.BAD_DATE, name, "'" + text + "' is not a day such as 2026-10-01");
    }
    return day;
  }
}
