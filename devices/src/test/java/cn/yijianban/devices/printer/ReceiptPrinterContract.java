package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every receipt printer does, whichever family of status bytes it speaks. */
abstract class ReceiptPrinterContract extends DeviceContract {

  @Override
  protected abstract ReceiptPrinter device();

  /** The driver of a terminal that was switched off and on again. */
  abstract ReceiptPrinter started();

  abstract BenchReceiptPrinter far();

  /** Whether it can tell that a ticket hangs in the outlet, and draw it in. */
  abstract boolean hasPresenter();

  static Raster picture(int seed) {
    byte[] bits = new byte[72 * 300];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) (i * 31 + seed);
    }
    return new Raster(576, 300, Bytes.of(bits));
  }

  @Test
  void a_receipt_comes_out_dot_by_dot() {
    assertThat(device().probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    assertThat(device().print(picture(1), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
    assertThat(far().receipts()).isEqualTo(List.of(picture(1)));
    assertThat(far().unknown()).isZero();
    assertThat(device().paperInOutlet(WAIT)).isEqualTo(hasPresenter());
    far().tearOff();
    assertThat(device().paperInOutlet(WAIT)).isFalse();
  }

  @Test
  void without_paper_nothing_is_sent_and_nothing_comes_out_after_the_refill() {
    far().paper(false);
    assertThat(device().print(picture(1), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.RECEIPT_PAPER_OUT));
    far().paper(true);
    assertThat(device().print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
    assertThat(far().receipts()).isEqualTo(List.of(picture(2)));
  }

  @Test
  void a_roll_that_ends_in_the_middle_leaves_nothing_for_the_next_citizen() {
    far().paperEndsInNextJob();
    assertThat(device().print(picture(1), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.RECEIPT_PAPER_OUT));
    far().paper(true);
    assertThat(device().print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
    assertThat(far().receipts()).isEqualTo(List.of(picture(2)));
  }

  @Test
  void a_printer_that_does_not_tell_the_end_is_given_the_time_of_the_slowest() {
    far().saysThrough(false);
    assertThat(device().print(picture(1), Duration.ofMillis(300)))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.RECEIPT_NOT_FINISHED));
    far().saysThrough(true);
    assertThat(device().print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
    assertThat(far().unknown()).isZero();
  }

  @Test
  void a_connection_lost_in_a_receipt_leaves_nothing_for_the_next_citizen() {
    far().faults().failNext(BenchReceiptPrinter.Fault.CUT_IN_BAND);
    assertThat(device().print(picture(1), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.DISCONNECTED));
    printedOnceTheLineIsBack(device());
  }

  /** A serial port that was pulled out takes a moment to come back. */
  private void printedOnceTheLineIsBack(ReceiptPrinter printer) {
    Awaitility.await()
        .atMost(WAIT)
        .until(() -> printer.print(picture(2), WAIT), new PrintOutcome.Printed(1)::equals);
    assertThat(far().receipts()).isEqualTo(List.of(picture(2)));
  }

  @Test
  void a_terminal_that_starts_again_first_empties_the_printer_of_its_last_life() {
    far().paperEndsInNextJob();
    far().faults().failNext(BenchReceiptPrinter.Fault.CUT_IN_BAND);
    assertThat(device().print(picture(1), WAIT)).isInstanceOf(PrintOutcome.Failed.class);
    device().close();
    far().paper(true);
    try (ReceiptPrinter started = started()) {
      printedOnceTheLineIsBack(started);
    }
  }
}
