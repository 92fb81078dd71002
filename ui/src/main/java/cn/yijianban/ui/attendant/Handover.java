package cn.yijianban.ui.attendant;

import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.SelfTest;
import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vendor mode: the program closes every device and leaves the ports to a technician's tools, and
 * nobody can begin a visit. Taken back by hand, or by itself when the time is over: devices are
 * connected from scratch and tested before the next citizen comes.
 */
public final class Handover implements AutoCloseable {
  /** A technician who needs longer hands over again; one who forgets leaves no dead terminal. */
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration TEST = Duration.ofSeconds(10);
  private static final int CLOSING_SECONDS = 10;

  private final Rack rack;
  private final BooleanSupplier shut;
  private final Runnable reopen;
  private final Journal journal;
  private final InstantSource time;
  private final Duration limit;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("handover").daemon().factory());
  private Optional<Instant> until = Optional.empty();
  private long round;

  /**
   * @param shut lets nobody begin a visit; false when one is under way
   * @param reopen lets visits begin again and tells the page
   */
  public Handover(
      Rack rack,
      BooleanSupplier shut,
      Runnable reopen,
      Journal journal,
      InstantSource time,
      Duration limit) {
    this.rack = rack;
    this.shut = shut;
    this.reopen = reopen;
    this.journal = journal;
    this.time = time;
    this.limit = limit;
  }

  /** Until when the devices are away. */
  synchronized Optional<Instant> until() {
    return until;
  }

  /** Hands the devices over; false while somebody is being served. */
  boolean begin() {
    synchronized (this) {
      if (until.isPresent()) {
        return true;
      }
      if (!shut.getAsBoolean()) {
        return false;
      }
      until = Optional.of(time.instant().plus(limit));
      long mine = ++round;
      var _ = clock.schedule(() -> over(mine), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
    rack.lend().orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> null).join();
    journal.note(new Event.HandedOver(limit.toMinutes()));
    return true;
  }

  /** Takes them back; what the test of each device came to. */
  CompletableFuture<List<SelfTest.Evidence>> end() {
    return CompletableFuture.supplyAsync(() -> takeBack(false), clock);
  }

  private void over(long mine) {
    synchronized (this) {
      if (mine != round || until.isEmpty()) {
        return;
      }
    }
    LOG.warn("the devices were not taken back in time");
    var _ = takeBack(true);
  }

  private List<SelfTest.Evidence> takeBack(boolean overdue) {
    if (until().isEmpty()) {
      return List.of();
    }
    rack.takeBack().orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> null).join();
    List<SelfTest.Evidence> tested = SelfTest.of(rack, TEST);
    long well = tested.stream().map(SelfTest.Evidence::status).filter(DeviceStatus::usable).count();
    journal.note(new Event.TakenBack(overdue, well, tested.size() - well));
    synchronized (this) {
      until = Optional.empty();
    }
    reopen.run();
    return tested;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
