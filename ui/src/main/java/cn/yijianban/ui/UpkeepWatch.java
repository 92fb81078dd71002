package cn.yijianban.ui;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.store.StoreException;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.submission.OutboxParts;
import cn.yijianban.kiosk.submission.Waiter;
import cn.yijianban.kiosk.upkeep.CatalogueFetch;
import cn.yijianban.kiosk.upkeep.LineWatch;
import cn.yijianban.kiosk.upkeep.Upkeep;
import cn.yijianban.kiosk.visit.desk.FormWatch;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the terminal in touch with its keeper while it runs, on a thread of its own. */
final class UpkeepWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UpkeepWatch.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(5);
  private static final int LOOK_SECONDS = 5;

  private final Ground ground;
  private final Rack rack;
  private final Outbox outbox;
  private final CatalogueWatch catalogues;
  private final FormWatch forms;
  private final Backoff backoff;
  private final Upkeep upkeep;
  private final Waiter waiter = new Waiter();
  private final Thread thread = Thread.ofPlatform().name("upkeep").daemon().unstarted(this::loop);
  private final ScheduledExecutorService look =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("line-watch").daemon().factory());
  private volatile boolean open = true;

  private UpkeepWatch(
      Ground ground, PlatformSide platform, VisitSide visits, Rack rack, Backoff backoff) {
    this.ground = ground;
    this.rack = rack;
    this.outbox = platform.outbox();
    this.catalogues = visits.catalogues();
    this.forms = visits.forms();
    this.backoff = backoff;
    this.upkeep =
        new Upkeep(
            new Upkeep.Parts(
                platform.client().station(),
                new CatalogueFetch(
                    platform.client().editions(),
                    catalogues.shelf(),
                    catalogues.inspection(),
                    catalogues::edition,
                    OutboxParts.Limits.usual().free()),
                visits.journal(),
                ground.config().data(),
                new StationDesk.SignIn(
                    version(),
                    ground.config().site().region(),
                    ground.config().allowSimulated(),
                    ground.time().instant()),
                this::health,
                backoff,
                ground.time(),
                ground.random()));
  }

  /**
   * Begins with a sign-in, soon, and looks for the line from here on.
   *
   * @param backoff of tries on a dead line
   */
  static UpkeepWatch start(
      Ground ground, PlatformSide platform, VisitSide visits, Rack rack, Backoff backoff) {
    UpkeepWatch watch = new UpkeepWatch(ground, platform, visits, rack, backoff);
    watch.forms.onStale(watch::formChanged);
    watch.thread.start();
    LineWatch line = new LineWatch(LineWatch::carrier, watch::lineBack);
    var _ =
        watch.look.scheduleWithFixedDelay(line::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /** The cable is in again: nobody waits for the end of a rest. */
  private void lineBack() {
    LOG.info("the line is back");
    outbox.wake();
    waiter.wake();
  }

  /** The platform hears of it at once, and is asked for a newer catalogue. */
  private void formChanged() {
    upkeep.hurry();
    waiter.wake();
  }

  private void loop() {
    try {
      waiter.await(backoff.after(1, ground.random()));
      while (open) {
        waiter.await(turn());
      }
    } catch (InterruptedException e) {
      LOG.debug("the terminal stops");
    }
  }

  private Duration turn() {
    try {
      return upkeep.turn();
    } catch (RuntimeException e) {
      LOG.error("alarm: the upkeep failed: {}", e.getClass().getName());
      LOG.debug("trace", e);
      return AFTER_A_FAULT;
    }
  }

  private StationDesk.Health health(StationDesk.JournalEnd journal) {
    return new StationDesk.Health(
        version(),
        catalogues.edition().map(UpkeepWatch::named).orElse(""),
        ground.configuration(),
        HealthText.paper(rack.statuses(), DeviceKind.RECEIPT_PRINTER),
        HealthText.paper(rack.statuses(), DeviceKind.PAGE_PRINTER),
        HealthText.devices(rack.statuses()),
        queue(),
        forms.stale().stream().map(stale -> stale.bundle().code()).toList(),
        outbox.obstacle().map(Enum::name),
        ground.config().data().toFile().getUsableSpace(),
        journal);
  }

  private static String named(Edition edition) {
    return edition.region() + " " + edition.version();
  }

  /** A store that fails is told as the obstacle; it must not keep the terminal from telling. */
  private StationDesk.Queue queue() {
    try {
      Outbox.Counts counts = outbox.counts();
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
    open = false;
    look.shutdownNow();
    thread.interrupt();
    try {
      if (!thread.join(END)) {
        LOG.warn("the upkeep does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
