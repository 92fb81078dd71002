package cn.yijianban.kiosk.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days (工作日): weekdays without public holidays, and the weekends that are worked instead,
 * by the yearly notices of the State Council. A year without a notice counts its weekends and the
 * statutory days it is given, if any; {@link #published} tells.
 */
public final class WorkingDays {
  private final Set<LocalDate> holidays;
  private final Set<LocalDate> madeUp;
  private final Set<Integer> published;

  /**
   * @param holidays days on which nobody works, weekends among them or not
   * @param madeUp days of weekends that are worked
   * @param published years whose notice is known
   */
  public WorkingDays(Set<LocalDate> holidays, Set<LocalDate> madeUp, Set<Integer> published) {
    this.holidays = Set.copyOf(holidays);
    this.madeUp = Set.copyOf(madeUp);
    this.published = Set.copyOf(published);
  }

  /** Saturday or Sunday, whether it is worked or not. */
  public static boolean weekend(LocalDate day) {
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
