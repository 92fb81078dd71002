package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a try came to: durably what was told or heard, cheaply what may be lost. */
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
  static final Duration LONGEST_LOOK = Duration.ofHours(1);

  /** Words of the platform on a child case after which the package is of no more use. */
  private static final Set<String> FINAL = Set.of("ACCEPTED", "REFUSED", "CLOSED", "WITHDRAWN");

  private final OutboxParts parts;
  private final Store store;
  private final Consumer<String> changed;

  /**
   * @param changed told the number of each submission that moved
   */
  Settlement(OutboxParts parts, Consumer<String> changed) {
    this.parts = parts;
    this.store = parts.store();
    this.changed = changed;
  }

  void settle(Entry entry, Outcome outcome) {
    String number = entry.number();
    Instant now = parts.time().instant();
    Instant next = now.plus(parts.backoff().after(entry.attempts() + 1, parts.random()));
    switch (outcome) {
      case Outcome.Received(var file, var delivered) -> {
        if (!received(entry, file, delivered, now)) {
          return;
        }
      }
      case Outcome.Trouble(var code) -> {
        store.transaction(jdbc -> Rows.trouble(jdbc, number, code, next));
        LOG.info("submission {} waits until {} after {}", number, next, code);
      }
      case Outcome.Unfinished _ -> store.transaction(jdbc -> Rows.look(jdbc, number, now));
      case Outcome.Withdrawn _ -> withdrawn(number, now);
      case Outcome.Forgotten _ when entry.withdrawal().isPresent() -> withdrawn(number, now);
      case Outcome.Forgotten _ -> {
        store.commitDurably(jdbc -> Rows.forgotten(jdbc, number, next));
        LOG.error("alarm: the platform has forgotten submission {}, it is sent again", number);
      }
      case Outcome.Blocked(var code) -> {
        store.commitDurably(jdbc -> Rows.blocked(jdbc, number, code, now));
        LOG.error("alarm: submission {} is blocked: {}", number, code);
      }
    }
    changed.accept(number);
  }

  /** It is over: the platform knows that it will not come. */
  private void withdrawn(String number, Instant now) {
    store.commitDurably(
        jdbc -> WithdrawalRows.heard(jdbc, number, now) + Rows.accepted(jdbc, number, now));
    LOG.info("submission {} was taken back", number);
    remove(number);
  }

  /** Writes down what is new; answers whether anything is. */
  private boolean received(Entry entry, CaseFile file, boolean delivered, Instant now) {
    String number = entry.number();
    Set<Counter.ChildCase> cases =
        file.children().stream()
            .map(c -> new Counter.ChildCase(c.item(), c.caseNumber(), c.state()))
            .collect(Collectors.toSet());
    // Item by item: what one department refuses does not hold up what the others accept.
    boolean accepted =
        delivered && !cases.isEmpty() && cases.stream().allMatch(c -> FINAL.contains(c.state()));
    Instant look = now.plus(untilNextLook(Duration.between(entry.received().orElse(now), now)));
    Set<Counter.ChildCase> known = Set.copyOf(store.transaction(jdbc -> CaseRows.of(jdbc, number)));
    boolean news = entry.toWithdraw() || !known.equals(cases);
    if (entry.received().isPresent() && !accepted && !news) {
      // Nothing new, so nothing is forced: looking costs the disk nothing.
      store.transaction(jdbc -> Rows.look(jdbc, number, look));
      return false;
    }
    store.commitDurably(
        jdbc -> {
          CaseRows.put(jdbc, number, file.children());
          Rows.received(jdbc, number, now, look);
          if (entry.toWithdraw()) {
            WithdrawalRows.heard(jdbc, number, now);
          }
          return accepted ? Rows.accepted(jdbc, number, now) : 0;
        });
    if (accepted) {
      LOG.info("submission {} is accepted", number);
      remove(number);
    }
    return true;
  }

  /** The longer it has been there, the less often it is asked after. */
  private Duration untilNextLook(Duration age) {
    Duration quarter = age.dividedBy(4);
    Duration wait = quarter.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : quarter;
    return wait.compareTo(parts.limits().look()) > 0 ? wait : parts.limits().look();
  }

  private void remove(String number) {
    try {
      store.spool().remove(number);
    } catch (IOException e) {
      LOG.warn("package that is done with stays until the next start: {}", e.getClass().getName());
    }
  }
}
