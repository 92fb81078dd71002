package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every A4 printer does: the bench twin, a foreign IPP printer, and CUPS before it. */
abstract class PagePrinterContract extends DeviceContract {

  @Override
  protected abstract PagePrinter device();

  /** Jams, with the job that is printed next inside, or is freed. */
  abstract void jam(boolean stuck) throws IOException;

  /** Gives up every job from now on, or prints again. */
  abstract void givesUp(boolean all) throws IOException;

  /** Calls jobs completed of which the last page did not come out, or prints all again. */
  abstract void losesAPage(boolean loses) throws IOException;

  /** Whether a job has reached the paper path and waits there. */
  abstract boolean working();

  @Test
  void a_page_is_printed_and_counted() {
    assertThat(device().probe(WAIT).usable()).isTrue();
    assertThat(device().print("guide", A4Pages.one(), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
  }

  @Test
  void every_page_has_to_come_out() {
    assertThat(device().print("both", A4Pages.of(2), WAIT)).isEqualTo(new PrintOutcome.Printed(2));
  }

  @Test
  void a_job_that_ends_with_a_page_missing_is_not_printed() throws IOException {
    losesAPage(true);
    PrintOutcome outcome = device().print("half", A4Pages.of(2), WAIT);
    losesAPage(false);
    assertThat(outcome).isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
  }

  @Test
  void a_job_the_printer_gives_up_is_not_printed() throws IOException {
    givesUp(true);
    PrintOutcome outcome = device().print("guide", A4Pages.one(), WAIT);
    givesUp(false);
    assertThat(outcome).isInstanceOf(PrintOutcome.Failed.class);
    Awaitility.await()
        .atMost(WAIT)
        .until(
            () -> device().print("guide", A4Pages.one(), WAIT),
            new PrintOutcome.Printed(1)::equals);
  }

  @Test
  void what_is_no_pdf_is_never_sent() {
    assertThat(device().print("guide", Bytes.of(1, 2, 3), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
  }

  @Test
  void a_jam_is_named_and_its_job_does_not_come_out_later() throws IOException {
    jam(true);
    PrintOutcome outcome = device().print("guide", A4Pages.one(), Duration.ofSeconds(2));
    jam(false);
    assertThat(outcome).isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_JAM));
    Awaitility.await()
        .atMost(WAIT)
        .until(() -> device().probe(WAIT), status -> !(status instanceof DeviceStatus.Fault));
  }

  @Test
  void a_reset_purges_what_the_printer_still_holds() throws Exception {
    jam(true);
    var printing = CompletableFuture.supplyAsync(() -> device().print("a", A4Pages.one(), WAIT));
    Awaitility.await().atMost(WAIT).until(this::working);
    assertThat(device().reset(MediaAction.LEAVE, WAIT))
        .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.DISCARDED));
    jam(false);
    assertThat(printing.join()).isInstanceOf(PrintOutcome.Failed.class);
  }
}
