package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.bench.BenchEsclScanner;
import cn.yijianban.devices.bench.BenchEsclScanner.Fault;
import cn.yijianban.devices.bench.BenchEsclScanner.Location;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.EsclTrouble;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract over eSCL, and the habits of real network scanners. */
@FarEnd("the eSCL twin, with the habits of AirScan devices")
class EsclScannerTest extends ScannerContract {
  private static final Settings FEEDER = new Settings(Source.FEEDER, Colour.GREY, 75);
  private static final Settings GLASS = new Settings(Source.FLATBED, Colour.GREY, 75);
  private final BenchEsclScanner bench = new BenchEsclScanner();
  private final EsclScanner scanner = new EsclScanner(bench.uri(), true);

  @AfterEach
  void close() {
    scanner.close();
    bench.close();
  }

  @Override
  protected DocumentScanner device() {
    return scanner;
  }

  @Override
  int feed() {
    for (int i = 0; i < 3; i++) {
      bench.feed(new Sheet("样本 " + i));
    }
    return 3;
  }

  @Test
  void a_scanner_without_a_feeder_takes_every_sheet_from_its_glass() {
    bench.withoutFeeder();
    bench.lay(new Sheet("样本"));
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(bench.openJobs()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, SCAN_ABORTED",
    "EMPTY_AND_CALM, PAGE_EMPTY",
    "TRUNCATED, PAGE_TRUNCATED",
    "CUT, DISCONNECTED",
    "NOT_A_PICTURE, GARBLED",
    "FAILED, SCANNER_FAILED",
    "GONE, SCAN_ABORTED",
    "NO_MEMORY, SCANNER_MEMORY"
  })
  void a_page_that_goes_wrong_is_named_and_the_next_one_works_again(
      Fault fault, DeviceFault cause) {
    feed();
    bench.faults().failNext(fault);
    assertThat(scanner.scan(FEEDER, WAIT)).isEqualTo(new PageScan.Failed(cause));
    assertThat(bench.openJobs()).isZero();
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @ParameterizedTest
  @CsvSource({
    "JAM, SCANNER_JAM",
    "COVER, SCANNER_COVER",
    "MULTIFEED, SCANNER_MULTIFEED",
    "STOPPED, SCANNER_STOPPED",
    "DENIED, SCANNER_DENIED"
  })
  void what_stops_it_is_told_before_and_in_the_middle_of_a_stack(
      EsclTrouble trouble, DeviceFault cause) {
    feed();
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    bench.trouble(trouble);
    assertThat(scanner.scan(FEEDER, WAIT)).isEqualTo(new PageScan.Failed(cause));
    assertThat(scanner.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(cause));
    assertThat(scanner.scan(FEEDER, WAIT)).isEqualTo(new PageScan.Failed(cause));
    bench.trouble(EsclTrouble.NONE);
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"FULL", "PATH", "MALFORMED"})
  void the_job_is_found_however_its_address_is_written(Location how) {
    bench.location(how);
    assertThat(scanner.scan(GLASS, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(scanner.scan(GLASS, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(bench.openJobs()).isZero();
  }

  @Test
  void a_job_without_an_address_is_a_garbled_answer() {
    bench.location(Location.NONE);
    assertThat(scanner.scan(GLASS, WAIT)).isEqualTo(new PageScan.Failed(DeviceFault.GARBLED));
  }

  @Test
  void busy_and_too_soon_are_tried_again() {
    feed();
    bench.busyOrders(1);
    bench.faults().failNext(Fault.BUSY);
    bench.faults().failNext(Fault.TOO_SOON);
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(bench.loadedPages()).isEqualTo(2);
  }

  @Test
  void the_job_of_a_program_that_was_killed_is_ended_by_the_next_one() {
    feed();
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(bench.openJobs()).isOne();
    try (EsclScanner next = new EsclScanner(bench.uri(), true)) {
      assertThat(next.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
      assertThat(bench.openJobs()).isOne();
    }
  }

  @Test
  void a_scanner_that_stays_busy_is_given_up_at_the_deadline() {
    feed();
    bench.faults().failRepeatedly(Fault.BUSY);
    assertThat(scanner.scan(FEEDER, Duration.ofMillis(1500)))
        .isEqualTo(new PageScan.Failed(DeviceFault.SCANNER_BUSY));
    assertThat(bench.openJobs()).isZero();
  }

  @Test
  void a_second_stack_after_the_first_is_scanned_without_asking_twice() {
    feed();
    for (int i = 0; i < 3; i++) {
      assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    }
    assertThat(scanner.scan(FEEDER, WAIT)).isEqualTo(new PageScan.NoMorePages());
    assertThat(scanner.scan(FEEDER, WAIT)).isEqualTo(new PageScan.NoMorePages());
    feed();
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_cancel_ends_a_scan_that_waits_and_the_job_at_the_scanner() {
    feed();
    bench.faults().failRepeatedly(Fault.BUSY);
    Cancel cancel = new Cancel();
    var scanning = CompletableFuture.supplyAsync(() -> scanner.scan(FEEDER, WAIT, cancel));
    Awaitility.await().until(() -> bench.openJobs() == 1);
    cancel.cancel();
    assertThat(scanning.join()).isEqualTo(new PageScan.Cancelled());
    assertThat(bench.openJobs()).isZero();
    bench.faults().clear();
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_reset_gives_up_the_stack_that_was_begun() {
    feed();
    assertThat(scanner.scan(FEEDER, WAIT)).isInstanceOf(PageScan.Scanned.class);
    assertThat(scanner.reset(MediaAction.LEAVE, WAIT))
        .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.LEFT_IN_PLACE));
    assertThat(bench.openJobs()).isZero();
    assertThat(scanner.reset(MediaAction.PRESENT, WAIT)).isEqualTo(new ResetOutcome.Unsupported());
  }

  @Test
  void a_scanner_that_warms_up_is_busy_and_one_that_is_not_there_is_a_fault() {
    bench.trouble(EsclTrouble.TESTING);
    assertThat(scanner.probe(WAIT)).isEqualTo(new DeviceStatus.Busy());
    try (EsclScanner none = new EsclScanner(URI.create("escl://127.0.0.1:1/eSCL"), false)) {
      assertThat(none.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
    }
    assertThat(scanner.scan(new Settings(Source.FLATBED, Colour.GREY, 123), WAIT))
        .isEqualTo(new PageScan.Failed(DeviceFault.SCANNER_SETTING));
    assertThatThrownBy(() -> new EsclScanner(URI.create("escl://host"), false))
        .hasMessageContaining("escl://host:port/eSCL");
  }

  @Test
  void paper_that_was_forgotten_in_the_feeder_is_told_by_its_status() {
    assertThat(scanner.originals(WAIT)).isEqualTo(Originals.NONE);
    feed();
    assertThat(scanner.originals(WAIT)).isEqualTo(Originals.THERE);
  }
}
