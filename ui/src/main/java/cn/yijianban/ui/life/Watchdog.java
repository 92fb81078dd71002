package cn.yijianban.ui.life;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the service manager that a citizen could be served, as long as every vital sign is fresh.
 * When one is not, it says which and is silent, and systemd starts the terminal anew.
 */
public final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final Manager manager;
  private final List<Sign> signs;
  private final InstantSource time;
  private final Duration patience;
  private final Instant started;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("watchdog").daemon().factory());
  private String told = "";

  Watchdog(Manager manager, List<Sign> signs, InstantSource time, Duration patience) {
    this.manager = manager;
    this.signs = List.copyOf(signs);
    this.time = time;
    this.patience = patience;
    this.started = time.instant();
  }

  /**
   * Something without which no citizen can be served.
   *
   * @param ask makes it show itself; may throw, and then it does not
   * @param last when it last did; empty for never
   */
  public record Sign(String name, Runnable ask, Supplier<Optional<Instant>> last) {}

  /** Says that the program is ready and begins to feed, when the manager waits for that. */
  public static Watchdog start(Manager manager, List<Sign> signs, InstantSource time) {
    Duration patience = manager.patience().orElse(Duration.ofDays(1));
    Watchdog watchdog = new Watchdog(manager, signs, time, patience);
    watchdog.tell("READY=1");
    if (manager.patience().isPresent()) {
      long step = patience.dividedBy(3).toMillis();
      var _ =
          watchdog.clock.scheduleWithFixedDelay(
              watchdog::round, 0, Math.max(1, step), TimeUnit.MILLISECONDS);
    }
    return watchdog;
  }

  /** One look at every sign. */
  void round() {
    List<String> silent = signs.stream().filter(this::silent).map(Sign::name).toList();
    String state =
        silent.isEmpty()
            ? "in service"
            : "no sign of " + silent.stream().collect(Collectors.joining(", "));
    if (!state.equals(told)) {
      LOG.info("watchdog: {}", state);
      told = state;
    }
    tell((silent.isEmpty() ? "WATCHDOG=1\n" : "") + "STATUS=" + state);
    signs.forEach(this::ask);
  }

  /** A sign that was never seen is given twice the time: the browser has to start. */
  private boolean silent(Sign sign) {
    return sign.last()
        .get()
        .map(last -> last.plus(patience))
        .orElse(started.plus(patience.multipliedBy(2)))
        .isBefore(time.instant());
  }

  private void ask(Sign sign) {
    try {
      sign.ask().run();
    } catch (RuntimeException e) {
      LOG.warn("watchdog: {} does not answer ({})", sign.name(), e.getClass().getSimpleName());
    }
  }

  private void tell(String state) {
    try {
      manager.tell(state);
    } catch (IOException e) {
      LOG.warn("watchdog: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    tell("STOPPING=1");
  }
}
