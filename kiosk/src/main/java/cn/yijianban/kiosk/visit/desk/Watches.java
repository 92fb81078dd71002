package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.CodeReader.CodeRead;
import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.Told;
import cn.yijianban.kiosk.visit.chart.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, as long as a visit stands where it asked for it. One watch at a time: a
 * new one ends the one before.
 */
final class Watches {
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
  private static final Duration READ = Duration.ofSeconds(6);
  private static final Duration PRESENCE = Duration.ofSeconds(4);
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** Between two looks at the reader; readers want more than 300 ms. */
  private static final long LOOK_MS = 400;

  private final Rack rack;
  private final Talks talks;
  private final ExecutorService work;
  private final ScheduledExecutorService clock;
  private final BiConsumer<String, Event.News> report;
  private final Supplier<State> state;
  private final AtomicLong watch = new AtomicLong();

  Watches(
      Rack rack,
      Talks talks,
      ExecutorService work,
      ScheduledExecutorService clock,
      BiConsumer<String, Event.News> report,
      Supplier<State> state) {
    this.rack = rack;
    this.talks = talks;
    this.work = work;
    this.clock = clock;
    this.report = report;
    this.state = state;
  }

  void end() {
    watch.incrementAndGet();
  }

  void reader(State s) {
    reader(watch.incrementAndGet(), s);
  }

  private void reader(long mine, State s) {
    talks.<IdReader, CardRead>ask(
        s,
        rack.idReader(),
        reader -> reader.read(READ),
        new CardRead.Failed(DeviceFault.PORT_UNAVAILABLE),
        read -> {
          if (mine == watch.get()) {
            later(mine, s.step(), () -> reader(mine, s));
            return new Event.CardSeen(read);
          }
          return new Event.CardSeen(new CardRead.NoCard());
        });
  }

  /** A terminal without a reader of codes has the list only. */
  void codes(State s) {
    long mine = watch.incrementAndGet();
    if (rack.codeReader().isPresent()) {
      codes(mine, s);
    }
  }

  private void codes(long mine, State s) {
    talks.<CodeReader, CodeRead>ask(
        s,
        rack.codeReader(),
        reader -> reader.read(READ, new Cancel()),
        new CodeRead.NothingShown(),
        read -> {
          later(mine, s.step(), () -> codes(mine, s));
          String text =
              read instanceof CodeRead.Read(var shown) && mine == watch.get() ? shown : "";
          return new Event.Heard(new Told.CodeSeen(text));
        });
  }

  /** Asks until the order is paid, or ended otherwise. */
  void order(State s, Supplier<Told.OrderSeen> question) {
    order(watch.incrementAndGet(), s, question);
  }

  private void order(long mine, State s, Supplier<Told.OrderSeen> question) {
    work.execute(
        () -> {
          Told.OrderSeen told = question.get();
          if (mine == watch.get()) {
            report.accept(s.draft().id(), new Event.Heard(told));
            if (told.waits()) {
              later(mine, s.step(), () -> order(mine, s, question));
            }
          }
        });
  }

  /** What the citizen might leave behind: card, originals, receipt. */
  void left(State s) {
    left(watch.incrementAndGet(), s, true);
  }

  /**
   * @param look whether to look for originals; once there are none there are none, and looking may
   *     move the lamp
   */
  private void left(long mine, State s, boolean look) {
    work.execute(
        () -> {
          boolean card = yes(rack.idReader(), reader -> reader.cardPresent(PRESENCE));
          boolean paper = yes(rack.receiptPrinter(), printer -> printer.paperInOutlet(PRESENCE));
          boolean originals =
              look && yes(rack.scanner(), scanner -> scanner.originals(LOOK) == Originals.THERE);
          if (mine == watch.get()) {
            report.accept(
                s.draft().id(), new Event.LeftBehind(new Snapshot.Left(card, originals, paper)));
            later(mine, s.step(), () -> left(mine, s, originals));
          }
        });
  }

  private static <D extends Device> boolean yes(
      Optional<Owned<D>> device, Function<? super D, Boolean> question) {
    return device
        .map(owned -> owned.<Boolean>call(question).exceptionally(_ -> false).join())
        .orElse(false);
  }

  /** Once more after a moment, as long as the visit still stands there. */
  private void later(long mine, Step step, Runnable again) {
    try {
      var _ =
          clock.schedule(
              () -> {
                if (mine == watch.get() && state.get().step().equals(step)) {
                  again.run();
                }
              },
              LOOK_MS,
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing, no more looks");
    }
  }
}
