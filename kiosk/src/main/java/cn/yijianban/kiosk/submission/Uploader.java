package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one background thread that brings rows to the platform, whichever is due.
 *
 * <p>It is never interrupted (see {@link Store}); it ends when the desk has been closed and it was
 * told to.
 */
final class Uploader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);
  private static final Duration LONGEST_LOOK = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Words of the platform on a child case after which the package is of no more use. */
  private static final Set<String> FINAL = Set.of("ACCEPTED", "REFUSED", "CLOSED");

  private static final String INTERNAL = "INTERNAL";

  /** So long somebody may wait in front of the screen for the platform's word. */
  private static final Duration STANDS_THERE = Duration.ofMinutes(10);

  private final OutboxParts parts;
  private final Store store;
  private final Delivery delivery;
  private final Runnable adopt;
  private final Consumer<String> changed;
  private final RatingPost ratings;
  private final LineRest line;
  private final Waiter waiter = new Waiter();
  private final Waiter brake = new Waiter();
  private final Thread thread;
  private volatile boolean open = true;

  /**
   * @param adopt brings rows and spool together; run before each turn
   * @param changed told the number of each submission that moved
   */
  Uploader(OutboxParts parts, Runnable adopt, Consumer<String> changed) {
    this.parts = parts;
    this.store = parts.store();
    this.adopt = adopt;
    this.changed = changed;
    this.delivery =
        new Delivery(parts, new Brake(parts.limits().upload(), this::rest), this::announced);
    this.ratings = new RatingPost(parts);
    this.line = new LineRest(parts.backoff(), parts.random());
    this.thread = Thread.ofPlatform().name("outbox").daemon().unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  void wake() {
    waiter.wake();
  }

  /** A package was written just now; it is due. */
  void sealed(String number) {
    delivery.sealed(number);
    wake();
  }

  private void loop() {
    while (open) {
      try {
        waiter.await(turn());
      } catch (InterruptedException e) {
        LOG.debug("nobody should interrupt the outbox");
      } catch (StoreException e) {
        LOG.error("alarm: the outbox cannot work: {}", e.getMessage());
        pause();
      } catch (RuntimeException e) {
        LOG.error("alarm: the outbox failed: {}", e.getClass().getName());
        LOG.debug("trace", e);
        pause();
      }
    }
  }

  private void rest(Duration time) {
    try {
      brake.await(time);
    } catch (InterruptedException e) {
      LOG.debug("nobody should interrupt the outbox");
    }
  }

  private void pause() {
    try {
      waiter.await(parts.backoff().cap());
    } catch (InterruptedException e) {
      LOG.debug("nobody should interrupt the outbox");
    }
  }

  /**
   * Tries what is due, one after the other, until nothing is or the line rests; answers for how
   * long.
   */
  Duration turn() {
    adopt.run();
    Instant now = parts.time().instant();
    Instant never = now.plus(LONGEST_LOOK).plus(parts.backoff().cap());
    Optional<Entry> next = next(now, never);
    while (open && next.isPresent()) {
      Entry entry = next.get();
      Delivery.Outcome outcome = tried(entry);
      settle(entry, outcome);
      if (outcome instanceof Delivery.Outcome.Trouble(var code) && !code.equals(INTERNAL)) {
        return line.unheard();
      }
      heard();
      next = next(now, never);
    }
    for (RatingRows.Waiting rating : store.transaction(jdbc -> RatingRows.due(jdbc, now, never))) {
      if (open) {
        if (!ratings.send(rating)) {
          return line.unheard();
        }
        heard();
      }
    }
    return store
        .transaction(Rows::nextDue)
        .map(due -> Duration.between(parts.time().instant(), due))
        .filter(wait -> wait.compareTo(LONGEST) < 0)
        .orElse(LONGEST);
  }

  private Optional<Entry> next(Instant now, Instant never) {
    return store.transaction(jdbc -> Rows.next(jdbc, now, never, now.minus(STANDS_THERE)));
  }

  private void heard() {
    if (line.heard()) {
      int woken = store.transaction(jdbc -> Rows.wake(jdbc, parts.time().instant()));
      LOG.info("the platform is heard again, {} submissions are due", woken);
    }
  }

  private Delivery.Outcome tried(Entry entry) {
    try {
      return delivery.run(entry);
    } catch (IOException | RuntimeException e) {
      LOG.error("submission {} could not be tried: {}", entry.number(), e.getClass().getName());
      LOG.debug("trace", e);
      return new Delivery.Outcome.Trouble(INTERNAL);
    }
  }

  private void settle(Entry entry, Delivery.Outcome outcome) {
    String number = entry.number();
    Instant now = parts.time().instant();
    Instant next = now.plus(parts.backoff().after(entry.attempts() + 1, parts.random()));
    switch (outcome) {
      case Delivery.Outcome.Received(var file) -> {
        if (!received(entry, file, now)) {
          return;
        }
      }
      case Delivery.Outcome.Trouble(var code) -> {
        store.transaction(jdbc -> Rows.trouble(jdbc, number, code, next));
        LOG.info("submission {} waits until {} after {}", number, next, code);
      }
      case Delivery.Outcome.Unfinished _ -> store.transaction(jdbc -> Rows.look(jdbc, number, now));
      case Delivery.Outcome.Forgotten _ -> {
        store.commitDurably(jdbc -> Rows.forgotten(jdbc, number, next));
        LOG.error("alarm: the platform has forgotten submission {}, it is sent again", number);
      }
      case Delivery.Outcome.Blocked(var code) -> {
        store.commitDurably(jdbc -> Rows.blocked(jdbc, number, code, now));
        LOG.error("alarm: submission {} is blocked: {}", number, code);
      }
    }
    changed.accept(number);
  }

  /** Writes down what is new; answers whether anything is. */
  private boolean received(Entry entry, CaseFile file, Instant now) {
    String number = entry.number();
    Set<Counter.ChildCase> cases =
        file.children().stream()
            .map(c -> new Counter.ChildCase(c.item(), c.caseNumber(), c.state()))
            .collect(Collectors.toSet());
    // Item by item: what one department refuses does not hold up what the others accept.
    boolean accepted = !cases.isEmpty() && cases.stream().allMatch(c -> FINAL.contains(c.state()));
    Instant look = now.plus(untilNextLook(Duration.between(entry.received().orElse(now), now)));
    Set<Counter.ChildCase> known =
        Set.copyOf(store.transaction(jdbc -> Rows.children(jdbc, number)));
    if (entry.received().isPresent() && !accepted && known.equals(cases)) {
      // Nothing new, so nothing is forced: looking costs the disk nothing.
      store.transaction(jdbc -> Rows.look(jdbc, number, look));
      return false;
    }
    store.commitDurably(
        jdbc -> {
          Rows.children(jdbc, number, file.children());
          Rows.received(jdbc, number, now, look);
          return accepted ? Rows.accepted(jdbc, number, now) : 0;
        });
    if (accepted) {
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
    LOG.info("submission {} is accepted", number);
    try {
      store.spool().remove(number);
    } catch (IOException e) {
      LOG.warn("accepted package stays until the next start: {}", e.getClass().getName());
    }
  }

  private boolean announced(String number) {
    return store.transaction(jdbc -> Rows.announced(jdbc, number, parts.time().instant())) > 0;
  }

  /** Ends after the try that is under way. */
  @Override
  public void close() {
    open = false;
    waiter.wake();
    brake.wake();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
