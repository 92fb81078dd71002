package cn.yijianban.kiosk.upkeep;

import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.JournalRange;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.platform.StationDesk.JournalEnd;
import cn.yijianban.kiosk.platform.StationDesk.JournalPart;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands up what the platform has not of the journal, part by part. */
final class JournalPost {
  private static final Logger LOG = LoggerFactory.getLogger(JournalPost.class);

  /** About 100 kB. */
  private static final int LINES = 500;

  /** The rest goes with the next heartbeat: a long journal must not hold it up. */
  private static final int PARTS = 4;

  private final Journal journal;
  private final StationDesk desk;

  JournalPost(Journal journal, StationDesk desk) {
    this.journal = journal;
    this.desk = desk;
  }

  JournalEnd end() {
    synchronized (journal) {
      return new JournalEnd(journal.lines(), journal.last());
    }
  }

  /**
   * @param known how far the platform has it
   */
  void send(JournalEnd known) throws IOException {
    JournalEnd at = known;
    for (int i = 0; i < PARTS; i++) {
      Optional<JournalRange> next = after(at);
      if (next.isEmpty()) {
        return;
      }
      JournalRange range = next.get();
      switch (desk.journal(new JournalPart(range.from(), range.before(), range.lines()))) {
        case Answer.Yes<JournalEnd>(var end) -> at = end;
        case Answer.Refused<JournalEnd>(var _, var code) -> {
          LOG.error("alarm: the journal from line {} on is refused: {}", range.from(), code);
          return;
        }
        case Answer.Unheard<JournalEnd>(var code) -> {
          LOG.debug("the journal waits: {}", code);
          return;
        }
      }
    }
  }

  /** A journal that was begun anew does not follow what the platform has: it gets all of it. */
  private Optional<JournalRange> after(JournalEnd known) throws IOException {
    JournalEnd own = end();
    if (own.equals(known)) {
      return Optional.empty();
    }
    Optional<JournalRange> next =
        own.line() > known.line() ? journal.range(known.line() + 1, LINES) : Optional.empty();
    return next.isPresent() && next.get().before().equals(known.hash())
        ? next
        : journal.range(1, LINES);
  }
}
