package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final String INTERNAL = "INTERNAL";

  /** So long somebody may wait in front of the screen for the platform's word. */
  private static final Duration STANDS_THERE = Duration.ofMinutes(10);

  private final OutboxParts parts;
  private final Store store;
  private final Delivery delivery;
  private final Runnable adopt;
  private final Settlement settlement;
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
    this.settlement = new Settlement(parts, changed);
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
  void sealed(String number, List<Desk.Part> inParts) {
    delivery.sealed(number, inParts);
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
    Instant never = now.plus(Settlement.LONGEST_LOOK).plus(parts.backoff().cap());
    Optional<Entry> next = next(now, never);
    while (open && next.isPresent()) {
      Entry entry = next.get();
      Outcome outcome = tried(entry);
      settlement.settle(entry, outcome);
      if (outcome instanceof Outcome.Trouble(var code) && !code.equals(INTERNAL)) {
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

  private Outcome tried(Entry entry) {
    try {
      return delivery.run(entry);
    } catch (IOException | RuntimeException e) {
      LOG.error("submission {} could not be tried: {}", entry.number(), e.getClass().getName());
      LOG.debug("trace", e);
      return new Outcome.Trouble(INTERNAL);
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
