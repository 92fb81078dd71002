package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.link.Reconnecting;
import cn.yijianban.devices.printer.ReceiptStatus.Family;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A receipt printer on a byte pipe. The URI of the pipe may carry {@code profile=dle|full} and
 * {@code width=576|384}. The printer is asked before a job, so that nothing is sent that would come
 * out after the next refill, and after it, so that "printed" is true.
 */
public final class EscPosReceiptPrinter implements ReceiptPrinter {
  private static final Bytes INIT = Bytes.of(0x1b, 0x40);
  private static final Bytes FEED_AND_CUT = Bytes.of(0x1d, 0x56, 0x42, 0x40);

  /** Clears the buffer at once, obeyed even when the printer is stopped (DLE DC4 8). */
  private static final Bytes CLEAR =
      Bytes.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

  /** Hardware reset of the other family, obeyed even when the buffer is full. */
  private static final Bytes RESET = Bytes.of(0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a);

  /** Rows of dots in one raster command; small printers have small buffers. */
  private static final int BAND = 128;

  private static final Duration ANSWER = Duration.ofSeconds(1);

  private final Reconnecting pipe;
  private final Family family;
  private final int width;
  private final boolean simulated;

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
  public DeviceKind kind() {
    return DeviceKind.RECEIPT_PRINTER;
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
    return pipe.talk(this::status, DeviceStatus::ofBrokenLink);
  }

  @Override
  public PrintOutcome print(Raster picture, Duration deadline) {
    if (picture.width() > width) {
      throw new IllegalArgumentException("the picture is wider than the paper");
    }
    return pipe.talk(link -> print(link, picture, deadline), PrintOutcome.Failed::new);
  }

  private PrintOutcome print(Link link, Raster picture, Duration deadline) {
    if (status(link) instanceof DeviceStatus.Fault(var cause)) {
      return new PrintOutcome.Failed(cause);
    }
    link.write(INIT);
    int rowBytes = (picture.width() + 7) / 8;
    for (int y = 0; y < picture.height(); y += BAND) {
      int rows = Math.min(BAND, picture.height() - y);
      link.write(
          Bytes.of(0x1d, 0x76, 0x30, 0, rowBytes, rowBytes >> 8, rows, rows >> 8)
              .plus(picture.bits().slice(y * rowBytes, (y + rows) * rowBytes)));
    }
    link.write(FEED_AND_CUT);
    DeviceStatus after = settled(link, deadline);
    if (after instanceof DeviceStatus.Fault(var cause)) {
      clear(link);
      return new PrintOutcome.Failed(cause);
    }
    return new PrintOutcome.Printed(1);
  }

  /**
   * The status once the printer has swallowed the job; it answers in order, so its answer comes
   * after the paper.
   */
  private DeviceStatus settled(Link link, Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    DeviceStatus status = status(link);
    while (status instanceof DeviceStatus.Fault(var cause)
        && cause == DeviceFault.NO_ANSWER
        && System.nanoTime() < end) {
      status = status(link);
    }
    return status;
  }

  /** Empties the buffer; the status that is asked behind it answers only when that is done. */
  private void clear(Link link) {
    link.write(family == Family.FULL ? RESET : CLEAR);
    var _ = status(link);
    link.write(INIT);
  }

  @Override
  public boolean paperInOutlet(Duration deadline) {
    return family == Family.FULL
        && pipe.talk(link -> ReceiptStatus.inOutlet(ask(link, 0x14, 6)), _ -> false);
  }

  private DeviceStatus status(Link link) {
    link.discardInput();
    if (family == Family.FULL) {
      Bytes six = ask(link, 0x14, 6);
      return six.size() == 0
          ? new DeviceStatus.Fault(DeviceFault.NO_ANSWER)
          : ReceiptStatus.full(six);
    }
    int[] answers = new int[4];
    for (int n = 0; n < 4; n++) {
      Bytes one = ask(link, n + 1, 1);
      if (one.size() == 0) {
        return new DeviceStatus.Fault(DeviceFault.NO_ANSWER);
      }
      answers[n] = one.at(0);
    }
    return ReceiptStatus.dle(answers[0], answers[1], answers[2], answers[3]);
  }

  private static Bytes ask(Link link, int question, int bytes) {
    link.write(Bytes.of(0x10, 0x04, question));
    Bytes answer = Bytes.empty();
    long end = System.nanoTime() + ANSWER.toNanos();
    while (answer.size() < bytes && System.nanoTime() < end) {
      answer =
          answer.plus(link.read(bytes - answer.size(), Duration.ofNanos(end - System.nanoTime())));
    }
    return answer;
  }

  @Override
  public void close() {
    pipe.close();
  }
}
