package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.printer.IppPrinter.Job;
import com.hp.jipp.model.JobState;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

/** Waits for a job to come to its end, and says what that was. */
final class IppWait {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ASK = Duration.ofSeconds(3);

  /**
   * A reason that stops the job may pass (a tray is closed again); it is believed after this long.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IppRoute route;
  private final Order order;
  private final long end;

  IppWait(IppRoute route, Order order, long end) {
    this.route = route;
    this.order = order;
    this.end = end;
  }

  /**
   * A job under way.
   *
   * @param before the newest job of this title that the printer behind a queue had already
   * @param pages how many the document has; empty when that cannot be told
   */
  record Order(int id, String title, int before, OptionalInt pages) {}

  /** On paper, or given up and cancelled. */
  PrintOutcome outcome() throws IOException {
    long stoppedSince = 0;
    while (System.nanoTime() < end) {
      Job job = route.first().job(order.id());
      if (job.is(JobState.completed)) {
        return printed(job);
      }
      if (job.is(JobState.aborted) || job.is(JobState.canceled)) {
        return ended(job);
      }
      Optional<DeviceFault> stopping = StateReasons.stopping(route.ask(ASK).reasons());
      if (stopping.isEmpty()) {
        stoppedSince = 0;
      } else if (stoppedSince == 0) {
        stoppedSince = System.nanoTime();
      } else if (System.nanoTime() - stoppedSince > PATIENCE.toNanos()) {
        route.first().cancel(order.id());
        return new PrintOutcome.Failed(stopping.get());
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    Optional<DeviceFault> stopping = StateReasons.stopping(route.ask(ASK).reasons());
    route.first().cancel(order.id());
    return new PrintOutcome.Failed(stopping.orElse(DeviceFault.NO_ANSWER));
  }

  /**
   * A job can be completed with nothing or half of it on paper, and a queue does not know. A
   * printer that does not count and hides behind no queue is believed.
   */
  private PrintOutcome printed(Job job) throws IOException {
    Optional<Job> counted =
        route.behind().isPresent() ? arrived(route.behind().get()) : Optional.of(job);
    if (counted.filter(there -> there.is(JobState.completed)).isEmpty()) {
      return counted.map(IppWait::lost).orElse(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
    }
    int wanted = order.pages().orElse(1);
    int sides = counted.flatMap(Job::impressions).orElse(wanted);
    return sides < wanted
        ? new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED)
        : new PrintOutcome.Printed(sides);
  }

  /** The job as the printer behind the queue ended it; empty when it never got there. */
  private Optional<Job> arrived(IppPrinter there) throws IOException {
    while (true) {
      Optional<Job> newest = there.newest(order.title()).filter(job -> job.id() > order.before());
      if (newest.filter(Job::over).isPresent() || System.nanoTime() > end) {
        return newest;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static PrintOutcome lost(Job job) {
    return new PrintOutcome.Failed(
        job.is(JobState.canceled) ? DeviceFault.A4_CANCELLED : DeviceFault.A4_NOT_PRINTED);
  }

  private PrintOutcome ended(Job job) throws IOException {
    return StateReasons.stopping(route.ask(ASK).reasons())
        .<PrintOutcome>map(PrintOutcome.Failed::new)
        .orElseGet(() -> lost(job));
  }
}
