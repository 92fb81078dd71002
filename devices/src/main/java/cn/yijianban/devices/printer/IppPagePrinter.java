package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.Supply;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.printer.IppPrinter.Job;
import cn.yijianban.devices.printer.IppPrinter.Said;
import cn.yijianban.devices.printer.IppPrinter.Taken;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An IPP Everywhere printer, {@code ipp://host:port/ipp/print}, or a queue of CUPS, {@code
 * ipp://host/printers/NAME}. A queue calls a job complete when it has passed it on, keeps old state
 * reasons, and counts nothing; so the printer behind it is asked where it speaks IPP too. With
 * {@code ?snmp=COMMUNITY} supply levels that IPP does not tell are asked by SNMP.
 */
public final class IppPagePrinter implements PagePrinter {
  private static final Logger LOG = LoggerFactory.getLogger(IppPagePrinter.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ASK = Duration.ofSeconds(3);

  /**
   * A reason that stops the job may pass (a tray is closed again); it is believed after this long.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IppPrinter printer;
  private final Optional<SnmpSupplies> snmp;
  private final boolean simulated;
  private Optional<IppPrinter> behind = Optional.empty();

  /**
   * @throws IllegalArgumentException with one sentence when the URI names no printer
   */
  public IppPagePrinter(URI uri, boolean simulated) {
    if (!ipp(uri)) {
      throw new IllegalArgumentException(
          "an A4 printer is written ipp://host:port/ipp/print: " + uri);
    }
    this.printer = new IppPrinter(URI.create(uri.toString().replaceFirst("[?].*", "")));
    this.snmp = SnmpSupplies.at(uri.getHost(), Links.query(uri));
    this.simulated = simulated;
  }

  private static boolean ipp(URI uri) {
    return ("ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme()))
        && uri.getHost() != null;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.PAGE_PRINTER;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      Said said = ask(deadline);
      DeviceStatus status = StateReasons.status(said.reasons());
      boolean stopped = said.state().filter(PrinterState.stopped::equals).isPresent();
      if (stopped && !(status instanceof DeviceStatus.Fault)) {
        return new DeviceStatus.Fault(DeviceFault.A4_STOPPED);
      }
      return Supplies.judge(status, supplies(said, deadline));
    } catch (IOException e) {
      return new DeviceStatus.Fault(fault(e));
    }
  }

  @Override
  public List<Supply> supplies(Duration deadline) {
    try {
      return supplies(ask(deadline), deadline);
    } catch (IOException e) {
      LOG.debug("no supply levels", e);
      return List.of();
    }
  }

  private List<Supply> supplies(Said said, Duration deadline) {
    return said.supplies().isEmpty() && snmp.isPresent()
        ? snmp.get().ask(deadline)
        : said.supplies();
  }

  /** Asks the printer itself; a queue that is stopped is stopped whatever the printer says. */
  private Said ask(Duration deadline) throws IOException {
    Said said = printer.printer(deadline);
    if (behind.isEmpty()) {
      behind = said.sendsTo().filter(IppPagePrinter::ipp).map(IppPrinter::new);
    }
    boolean stopped = said.state().filter(PrinterState.stopped::equals).isPresent();
    return behind.isEmpty() || stopped ? said : behind.get().printer(deadline);
  }

  @Override
  public PrintOutcome print(String title, Bytes pdf, Duration deadline) {
    if (!PdfCheck.printable(pdf)) {
      return new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED);
    }
    long end = System.nanoTime() + deadline.toNanos();
    try {
      var _ = ask(deadline);
      int before = behind.isEmpty() ? 0 : behind.get().newest(title).map(Job::id).orElse(0);
      return switch (printer.print(title, pdf, deadline)) {
        case Taken.Accepted(var job) -> await(new Order(job, title, before), end);
        case Taken.Refused(var status) -> new PrintOutcome.Failed(refused(status));
      };
    } catch (IOException e) {
      LOG.debug("printing failed", e);
      return new PrintOutcome.Failed(fault(e));
    }
  }

  /**
   * A job under way.
   *
   * @param before the newest job of this title that the printer behind a queue had already
   */
  private record Order(int id, String title, int before) {}

  private PrintOutcome await(Order order, long end) throws IOException {
    long stoppedSince = 0;
    while (System.nanoTime() < end) {
      Job job = printer.job(order.id());
      if (job.is(JobState.completed)) {
        return printed(job, order, end);
      }
      if (job.is(JobState.aborted) || job.is(JobState.canceled)) {
        return ended(job);
      }
      Optional<DeviceFault> stopping = StateReasons.stopping(ask(ASK).reasons());
      if (stopping.isEmpty()) {
        stoppedSince = 0;
      } else if (stoppedSince == 0) {
        stoppedSince = System.nanoTime();
      } else if (System.nanoTime() - stoppedSince > PATIENCE.toNanos()) {
        printer.cancel(order.id());
        return new PrintOutcome.Failed(stopping.get());
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    Optional<DeviceFault> stopping = StateReasons.stopping(ask(ASK).reasons());
    printer.cancel(order.id());
    return new PrintOutcome.Failed(stopping.orElse(DeviceFault.NO_ANSWER));
  }

  /**
   * A job can be completed with nothing on paper, and a queue does not know. A printer that does
   * not count and hides behind no queue is believed.
   */
  private PrintOutcome printed(Job job, Order order, long end) throws IOException {
    Optional<Job> counted =
        job.impressions().isEmpty() && behind.isPresent()
            ? arrived(behind.get(), order, end)
            : Optional.of(job);
    if (counted.filter(there -> there.is(JobState.completed)).isEmpty()) {
      return counted.map(this::lost).orElse(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
    }
    int sides = counted.flatMap(Job::impressions).orElse(1);
    return sides == 0
        ? new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED)
        : new PrintOutcome.Printed(sides);
  }

  /** The job as the printer behind the queue ended it; empty when it never got there. */
  private static Optional<Job> arrived(IppPrinter there, Order order, long end) throws IOException {
    while (true) {
      Optional<Job> newest = there.newest(order.title()).filter(job -> job.id() > order.before());
      if (newest.filter(Job::over).isPresent() || System.nanoTime() > end) {
        return newest;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private PrintOutcome lost(Job job) {
    return new PrintOutcome.Failed(
        job.is(JobState.canceled) ? DeviceFault.A4_CANCELLED : DeviceFault.A4_NOT_PRINTED);
  }

  private PrintOutcome ended(Job job) throws IOException {
    return StateReasons.stopping(ask(ASK).reasons())
        .<PrintOutcome>map(PrintOutcome.Failed::new)
        .orElseGet(() -> lost(job));
  }

  private static DeviceFault refused(Status status) {
    return status.equals(Status.clientErrorDocumentFormatNotSupported)
            || status.equals(Status.clientErrorAttributesOrValuesNotSupported)
            || status.equals(Status.clientErrorDocumentFormatError)
        ? DeviceFault.A4_REFUSED
        : DeviceFault.A4_STOPPED;
  }

  /**
   * Cancels every job of this terminal that queue or printer still hold, so that nothing of an
   * earlier citizen comes out after a refill.
   */
  @Override
  public ResetOutcome reset(MediaAction media, Duration deadline) {
    if (media != MediaAction.LEAVE) {
      return new ResetOutcome.Unsupported();
    }
    try {
      var _ = ask(deadline);
      List<IppPrinter> all = new ArrayList<>(List.of(printer));
      behind.ifPresent(all::add);
      boolean none = true;
      for (IppPrinter one : all) {
        for (int job : one.held(deadline)) {
          one.cancel(job);
          none = false;
        }
      }
      return new ResetOutcome.Done(none ? ResetOutcome.Media.NONE : ResetOutcome.Media.DISCARDED);
    } catch (IOException e) {
      return new ResetOutcome.Failed(fault(e));
    }
  }

  private static DeviceFault fault(IOException e) {
    return switch (e) {
      case ConnectException _ -> DeviceFault.PORT_UNAVAILABLE;
      case HttpTimeoutException _ -> DeviceFault.NO_ANSWER;
      case ProtocolException _ -> DeviceFault.GARBLED;
      default -> DeviceFault.DISCONNECTED;
    };
  }

  @Override
  public void close() {
    printer.close();
    behind.ifPresent(IppPrinter::close);
  }
}
