package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.frame.Bytes;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An IPP Everywhere printer, directly or through CUPS: {@code ipp://host:port/ipp/print}. */
public final class IppPagePrinter implements PagePrinter {
  private static final Logger LOG = LoggerFactory.getLogger(IppPagePrinter.class);
  private static final String USER = "kiosk";
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ASK = Duration.ofSeconds(3);

  /**
   * A reason that stops the job may pass (a tray is closed again); it is believed after this long.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI uri;
  private final IppClient client;
  private final boolean simulated;

  /**
   * @throws IllegalArgumentException with one sentence when the URI names no printer
   */
  public IppPagePrinter(URI uri, boolean simulated) {
    boolean ipp = "ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme());
    if (!ipp || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "an A4 printer is written ipp://host:port/ipp/print: " + uri);
    }
    this.uri = uri;
    this.client = new IppClient(uri);
    this.simulated = simulated;
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
      IppPacket answer = printer(deadline);
      PrinterState state = answer.getValue(Tag.printerAttributes, Types.printerState);
      DeviceStatus status = StateReasons.status(reasons(answer));
      return PrinterState.stopped.equals(state) && status instanceof DeviceStatus.Ready
          ? new DeviceStatus.Fault(DeviceFault.A4_STOPPED)
          : status;
    } catch (IOException e) {
      return new DeviceStatus.Fault(fault(e));
    }
  }

  @Override
  public PrintOutcome print(String title, Bytes pdf, Duration deadline) {
    if (!PdfCheck.printable(pdf)) {
      return new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED);
    }
    long end = System.nanoTime() + deadline.toNanos();
    try {
      IppPacket.Builder request = IppPacket.printJob(uri);
      request.putOperationAttributes(
          Types.requestingUserName.of(USER),
          Types.jobName.of(title),
          Types.documentFormat.of("application/pdf"));
      IppPacket answer = client.send(request.build(), pdf, deadline);
      Integer job = answer.getValue(Tag.jobAttributes, Types.jobId);
      if (job == null) {
        return new PrintOutcome.Failed(refused(answer.getStatus()));
      }
      return await(job, end);
    } catch (IOException e) {
      LOG.debug("printing failed", e);
      return new PrintOutcome.Failed(fault(e));
    }
  }

  private PrintOutcome await(int job, long end) throws IOException {
    long stoppedSince = 0;
    while (System.nanoTime() < end) {
      IppPacket answer = job(job);
      JobState state = answer.getValue(Tag.jobAttributes, Types.jobState);
      if (JobState.completed.equals(state)) {
        Integer sides = answer.getValue(Tag.jobAttributes, Types.jobImpressionsCompleted);
        // A job can be completed with nothing on paper; a printer that does not count is believed.
        return sides != null && sides == 0
            ? new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED)
            : new PrintOutcome.Printed(sides == null ? 1 : sides);
      }
      if (JobState.aborted.equals(state) || JobState.canceled.equals(state)) {
        DeviceFault otherwise =
            JobState.canceled.equals(state) ? DeviceFault.A4_CANCELLED : DeviceFault.A4_NOT_PRINTED;
        return new PrintOutcome.Failed(
            StateReasons.stopping(reasons(printer(ASK))).orElse(otherwise));
      }
      Optional<DeviceFault> stopping = StateReasons.stopping(reasons(printer(ASK)));
      if (stopping.isEmpty()) {
        stoppedSince = 0;
      } else if (stoppedSince == 0) {
        stoppedSince = System.nanoTime();
      } else if (System.nanoTime() - stoppedSince > PATIENCE.toNanos()) {
        cancel(job);
        return new PrintOutcome.Failed(stopping.get());
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    Optional<DeviceFault> stopping = StateReasons.stopping(reasons(printer(ASK)));
    cancel(job);
    return new PrintOutcome.Failed(stopping.orElse(DeviceFault.NO_ANSWER));
  }

  private static DeviceFault refused(Status status) {
    if (status.equals(Status.clientErrorDocumentFormatNotSupported)
        || status.equals(Status.clientErrorAttributesOrValuesNotSupported)
        || status.equals(Status.clientErrorDocumentFormatError)) {
      return DeviceFault.A4_REFUSED;
    }
    return DeviceFault.A4_STOPPED;
  }

  /**
   * Cancels every job of this terminal that the printer still holds, so that nothing of an earlier
   * citizen comes out after a refill.
   */
  @Override
  public ResetOutcome reset(MediaAction media, Duration deadline) {
    if (media != MediaAction.LEAVE) {
      return new ResetOutcome.Unsupported();
    }
    try {
      List<Integer> held = held(deadline);
      for (Integer job : held) {
        cancel(job);
      }
      return new ResetOutcome.Done(
          held.isEmpty() ? ResetOutcome.Media.NONE : ResetOutcome.Media.DISCARDED);
    } catch (IOException e) {
      return new ResetOutcome.Failed(fault(e));
    }
  }

  private List<Integer> held(Duration deadline) throws IOException {
    IppPacket.Builder request = IppPacket.getJobs(uri, Types.jobId);
    request.putOperationAttributes(
        Types.requestingUserName.of(USER),
        Types.myJobs.of(true),
        Types.whichJobs.of("not-completed"));
    IppPacket answer = client.send(request.build(), Bytes.empty(), deadline);
    return answer.getAttributeGroups().stream()
        .filter(group -> group.getTag().equals(Tag.jobAttributes))
        .map(group -> group.getValue(Types.jobId))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Nothing of it may come out for the next citizen. */
  private void cancel(int job) throws IOException {
    IppPacket.Builder request = IppPacket.cancelJob(uri, job);
    request.putOperationAttributes(Types.requestingUserName.of(USER));
    var _ = client.send(request.build(), Bytes.empty(), ASK);
  }

  private IppPacket job(int job) throws IOException {
    IppPacket.Builder request =
        IppPacket.getJobAttributes(
            uri, job, Types.jobState, Types.jobStateReasons, Types.jobImpressionsCompleted);
    request.putOperationAttributes(Types.requestingUserName.of(USER));
    return client.send(request.build(), Bytes.empty(), ASK);
  }

  private IppPacket printer(Duration deadline) throws IOException {
    IppPacket.Builder request =
        IppPacket.getPrinterAttributes(uri, Types.printerState, Types.printerStateReasons);
    request.putOperationAttributes(Types.requestingUserName.of(USER));
    return client.send(request.build(), Bytes.empty(), deadline);
  }

  private static List<String> reasons(IppPacket answer) {
    List<String> reasons = answer.getStrings(Tag.printerAttributes, Types.printerStateReasons);
    return reasons == null ? List.of() : reasons;
  }

  private static DeviceFault fault(IOException e) {
    return switch (e) {
      case java.net.ConnectException _ -> DeviceFault.PORT_UNAVAILABLE;
      case java.net.http.HttpTimeoutException _ -> DeviceFault.NO_ANSWER;
      default -> DeviceFault.DISCONNECTED;
    };
  }

  @Override
  public void close() {
    client.close();
  }

  /** Printers swallow a broken file and call it printed, so it is looked at first. */
  static final class PdfCheck {
    private PdfCheck() {}

    /** Whether it begins and ends like a PDF and has a page. */
    static boolean printable(Bytes pdf) {
      String text = new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
      return text.startsWith("%PDF-")
          && text.lastIndexOf("%%EOF") > text.length() - 1024
          && (text.contains("/Type /Page")
              || text.contains("/Type/Page")
              || text.contains("/ObjStm"));
    }
  }
}
