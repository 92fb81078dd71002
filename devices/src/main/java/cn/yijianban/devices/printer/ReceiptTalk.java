package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.printer.ReceiptStatus.Family;
import java.time.Duration;

/**
 * Questions to a receipt printer and its answers. Two kinds share the line: answers at once (bit 4
 * set), and the sign that everything sent before is through (bits 4 and 7 clear), which may come in
 * front of any of them.
 */
final class ReceiptTalk {
  /** A printer that is switched on answers a real-time question within this time. */
  private static final Duration ANSWER = Duration.ofSeconds(1);

  private final Link link;
  private final Family family;
  private boolean through;
  private Bytes full = Bytes.empty();

  ReceiptTalk(Link link, Family family) {
    this.link = link;
    this.family = family;
  }

  void send(Bytes command) {
    link.write(command);
  }

  /** Asks for a sign when everything sent so far is on paper; {@link #through} tells. */
  void markEnd() {
    link.discardInput();
    through = false;
    link.write(EscPos.THROUGH);
  }

  boolean through() {
    return through;
  }

  /** Whether a ticket hangs in the outlet, as the last full status said. */
  boolean inOutlet() {
    return ReceiptStatus.inOutlet(full);
  }

  DeviceStatus status() {
    return family == Family.FULL ? full() : dle();
  }

  private DeviceStatus full() {
    full = ask(0x14, 6);
    return full.size() == 0
        ? new DeviceStatus.Fault(DeviceFault.NO_ANSWER)
        : ReceiptStatus.full(full);
  }

  private DeviceStatus dle() {
    int[] answers = new int[4];
    for (int n = 0; n < 4; n++) {
      Bytes one = ask(n + 1, 1);
      if (one.size() == 0) {
        return new DeviceStatus.Fault(DeviceFault.NO_ANSWER);
      }
      answers[n] = one.at(0);
    }
    return ReceiptStatus.dle(answers[0], answers[1], answers[2], answers[3]);
  }

  private Bytes ask(int question, int bytes) {
    link.write(EscPos.statusRequest(question));
    Bytes answer = Bytes.empty();
    long end = System.nanoTime() + ANSWER.toNanos();
    while (answer.size() < bytes) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Bytes more = left.isPositive() ? link.read(bytes - answer.size(), left) : Bytes.empty();
      if (more.size() == 0) {
        return answer;
      }
      answer = answer.plus(more);
      while (answer.size() > 0 && (answer.at(0) & 0x90) == 0) {
        through = true;
        answer = answer.slice(1, answer.size());
      }
    }
    return answer;
  }

  /** Empties the printer's buffer; whether an answer to a question behind it shows that it did. */
  boolean clear() {
    link.write(family == Family.FULL ? EscPos.HARD_RESET : EscPos.CLEAR_NOW);
    link.discardInput();
    boolean obeyed =
        !(status() instanceof DeviceStatus.Fault(var cause)
            && (cause == DeviceFault.NO_ANSWER || cause == DeviceFault.GARBLED));
    link.write(EscPos.INIT);
    return obeyed;
  }
}
