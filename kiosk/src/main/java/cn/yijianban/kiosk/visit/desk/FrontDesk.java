package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.chart.Chart;
import cn.yijianban.kiosk.visit.chart.Rules;
import cn.yijianban.kiosk.visit.chart.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the chart: one event at a time, then tells the screens and sets the hands to work. Holds the
 * only copy of what a citizen has given; closing drops it.
 */
public final class FrontDesk implements Reception, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);

  private final Chart chart;
  private final Rules rules;
  private final Hands hands;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("visit-clock").daemon().factory());
  private Runnable betweenVisits = () -> {};
  private boolean shut;
  private volatile boolean slow;
  private State state;

  private FrontDesk(VisitParts parts) {
    this.rules = parts.rules(() -> slow ? parts.idle().twice() : parts.idle());
    this.chart = new Chart(rules);
    this.state = chart.start();
    this.hands = new Hands(parts, clock, this::hear, this::state);
  }

  /** Opens the desk without a running clock; {@link #start} makes time pass. */
  public static FrontDesk open(VisitParts parts) {
    return new FrontDesk(parts);
  }

  /** Runs this every second in which nobody has begun a visit; no visit begins meanwhile. */
  public FrontDesk betweenVisits(Runnable work) {
    turn.lock();
    try {
      betweenVisits = work;
    } finally {
      turn.unlock();
    }
    return this;
  }

  /** Lets time pass: one {@link Event.Tick} a second. */
  public FrontDesk start() {
    var _ = clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    return this;
  }

  @Override
  public Snapshot snapshot() {
    return snapshot(state());
  }

  @Override
  public void send(Event.Touch touch) {
    turn.lock();
    try {
      if (!(shut && state.step() instanceof Step.Home)) {
        handle(touch);
      }
    } finally {
      turn.unlock();
    }
  }

  /** Lets nobody begin a visit; false when one is under way, and then nothing changes. */
  public boolean shut() {
    turn.lock();
    try {
      shut = shut || state.step() instanceof Step.Home;
      return shut;
    } finally {
      turn.unlock();
    }
  }

  /** From here on visits begin again. */
  public void reopen() {
    turn.lock();
    try {
      shut = false;
    } finally {
      turn.unlock();
    }
    again();
  }

  @Override
  public void takeTime(boolean twice) {
    slow = twice;
  }

  /** Tells the home screen once more what works: a device has changed. */
  public void again() {
    Snapshot now = snapshot();
    if (now.step() instanceof Step.Home) {
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  @Override
  public Runnable subscribe(Consumer<Snapshot> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** News may come from any thread; what a visit asked for is lost on the visits after it. */
  void hear(String visit, Event.News news) {
    turn.lock();
    try {
      if (state.draft().id().equals(visit)) {
        handle(news);
      }
    } finally {
      turn.unlock();
    }
  }

  /** A second has passed. */
  void tick() {
    turn.lock();
    try {
      if (state.step() instanceof Step.Home) {
        rest();
      }
      handle(new Event.Tick());
    } finally {
      turn.unlock();
    }
  }

  /** Nothing that happens between visits may stop the clock of the next one. */
  private void rest() {
    try {
      betweenVisits.run();
    } catch (RuntimeException e) {
      LOG.error("work between two visits failed", e);
    }
  }

  private void handle(Event event) {
    turn.lock();
    try {
      State before = state;
      Chart.Turn next = chart.turn(before, event);
      state = next.state();
      if (state.step() instanceof Step.Home && !(before.step() instanceof Step.Home)) {
        slow = false;
      }
      Snapshot snapshot = snapshot(state);
      // A second that changes nothing on the screen is not told: a screen drawn anew under a finger
      // loses the touch.
      if (!snapshot(before).equals(snapshot)) {
        listeners.forEach(listener -> listener.accept(snapshot));
      }
      next.effects().forEach(effect -> hands.perform(effect, state));
    } catch (RuntimeException e) {
      // The visit stays where it was; the text of the exception may hold what a citizen typed, so
      // only its kind is told.
      LOG.error("event {} failed: {}", event.getClass().getSimpleName(), e.getClass().getName());
      LOG.debug("trace", e);
    } finally {
      turn.unlock();
    }
  }

  private State state() {
    turn.lock();
    try {
      return state;
    } finally {
      turn.unlock();
    }
  }

  private Snapshot snapshot(State s) {
    IdleTimes idle = rules.idle();
    boolean asking =
        s.quiet() >= idle.question()
            && !(s.step() instanceof Step.Done
                || s.step() instanceof Step.Rating
                || s.step() instanceof Step.Leave);
    return new Snapshot(
        s.step(),
        s.draft(),
        s.plan(),
        s.hint(),
        s.problems(),
        !s.works().isEmpty(),
        asking
            ? Optional.of(
                new Snapshot.Idle(Math.max(0, idle.question() + idle.countdown() - s.quiet())))
            : Optional.empty(),
        s.left().orElse(new Snapshot.Left(false, false, false)),
        s.errand());
  }

  @Override
  public void close() {
    clock.shutdownNow();
    hands.close();
    listeners.clear();
    turn.lock();
    try {
      state = chart.start();
    } finally {
      turn.unlock();
    }
  }
}
