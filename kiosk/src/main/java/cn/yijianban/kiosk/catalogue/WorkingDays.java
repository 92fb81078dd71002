package cn.yijianban.kiosk.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Working days (工作日): weekdays without public holidays, and the weekends that are worked instead,
 * by the yearly notices of the State Council. A year without a notice counts its weekends and the
 * statutory days it is given, if any; {@link #published} tells.
 */
public final class WorkingDays {
  private static final String FILE = "working-days.json";

  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> madeUp = new HashSet<>();
  private final Set<Integer> published = new HashSet<>();

  private WorkingDays(List<Year> years) {
    for (Year year : years) {
      year.holidays()
          .forEach(range -> range.from().datesUntil(range.to().plusDays(1)).forEach(holidays::add));
      madeUp.addAll(year.madeUp());
      if (year.published()) {
        published.add(year.year());
      }
    }
  }

  private record Range(LocalDate from, LocalDate to) {}

  private record Year(int year, boolean published, List<Range> holidays, List<LocalDate> madeUp) {}

  /** The calendar that comes with this program. */
  public static WorkingDays shipped() {
    try (InputStream in = WorkingDays.class.getResourceAsStream(FILE)) {
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
    var years = Reading.file(problems, file, text, json -> json.list("years", WorkingDays::year));
    problems.check();
    return new WorkingDays(years.orElseThrow());
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
      if (!weekend(day)) {
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

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  public boolean isWorking(LocalDate day) {
    return madeUp.contains(day) || (!holidays.contains(day) && !weekend(day));
  }

  /** Whether the notice for that day's year is known; else its days are provisional. */
  public boolean published(LocalDate day) {
    return published.contains(day.getYear());
  }

  /**
   * The day so many working days after another, which does not count itself.
   *
   * @param days 0 means at once: the day itself, or the next working day when nobody works on it
   */
  public LocalDate after(LocalDate day, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("working days are counted forwards");
    }
    LocalDate at = day;
    for (int left = days; left > 0; left--) {
      at = workingFrom(at.plusDays(1));
    }
    return workingFrom(at);
  }

  /**
   * Working days that are left on one day until another: 0 on that day itself, below 0 after it by
   * so many working days.
   */
  public int between(LocalDate from, LocalDate to) {
    boolean over = from.isAfter(to);
    LocalDate first = over ? to : from;
    LocalDate last = over ? from : to;
    int count =
        Math.toIntExact(
            first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorking).count());
    return over ? -count : count;
  }

  private LocalDate workingFrom(LocalDate day) {
    LocalDate at = day;
    while (!isWorking(at)) {
      at = at.plusDays(1);
    }
    return at;
  }
}
