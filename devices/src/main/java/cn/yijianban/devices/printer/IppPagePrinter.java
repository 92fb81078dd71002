package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.Supply;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.printer.IppPrinter.Said;
import cn.yijianban.devices.printer.IppPrinter.Taken;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  private final IppRoute route;
  private final Optional<SnmpSupplies> snmp;
  private final boolean simulated;

  /**
   * @throws IllegalArgumentException with one sentence when the URI names no printer
   */
  public IppPagePrinter(URI uri, boolean simulated) {
    if (!IppRoute.speaksIpp(uri)) {
      throw new IllegalArgumentException(
          "an A4 printer is written ipp://host:port/ipp/print: " + uri);
    }
    this.route = new IppRoute(URI.create(uri.toString().replaceFirst("[?].*", "")));
    this.snmp = SnmpSupplies.at(uri.getHost(), Links.query(uri));
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      Said said = route.ask(deadline);
      if (said.nowhere()) {
        return new DeviceStatus.Fault(DeviceFault.A4_UNREACHABLE);
      }
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
      return supplies(route.ask(deadline), deadline);
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

  @Override
  public PrintOutcome print(String title, Bytes pdf, Duration deadline) {
    if (!PdfCheck.printable(pdf)) {
      return new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED);
    }
    long end = System.nanoTime() + deadline.toNanos();
    try {
      if (route.ask(deadline).nowhere()) {
        return new PrintOutcome.Failed(DeviceFault.A4_UNREACHABLE);
      }
      int before =
          route.behind().isEmpty()
              ? 0
              : route.behind().get().newest(title).map(IppPrinter.Job::id).orElse(0);
      return switch (route.first().print(title, pdf, deadline)) {
        case Taken.Accepted(var job) ->
            new IppWait(route, new IppWait.Order(job, title, before, PdfCheck.pages(pdf)), end)
                .outcome();
        case Taken.Refused(var status) -> new PrintOutcome.Failed(refused(status));
      };
    } catch (IOException e) {
      LOG.debug("printing failed", e);
      return new PrintOutcome.Failed(fault(e));
    }
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
      var _ = route.ask(deadline);
      boolean none = true;
      for (IppPrinter one : route.all()) {
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
    route.close();
  }
}
