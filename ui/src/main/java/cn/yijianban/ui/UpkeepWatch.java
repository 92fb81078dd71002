package cn.yijianban.ui;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.store.StoreException;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.submission.OutboxParts;
import cn.yijianban.kiosk.upkeep.CatalogueFetch;
import cn.yijianban.kiosk.upkeep.Upkeep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the terminal in touch with its keeper while it runs, on a thread of its own. */
final class UpkeepWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UpkeepWatch.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
  private static final int END_SECONDS = 5;

  private final Parts parts;
  private final Upkeep upkeep;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("upkeep").daemon().factory());

  /**
   * What it works with.
   *
   * @param configuration counter of the configuration in use; 0 for one put there by hand
   * @param backoff of tries on a dead line
   */
  private record Parts(
      StationConfig config,
      long configuration,
      PlatformClient platform,
      CatalogueWatch catalogues,
      Rack rack,
      Outbox outbox,
      Journal journal,
      Backoff backoff,
      InstantSource time,
      RandomGenerator random) {}

  private UpkeepWatch(Parts parts) {
    this.parts = parts;
    this.upkeep =
        new Upkeep(
            new Upkeep.Parts(
                parts.platform().station(),
                new CatalogueFetch(
                    parts.platform().editions(),
                    parts.catalogues().shelf(),
                    parts.catalogues().inspection(),
                    parts.catalogues()::edition,
                    OutboxParts.Limits.usual().free()),
                parts.journal(),
                parts.config().data(),
                new StationDesk.SignIn(
                    version(),
                    parts.config().site().region(),
                    parts.config().allowSimulated(),
                    parts.time().instant()),
                this::health,
                parts.backoff(),
                parts.time(),
                parts.random()));
  }

  /** Begins with a sign-in, soon. */
  static UpkeepWatch start(
      Ground ground, PlatformSide platform, VisitSide visits, Rack rack, Backoff backoff) {
    UpkeepWatch watch =
        new UpkeepWatch(
            new Parts(
                ground.config(),
                ground.configuration(),
                platform.client(),
                visits.catalogues(),
                rack,
                platform.outbox(),
                visits.journal(),
                backoff,
                ground.time(),
                ground.random()));
    watch.after(backoff.after(1, ground.random()));
    return watch;
  }

  private void after(Duration wait) {
    try {
      var _ = clock.schedule(this::turn, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the terminal stops");
    }
  }

  private void turn() {
    Duration next = AFTER_A_FAULT;
    try {
      next = upkeep.turn();
    } catch (RuntimeException e) {
      LOG.error("alarm: the upkeep failed: {}", e.getClass().getName());
      LOG.debug("trace", e);
    } finally {
      after(next);
    }
  }

  private StationDesk.Health health(StationDesk.JournalEnd journal) {
    return new StationDesk.Health(
        version(),
        parts.catalogues().edition().map(UpkeepWatch::named).orElse(""),
        parts.configuration(),
        HealthText.paper(parts.rack().statuses(), DeviceKind.RECEIPT_PRINTER),
        HealthText.paper(parts.rack().statuses(), DeviceKind.PAGE_PRINTER),
        HealthText.devices(parts.rack().statuses()),
        queue(),
        parts.outbox().obstacle().map(Enum::name),
        parts.config().data().toFile().getUsableSpace(),
        journal);
  }

  private static String named(Edition edition) {
    return edition.region() + " " + edition.version();
  }

  /** A store that fails is told as the obstacle; it must not keep the terminal from telling. */
  private StationDesk.Queue queue() {
    try {
      Outbox.Counts counts = parts.outbox().counts();
      return new StationDesk.Queue(counts.waiting(), counts.blocked());
    } catch (StoreException e) {
      return new StationDesk.Queue(0, 0);
    }
  }

  /** Of the jar; a program run from its build has none. */
  private static String version() {
    return Optional.ofNullable(UpkeepWatch.class.getPackage())
        .map(Package::getImplementationVersion)
        .filter(Objects::nonNull)
        .orElse("unpackaged");
  }

  /** Ends the talk that is under way. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      if (!clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the upkeep does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
