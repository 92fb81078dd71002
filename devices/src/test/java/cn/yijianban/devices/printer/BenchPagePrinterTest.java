package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.bench.BenchIppPrinter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract against the bench twin, and what only the twin can be made to do. */
@FarEnd("the IPP twin")
class BenchPagePrinterTest extends PagePrinterContract {
  private final BenchIppPrinter bench = new BenchIppPrinter();
  private final IppPagePrinter printer = new IppPagePrinter(bench.uri(), true);

  @AfterEach
  void close() {
    printer.close();
    bench.close();
  }

  @Override
  protected PagePrinter device() {
    return printer;
  }

  @Override
  void jam(boolean stuck) {
    bench.jam(stuck);
  }

  @Override
  void givesUp(boolean all) {
    bench.refuse(all);
  }

  @Override
  void losesAPage(boolean loses) {
    bench.losesAPage(loses);
  }

  @Override
  boolean working() {
    return bench.waiting() > 0;
  }

  @Test
  void an_a4_page_waits_for_no_paper_and_its_job_is_cancelled() {
    assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    assertThat(printer.print("guide", A4Pages.one(), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
    bench.paper(5);
    assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Warning(DeviceFault.A4_PAPER_LOW));
    bench.paper(0);
    assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.A4_PAPER_OUT));
    assertThat(printer.print("guide", A4Pages.one(), Duration.ofSeconds(1)))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_PAPER_OUT));
    bench.paper(250);
    assertThat(bench.printed()).hasSize(1);
    bench.jam(true);
    assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.A4_JAM));
  }

  @ParameterizedTest
  @CsvSource({
    "media-jam-error, A4_JAM",
    "cover-open, A4_COVER",
    "input-tray-missing-report, A4_TRAY_MISSING",
    "toner-empty-warning, A4_TONER_OUT",
    "opc-life-over, A4_DRUM",
    "marker-waste-full-error, A4_WASTE_FULL",
    "output-area-full, A4_OUTPUT_FULL",
    "fuser-over-temp-error, A4_FUSER",
    "spool-area-full, A4_SPOOL_FULL",
    "connecting-to-device, A4_UNREACHABLE",
    "paused, A4_STOPPED"
  })
  void what_stops_an_a4_printer_is_named_and_its_jobs_are_purged(
      String keyword, DeviceFault cause) {
    bench.report(List.of(keyword));
    assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(cause));
    assertThat(printer.print("guide", A4Pages.one(), Duration.ofMillis(200)))
        .isEqualTo(new PrintOutcome.Failed(cause));
    bench.report(List.of());
    assertThat(bench.printed()).isEmpty();
  }

  @Test
  void a_lie_a_refusal_and_a_cancel_at_the_panel_are_not_printed() {
    bench.lie(true);
    assertThat(printer.print("guide", A4Pages.one(), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
    bench.lie(false);
    bench.refuse(true);
    assertThat(printer.print("guide", A4Pages.one(), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_REFUSED));
    bench.refuse(false);
    bench.paper(0);
    var printing = CompletableFuture.supplyAsync(() -> printer.print("guide", A4Pages.one(), WAIT));
    Awaitility.await().until(() -> bench.waiting() == 1);
    bench.cancelAll();
    bench.paper(250);
    assertThat(printing.join()).isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_CANCELLED));
  }

  @Test
  void a_printer_that_is_not_there_is_a_fault_and_a_wrong_address_is_explained() {
    try (IppPagePrinter none =
        new IppPagePrinter(URI.create("ipp://127.0.0.1:1/ipp/print"), false)) {
      assertThat(none.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
    }
    assertThatThrownBy(() -> new IppPagePrinter(URI.create("http://x"), false))
        .hasMessageContaining("ipp://host:port");
  }
}
