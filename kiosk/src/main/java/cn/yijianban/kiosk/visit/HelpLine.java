package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.HelpDesk;
import cn.yijianban.kiosk.submission.Complaints;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Help from every screen, whatever the visit is doing; it changes nothing in the visit. Calls block
 * until the platform was heard.
 */
public final class HelpLine {
  private final HelpDesk desk;
  private final Complaints complaints;
  private final InstantSource time;
  private final VisitLog log;

  public HelpLine(HelpDesk desk, Complaints complaints, InstantSource time, VisitLog log) {
    this.desk = desk;
    this.complaints = complaints;
    this.time = time;
    this.log = log;
  }

  public Answer<HelpDesk.Coming> call(Snapshot now, HelpDesk.Way way) {
    note(now, "help-" + way);
    return desk.call(key(now, way.name()), way, where(now));
  }

  /**
   * @param number of {@link #about}, when the citizen wants it to be told
   * @param words of the citizen; may be empty
   */
  public Complaints.Told file(
      Snapshot now, HelpDesk.Topic topic, Optional<String> number, String words) {
    note(now, "complaint-" + topic);
    // Other words are another complaint; nothing of them is in the key.
    String key =
        words.isEmpty()
            ? key(now, topic.name() + number.orElse(""))
            : key(now, topic.name() + number.orElse("") + time.instant().getEpochSecond());
    return complaints.file(key, topic, where(now), number, words);
  }

  /** The application that is on the screen, if any. */
  public static Optional<String> about(Snapshot now) {
    return now.draft()
        .receipt()
        .map(Draft.Receipt::number)
        .or(
            () ->
                now.step() instanceof Step.AtErrand(Errand.Place.OneCase(var number))
                    ? now.errand().flatMap(e -> e.dossier(number)).map(Cases.Dossier::number)
                    : Optional.empty());
  }

  /** Two touches within a minute are one call; later ones are new. */
  private String key(Snapshot now, String what) {
    long minute = time.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
    return now.draft().id() + "-" + what + "-" + minute;
  }

  private static String where(Snapshot now) {
    return now.step() instanceof Step.Trouble(var code, _)
        ? now.step().screen() + " " + code.code()
        : now.step().screen();
  }

  private void note(Snapshot now, String what) {
    log.note(now.draft().id(), VisitLog.Kind.ERRAND, what.toLowerCase(Locale.ROOT));
  }
}
