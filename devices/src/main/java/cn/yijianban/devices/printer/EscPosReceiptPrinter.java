package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.link.Reconnecting;
import cn.yijianban.devices.printer.ReceiptStatus.Family;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A receipt printer on a byte pipe. The URI of the pipe may carry {@code profile=dle|full} and
 * {@code width=576|384}. The printer is asked before a job, so that nothing is sent that would come
 * out after the next refill, and after it, so that "printed" is true.
 */
public final class EscPosReceiptPrinter implements ReceiptPrinter {
  /** Slowest printing: 50 mm/s at 8 dots a millimetre, and time for the cut. */
  private static final int SLOWEST_ROWS = 400;

  private static final Duration CUT_TIME = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Reconnecting pipe;
  private final Family family;
  private final int width;
  private final boolean simulated;

  /**
   * Something may still lie in the printer's buffer: a receipt that was begun and not brought to
   * its end, perhaps before this program was started.
   */
  private boolean leftovers = true;

  /** The beginning of a failed receipt may hang in the printer uncut. */
  private boolean uncut;

  /**
   * @throws IllegalArgumentException with one sentence when the URI is wrong
   */
  public EscPosReceiptPrinter(URI uri, boolean simulated) {
    Links.check(uri);
    Map<String, String> query = Links.query(uri);
    this.family =
        switch (query.getOrDefault("profile", "dle")) {
          case "dle" -> Family.DLE;
          case "full" -> Family.FULL;
          default ->
              throw new IllegalArgumentException(
                  "a receipt printer's profile is dle or full: " + uri);
        };
    this.width =
        switch (query.getOrDefault("width", "576")) {
          case "576" -> 576;
          case "384" -> 384;
          default ->
              throw new IllegalArgumentException("a receipt printer's width is 576 or 384: " + uri);
        };
    this.pipe = new Reconnecting(() -> Links.open(uri));
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public int widthDots() {
    return width;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    return pipe.talk(link -> talk(link).status(), DeviceStatus::ofBrokenLink);
  }

  @Override
  public PrintOutcome print(Raster picture, Duration deadline) {
    if (picture.width() > width) {
      throw new IllegalArgumentException("the picture is wider than the paper");
    }
    return pipe.talk(link -> print(talk(link), picture, deadline), PrintOutcome.Failed::new);
  }

  /** The talk with the printer, once it is rid of what a broken connection left in it. */
  private ReceiptTalk talk(Link link) {
    link.discardInput();
    ReceiptTalk talk = new ReceiptTalk(link, family);
    if (leftovers) {
      leftovers = !talk.clear();
    }
    return talk;
  }

  private PrintOutcome print(ReceiptTalk talk, Raster picture, Duration deadline) {
    if (talk.status() instanceof DeviceStatus.Fault(var cause)) {
      return new PrintOutcome.Failed(cause);
    }
    if (leftovers) {
      return new PrintOutcome.Failed(DeviceFault.NO_ANSWER);
    }
    leftovers = true;
    if (uncut) {
      // Or it would come out as one strip with this receipt.
      talk.send(EscPos.CUT);
    }
    uncut = true;
    Optional<DeviceFault> fault = receipt(talk, picture, System.nanoTime() + deadline.toNanos());
    if (fault.isPresent()) {
      leftovers = !talk.clear();
      return new PrintOutcome.Failed(fault.get());
    }
    leftovers = false;
    uncut = false;
    return new PrintOutcome.Printed(1);
  }

  /** Sends band by band, so that a roll that ends is seen before the rest is sent. */
  private static Optional<DeviceFault> receipt(ReceiptTalk talk, Raster picture, long end) {
    talk.send(EscPos.INIT);
    for (Bytes band : EscPos.bands(picture)) {
      talk.send(band);
      if (talk.status() instanceof DeviceStatus.Fault(var cause)) {
        return Optional.of(cause);
      }
    }
    talk.send(EscPos.CUT);
    talk.markEnd();
    return throughOrFault(talk, picture.height(), end);
  }

  /**
   * Waits for the sign that the receipt is through. A printer that does not know the question is
   * given the time the slowest one takes; the status after that counts.
   */
  private static Optional<DeviceFault> throughOrFault(ReceiptTalk talk, int rows, long end) {
    long slowest = System.nanoTime() + CUT_TIME.plusMillis(rows * 1000L / SLOWEST_ROWS).toNanos();
    while (true) {
      if (talk.status() instanceof DeviceStatus.Fault(var cause)) {
        return Optional.of(cause);
      }
      if (talk.through() || System.nanoTime() > slowest) {
        // The sign may have come before the status just read; the one after it counts.
        return talk.status() instanceof DeviceStatus.Fault(var cause)
            ? Optional.of(cause)
            : Optional.empty();
      }
      if (System.nanoTime() > end) {
        return Optional.of(DeviceFault.RECEIPT_NOT_FINISHED);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /**
   * Empties the buffer, so that nothing printed for one citizen comes out for the next. A ticket in
   * the outlet can be drawn in or pushed out by printers of the full family.
   */
  @Override
  public ResetOutcome reset(MediaAction media, Duration deadline) {
    if (media != MediaAction.LEAVE && family != Family.FULL) {
      return new ResetOutcome.Unsupported();
    }
    return pipe.talk(link -> reset(talk(link), media), ResetOutcome.Failed::new);
  }

  private ResetOutcome reset(ReceiptTalk talk, MediaAction media) {
    leftovers = !talk.clear();
    if (leftovers) {
      return new ResetOutcome.Failed(DeviceFault.NO_ANSWER);
    }
    // What is in the outlet now.
    var _ = talk.status();
    boolean ticket = talk.inOutlet();
    switch (media) {
      case LEAVE -> {
        return new ResetOutcome.Done(
            ticket ? ResetOutcome.Media.PRESENTED : ResetOutcome.Media.DISCARDED);
      }
      case PRESENT -> talk.send(EscPos.EJECT);
      case RETRACT -> talk.send(EscPos.RETRACT);
    }
    if (!ticket) {
      return new ResetOutcome.Done(ResetOutcome.Media.NONE);
    }
    var _ = talk.status();
    if (talk.inOutlet()) {
      return new ResetOutcome.Failed(DeviceFault.RECEIPT_JAM);
    }
    return new ResetOutcome.Done(
        media == MediaAction.RETRACT ? ResetOutcome.Media.RETRACTED : ResetOutcome.Media.PRESENTED);
  }

  @Override
  public boolean paperInOutlet(Duration deadline) {
    return family == Family.FULL
        && pipe.talk(
            link -> {
              ReceiptTalk talk = talk(link);
              var _ = talk.status();
              return talk.inOutlet();
            },
            _ -> false);
  }

  @Override
  public void close() {
    pipe.close();
  }
}
