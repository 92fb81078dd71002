package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was handed in at this terminal, on its way to the platform.
 *
 * <p>Handing in is done when the sealed package has its name in the spool, forced: that is the
 * commit point. The row is an index; when it cannot be written, it is made again from the package.
 * A citizen who holds a number never loses the submission, and one who was told "not kept" has
 * none.
 */
public final class Outbox implements Counter, Ratings, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int KEY_BYTES = 16;

  private final OutboxParts parts;
  private final Store store;
  private final Uploader uploader;
  private final StartGate gate;
  private final TakingBack takingBack;
  private final Optional<Adoption> adoption;
  private final AtomicBoolean toAdopt = new AtomicBoolean(true);
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, HandIn.Durable> unindexed = new HashMap<>();
  private final Object counter = new Object();

  private Outbox(OutboxParts parts) {
    this.parts = parts;
    this.store = parts.store();
    this.gate = new StartGate(parts);
    this.takingBack = new TakingBack(store, parts.time());
    this.adoption = parts.keys().map(keys -> new Adoption(store, keys.terminal().publicKey()));
    this.uploader = new Uploader(parts, this::adopt, this::tell);
  }

  /** Opens the outbox, brings its rows in line with the spool, and starts sending. */
  public static Outbox open(OutboxParts parts) {
    Outbox outbox = still(parts);
    outbox.uploader.start();
    return outbox;
  }

  /** Opens the outbox without its thread: it sends only when it is told to take a {@link #turn}. */
  static Outbox still(OutboxParts parts) {
    Outbox outbox = new Outbox(parts);
    outbox.adopt();
    return outbox;
  }

  /** Tries everything that is due once. */
  void turn() {
    uploader.turn();
  }

  private void adopt() {
    if (toAdopt.compareAndSet(true, false)) {
      // Not between the sealing of a package and the writing of its row.
      synchronized (counter) {
        boolean all = false;
        try {
          all = adoption.map(Adoption::run).orElse(true);
        } finally {
          toAdopt.set(!all);
        }
      }
    }
  }

  @Override
  public HandIn handIn(Application application) {
    synchronized (counter) {
      try {
        Optional<HandIn> before = before(application.visit());
        if (before.isPresent()) {
          return before.get();
        }
        Optional<Reason> obstacle = obstacle();
        if (obstacle.isPresent()) {
          return new HandIn.NotKept(obstacle.get());
        }
        return seal(application, parts.keys().orElseThrow());
      } catch (IOException | StoreException e) {
        LOG.error("alarm: an application was not kept: {}", e.getClass().getName());
        LOG.debug("trace", e);
        return new HandIn.NotKept(
            gate.roomBelow(Math.max(parts.limits().free(), application.bytes()))
                ? Reason.DISK_FULL
                : Reason.STORE_FAILED);
      }
    }
  }

  private Optional<HandIn> before(String visit) {
    HandIn.Durable kept = unindexed.get(visit);
    return kept != null
        ? Optional.of(kept)
        : store
            .transaction(jdbc -> Rows.ofVisit(jdbc, visit))
            .map(e -> new HandIn.Durable(e.number(), e.digest(), e.header().created()));
  }

  private HandIn seal(Application application, StationKeys keys) throws IOException {
    Instant now = Instant.ofEpochMilli(parts.time().millis());
    OutboxParts.Terminal terminal = parts.terminal();
    String series =
        ReceiptNumber.series(
            terminal.region(), terminal.shortName(), now.atZone(parts.zone()).toLocalDate());
    String number = ReceiptNumber.of(series, store.sequence().next(series));
    SealHeader header =
        new SealHeader(
            number,
            key(keys),
            application.service().bundle(),
            application.service().region(),
            terminal.id(),
            now);
    SealWriter sealed = new SealWriter(header, application, keys, parts.limits().part());
    store.spool().seal(number, sealed);
    // The commit point has passed: from here on it is kept, whatever happens to its row.
    HandIn.Durable durable = new HandIn.Durable(number, sealed.digest(), now);
    try {
      Entry entry =
          Entry.fresh(Optional.of(application.visit()), header, sealed.size(), sealed.digest());
      store.commitDurably(jdbc -> Rows.insert(jdbc, entry));
    } catch (StoreException e) {
      LOG.error("alarm: row of package {} is not written, it will be rebuilt", number);
      unindexed.put(application.visit(), durable);
      toAdopt.set(true);
    }
    LOG.info("submission {} is kept, {} bytes", number, sealed.size());
    uploader.sealed(number, sealed.parts());
    return durable;
  }

  private static String key(StationKeys keys) {
    byte[] random = new byte[KEY_BYTES];
    keys.random().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public Optional<Progress> progress(String number) {
    return store.transaction(
        jdbc ->
            Rows.find(jdbc, number)
                .<Progress>map(
                    e -> {
                      if (e.received().isPresent()) {
                        return new Progress.Received(CaseRows.of(jdbc, number));
                      }
                      return e.blockedCode()
                          .<Progress>map(Progress.Refused::new)
                          .orElse(new Progress.Waiting(e.attempts()));
                    }));
  }

  @Override
  public TakenBack takeBack(String number) {
    synchronized (counter) {
      try {
        TakenBack outcome = takingBack.of(number);
        uploader.wake();
        return outcome;
      } catch (IOException | StoreException e) {
        LOG.error("alarm: submission {} is not taken back: {}", number, e.getClass().getName());
        toAdopt.set(true);
        return new TakenBack.NotDone();
      }
    }
  }

  @Override
  public AutoCloseable onChange(Consumer<String> numberChanged) {
    listeners.add(numberChanged);
    return () -> listeners.remove(numberChanged);
  }

  private void tell(String number) {
    for (Consumer<String> listener : listeners) {
      try {
        listener.accept(number);
      } catch (RuntimeException e) {
        LOG.error("a listener failed: {}", e.getClass().getName());
      }
    }
  }

  /**
   * What the platform has not accepted.
   *
   * @param waiting on their way
   * @param blocked refused; somebody has to look at them
   */
  public record Counts(long waiting, long blocked) {}

  /** How many there are now. */
  public Counts counts() {
    return store.transaction(jdbc -> new Counts(Rows.waiting(jdbc), Rows.blocked(jdbc)));
  }

  @Override
  public Optional<Reason> obstacle() {
    return gate.obstacle();
  }

  /** Keeps a rating durably; the first one of a service of a submission stands. */
  @Override
  public void rate(Rating rating) {
    byte[] random = new byte[KEY_BYTES];
    parts.keys().orElseThrow().random().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    store.commitDurably(jdbc -> RatingRows.insert(jdbc, key, rating));
    uploader.wake();
  }

  /** Whether the application of a visit is here, in a package or on its way or done. */
  public boolean handedIn(String visit) {
    synchronized (counter) {
      return before(visit).isPresent();
    }
  }

  /** The network is back: what waits because nothing was heard is tried now. */
  public void wake() {
    try {
      store.transaction(jdbc -> Rows.wake(jdbc, parts.time().instant()));
    } catch (StoreException e) {
      LOG.warn("nothing is woken: {}", e.getMessage());
    }
    uploader.wake();
  }

  /** Hangs up, ends the try that is under way, and leaves the store to its owner. */
  @Override
  public void close() {
    parts.desk().close();
    uploader.close();
    listeners.clear();
  }
}
