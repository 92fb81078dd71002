package cn.yijianban.ui;

import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.station.OpeningHours;
import cn.yijianban.kiosk.visit.desk.FrontDesk;
import cn.yijianban.ui.life.NightRest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done each second in which nobody has begun a visit. */
final class Quiet implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Quiet.class);

  private final List<Runnable> works;

  Quiet(Runnable... works) {
    this.works = List.of(works);
  }

  /** Tells the first screen when the counters open or close. */
  static Runnable hours(
      OpeningHours hours,
      Predicate<LocalDate> workingDay,
      InstantSource time,
      ZoneId zone,
      FrontDesk desk) {
    return new Runnable() {
      private Optional<OpeningHours.Now> told = Optional.empty();

      @Override
      public void run() {
        Optional<OpeningHours.Now> now =
            hours.at(LocalDateTime.ofInstant(time.instant(), zone), workingDay);
        if (!now.equals(told)) {
          told = now;
          desk.again();
        }
      }
    };
  }

  /**
   * Begins anew at night, where somebody starts what has ended.
   *
   * @param restart ends the program so that it is started again
   */
  static Runnable night(
      Optional<Runnable> restart, Journal journal, InstantSource time, ZoneId zone) {
    return restart
        .<Runnable>map(
            again ->
                new NightRest(
                    time,
                    zone,
                    () -> {
                      note(journal);
                      again.run();
                    }))
        .orElse(() -> {});
  }

  private static void note(Journal journal) {
    LOG.info("nobody is there: program and browser begin anew, as every night");
    journal.note(new Event.PlannedRestart());
  }

  @Override
  public void run() {
    works.forEach(Runnable::run);
  }
}
