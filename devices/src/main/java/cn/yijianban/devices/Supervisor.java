package cn.yijianban.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the devices of a rack: each is asked now and then, and one that does not answer is
 * connected from scratch again and again with growing waits. Devices may be switched on before or
 * after the terminal, in any order; each is watched by itself, so that a dead one delays no other.
 */
public final class Supervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private final WatchPace pace;
  private final DoubleSupplier chance;
  private final Runnable allSeen;
  private final Set<Watched> answered = new HashSet<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("supervisor").factory());
  private final List<Watched> watched = new ArrayList<>();

  private static final class Watched {
    private final Owned<? extends Device> owned;
    private int failures;
    private long round;

    Watched(Owned<? extends Device> owned) {
      this.owned = owned;
    }
  }

  /**
   * Begins at once.
   *
   * @param chance gives numbers from 0 to 1
   * @param allSeen runs each time when every device was asked and has answered, well or not; a
   *     driver that hangs keeps it from running
   */
  public Supervisor(Rack rack, WatchPace pace, DoubleSupplier chance, Runnable allSeen) {
    this.pace = pace;
    this.allSeen = allSeen;
    this.chance = chance;
    rack.present().forEach(owned -> watched.add(new Watched(owned)));
    wake();
  }

  /** Looks at every device now, as after something was plugged in. */
  public void wake() {
    watched.forEach(one -> schedule(one, Duration.ZERO));
  }

  /** One look ahead a device: an earlier plan is dropped. */
  private synchronized void schedule(Watched one, Duration wait) {
    long round = ++one.round;
    try {
      var _ = clock.schedule(() -> look(one, round), wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the supervisor has ended", e);
    }
  }

  private synchronized boolean current(Watched one, long round) {
    return one.round == round;
  }

  private void look(Watched one, long round) {
    if (!current(one, round)) {
      return;
    }
    try {
      var _ =
          one.owned.probe().whenComplete((status, failure) -> seen(one, round, status, failure));
    } catch (RejectedExecutionException e) {
      LOG.debug("a device was closed while it was watched", e);
    }
  }

  private void seen(
      Watched one, long round, @Nullable DeviceStatus status, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.warn("the driver of {} failed", one.owned.device().kind().word(), failure);
    }
    Duration wait;
    synchronized (this) {
      one.failures = status != null && status.usable() ? 0 : one.failures + 1;
      wait = pace.after(one.failures, chance.getAsDouble());
      answered.add(one);
      if (answered.size() == watched.size()) {
        answered.clear();
        tellAll();
      }
    }
    if (current(one, round)) {
      schedule(one, wait);
    }
  }

  /** Not on the thread of a device. */
  private void tellAll() {
    try {
      clock.execute(allSeen);
    } catch (RejectedExecutionException e) {
      LOG.debug("the supervisor has ended", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
