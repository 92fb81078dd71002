package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.Command;
import cn.yijianban.devices.Device;
import cn.yijianban.devices.Owned;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.chart.State;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks with devices for a visit. Every question gets exactly one answer, also where there is no
 * such device or its driver fails, and it is told to the visit that asked.
 */
final class Talks {
  private static final Logger LOG = LoggerFactory.getLogger(Talks.class);

  private final ExecutorService work;
  private final BiConsumer<String, Event.News> report;

  Talks(ExecutorService work, BiConsumer<String, Event.News> report) {
    this.work = work;
    this.report = report;
  }

  /**
   * @param absent the answer of a device that is not there, or whose driver failed
   * @param news what the answer is to the visit
   */
  <D extends Device, T> void ask(
      State s,
      Optional<Owned<D>> device,
      Function<? super D, ? extends T> question,
      T absent,
      Function<T, Event.News> news) {
    ask(s, device, new AtomicReference<>(), (d, _) -> question.apply(d), absent, news);
  }

  /** Leaves the way to cancel the command where {@code current} is kept. */
  <D extends Device, T> void ask(
      State s,
      Optional<Owned<D>> device,
      AtomicReference<Cancel> current,
      BiFunction<? super D, Cancel, ? extends T> question,
      T absent,
      Function<T, Event.News> news) {
    if (device.isEmpty()) {
      work.execute(() -> report.accept(s.draft().id(), news.apply(absent)));
      return;
    }
    Command<T> command = device.get().start(question);
    current.set(command.cancel());
    var _ =
        command
            .answer()
            .exceptionally(
                e -> {
                  LOG.error("{} failed: {}", device.get().device().kind(), e.getClass().getName());
                  LOG.debug("trace", e);
                  return absent;
                })
            .thenAcceptAsync(answer -> report.accept(s.draft().id(), news.apply(answer)), work);
  }
}
