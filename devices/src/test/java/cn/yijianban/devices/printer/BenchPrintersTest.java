package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.frame.Bytes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchPrintersTest {
  private static final Duration WAIT = Duration.ofSeconds(8);

  private static EscPosReceiptPrinter printer(BenchReceiptPrinter bench, String profile) {
    return new EscPosReceiptPrinter(URI.create(bench.uri() + "?profile=" + profile), true);
  }

  private static Raster picture(int seed) {
    byte[] bits = new byte[72 * 300];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) (i * 31 + seed);
    }
    return new Raster(576, 300, Bytes.of(bits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dle", "full"})
  void a_receipt_comes_out_dot_by_dot(String profile) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, profile)) {
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
      assertThat(printer.print(picture(1), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(bench.receipts()).isEqualTo(List.of(picture(1)));
      assertThat(bench.unknown()).isZero();
      assertThat(printer.paperInOutlet(WAIT)).isEqualTo(profile.equals("full"));
      bench.tearOff();
      assertThat(printer.paperInOutlet(WAIT)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dle", "full"})
  void without_paper_nothing_is_sent_and_nothing_comes_out_after_the_refill(String profile) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, profile)) {
      bench.paper(false);
      assertThat(printer.print(picture(1), WAIT))
          .isEqualTo(new PrintOutcome.Failed(DeviceFault.RECEIPT_PAPER_OUT));
      bench.paper(true);
      assertThat(printer.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(bench.receipts()).isEqualTo(List.of(picture(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dle", "full"})
  void a_roll_that_ends_in_the_middle_leaves_nothing_for_the_next_citizen(String profile) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, profile)) {
      bench.paperEndsInNextJob();
      assertThat(printer.print(picture(1), WAIT))
          .isEqualTo(new PrintOutcome.Failed(DeviceFault.RECEIPT_PAPER_OUT));
      bench.paper(true);
      assertThat(printer.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(bench.receipts()).isEqualTo(List.of(picture(2)));
    }
  }

  @Test
  void cover_near_end_silence_and_nonsense_are_told_apart() {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, "dle")) {
      bench.paperLow(true);
      assertThat(printer.probe(WAIT))
          .isEqualTo(new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW));
      bench.cover(true);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.RECEIPT_COVER));
      bench.cover(false);
      bench.faults().failNext(BenchReceiptPrinter.Fault.NO_ANSWER);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.NO_ANSWER));
      bench.faults().failRepeatedly(BenchReceiptPrinter.Fault.GARBLED);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.GARBLED));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10 0F 00 00 00 00, ready, ''", "10 0F 24 00 00 00, warning, DEV-RCP-011",
    "10 0F 05 02 00 00, fault, DEV-RCP-012", "10 0F 01 00 00 00, fault, DEV-RCP-010",
    "10 0F 00 00 00 01, fault, DEV-RCP-013", "10 0F 00, fault, DEV-LNK-003"
  })
  void six_byte_statuses_mean_what_the_manual_says(String hex, String word, String code) {
    DeviceStatus status = ReceiptStatus.full(Bytes.hex(hex));
    assertThat(status.word()).isEqualTo(word);
    assertThat(status.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12, 12, 12, ready, ''", "12, 12, 12, 1E, warning, DEV-RCP-011",
    "12, 12, 12, 72, fault, DEV-RCP-010", "12, 12, 12, 7E, fault, DEV-RCP-010",
    "1A, 16, 12, 12, fault, DEV-RCP-012", "12, 12, 1A, 12, fault, DEV-RCP-013",
    "FF, 12, 12, 12, fault, DEV-LNK-003"
  })
  void one_byte_statuses_mean_what_the_manual_says(
      String n1, String n2, String n3, String n4, String word, String code) {
    DeviceStatus status =
        ReceiptStatus.dle(
            Integer.parseInt(n1, 16),
            Integer.parseInt(n2, 16),
            Integer.parseInt(n3, 16),
            Integer.parseInt(n4, 16));
    assertThat(status.word()).isEqualTo(word);
    assertThat(status.code()).isEqualTo(code);
  }

  @Test
  void an_a4_page_waits_for_no_paper_and_its_job_is_cancelled() {
    try (BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer = new IppPagePrinter(bench.uri(), true)) {
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
      assertThat(printer.print("guide", A4Pages.one(), WAIT))
          .isEqualTo(new PrintOutcome.Printed(1));
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
  }

  @Test
  void printers_that_are_not_there_are_faults_and_wrong_addresses_are_explained() {
    try (IppPagePrinter none =
        new IppPagePrinter(URI.create("ipp://127.0.0.1:1/ipp/print"), false)) {
      assertThat(none.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
    }
    assertThatThrownBy(() -> new IppPagePrinter(URI.create("http://x"), false))
        .hasMessageContaining("ipp://host:port");
    assertThatThrownBy(
            () -> new EscPosReceiptPrinter(URI.create("tcp://127.0.0.1:9?profile=x"), false))
        .hasMessageContaining("dle or full");
  }

  @Test
  void state_reasons_count_by_their_base_whatever_stands_behind_them() {
    assertThat(StateReasons.status(List.of("media-jam-warning")).code()).isEqualTo("DEV-PRN-011");
    assertThat(StateReasons.status(List.of("media-empty-report", "toner-low")).code())
        .isEqualTo("DEV-PRN-010");
    assertThat(StateReasons.status(List.of("none"))).isEqualTo(new DeviceStatus.Ready());
  }

  @ParameterizedTest
  @CsvSource({
    "dle, CUTTER, RECEIPT_CUTTER",
    "dle, HEAD_HOT, RECEIPT_HEAD_HOT",
    "dle, FAILED, RECEIPT_FAILED",
    "dle, OFFLINE, RECEIPT_OFFLINE",
    "full, CUTTER, RECEIPT_CUTTER",
    "full, HEAD_HOT, RECEIPT_HEAD_HOT",
    "full, JAM, RECEIPT_JAM",
    "full, VOLTAGE, RECEIPT_VOLTAGE",
    "full, MEMORY, RECEIPT_MEMORY",
    "full, NOTCH, RECEIPT_NOTCH",
    "full, FAILED, RECEIPT_FAILED"
  })
  void broken_mechanics_are_named_and_print_nothing_once_they_are_put_right(
      String profile, BenchReceiptPrinter.Trouble trouble, DeviceFault cause) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, profile)) {
      bench.trouble(trouble);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(cause));
      assertThat(printer.print(picture(1), WAIT)).isEqualTo(new PrintOutcome.Failed(cause));
      bench.trouble(BenchReceiptPrinter.Trouble.NONE);
      assertThat(printer.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(bench.receipts()).isEqualTo(List.of(picture(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dle", "full"})
  void a_printer_that_does_not_tell_the_end_is_given_the_time_of_the_slowest(String profile) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, profile)) {
      bench.saysThrough(false);
      assertThat(printer.print(picture(1), Duration.ofMillis(300)))
          .isEqualTo(new PrintOutcome.Failed(DeviceFault.RECEIPT_NOT_FINISHED));
      bench.saysThrough(true);
      assertThat(printer.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(bench.unknown()).isZero();
    }
  }

  @Test
  void a_connection_lost_in_a_receipt_leaves_nothing_for_the_next_citizen() {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, "full")) {
      bench.faults().failNext(BenchReceiptPrinter.Fault.CUT_IN_BAND);
      assertThat(printer.print(picture(1), WAIT))
          .isEqualTo(new PrintOutcome.Failed(DeviceFault.DISCONNECTED));
      assertThat(printer.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(bench.receipts()).isEqualTo(List.of(picture(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dle", "full"})
  void a_terminal_that_starts_again_first_empties_the_printer_of_its_last_life(String profile) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter()) {
      bench.paperEndsInNextJob();
      bench.faults().failNext(BenchReceiptPrinter.Fault.CUT_IN_BAND);
      try (EscPosReceiptPrinter killed = printer(bench, profile)) {
        assertThat(killed.print(picture(1), WAIT)).isInstanceOf(PrintOutcome.Failed.class);
      }
      bench.paper(true);
      try (EscPosReceiptPrinter started = printer(bench, profile)) {
        assertThat(started.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      }
      assertThat(bench.receipts()).isEqualTo(List.of(picture(2)));
    }
  }

  @Test
  void a_ticket_nobody_took_is_drawn_in_and_a_stuck_one_is_told() {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter full = printer(bench, "full")) {
      assertThat(full.print(picture(1), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
      assertThat(full.reset(MediaAction.LEAVE, WAIT))
          .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.PRESENTED));
      bench.presenterStuck(true);
      assertThat(full.reset(MediaAction.RETRACT, WAIT))
          .isEqualTo(new ResetOutcome.Failed(DeviceFault.RECEIPT_JAM));
      bench.presenterStuck(false);
      assertThat(full.reset(MediaAction.RETRACT, WAIT))
          .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.RETRACTED));
      assertThat(bench.retracted()).isEqualTo(1);
      assertThat(full.paperInOutlet(WAIT)).isFalse();
      assertThat(full.reset(MediaAction.RETRACT, WAIT))
          .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.NONE));
    }
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter dle = printer(bench, "dle")) {
      assertThat(dle.reset(MediaAction.RETRACT, WAIT)).isEqualTo(new ResetOutcome.Unsupported());
      assertThat(dle.reset(MediaAction.LEAVE, WAIT))
          .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.DISCARDED));
    }
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
    try (BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer = new IppPagePrinter(bench.uri(), true)) {
      bench.report(List.of(keyword));
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(cause));
      assertThat(printer.print("guide", A4Pages.one(), Duration.ofMillis(200)))
          .isEqualTo(new PrintOutcome.Failed(cause));
      bench.report(List.of());
      assertThat(bench.printed()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "media-low-report, A4_PAPER_LOW",
    "toner-low, A4_TONER_LOW",
    "opc-near-eol-warning, A4_DRUM_LOW",
    "marker-waste-almost-full-warnin, A4_WASTE_LOW"
  })
  void what_will_stop_it_soon_is_a_warning(String keyword, DeviceFault cause) {
    assertThat(StateReasons.status(List.of(keyword))).isEqualTo(new DeviceStatus.Warning(cause));
  }

  @Test
  void a_lie_a_refusal_and_a_cancel_at_the_panel_are_not_printed() {
    try (BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer = new IppPagePrinter(bench.uri(), true)) {
      bench.lie(true);
      assertThat(printer.print("guide", A4Pages.one(), WAIT))
          .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
      bench.lie(false);
      bench.refuse(true);
      assertThat(printer.print("guide", A4Pages.one(), WAIT))
          .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_REFUSED));
      bench.refuse(false);
      bench.paper(0);
      var printing =
          CompletableFuture.supplyAsync(() -> printer.print("guide", A4Pages.one(), WAIT));
      Awaitility.await().until(() -> bench.waiting() == 1);
      bench.cancelAll();
      bench.paper(250);
      assertThat(printing.join()).isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_CANCELLED));
    }
  }

  @Test
  void a_reset_purges_what_the_printer_still_holds() throws Exception {
    try (BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer = new IppPagePrinter(bench.uri(), true);
        IppPagePrinter other = new IppPagePrinter(bench.uri(), true)) {
      assertThat(printer.reset(MediaAction.LEAVE, WAIT))
          .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.NONE));
      bench.paper(0);
      var printing =
          CompletableFuture.supplyAsync(() -> printer.print("guide", A4Pages.one(), WAIT));
      Awaitility.await().until(() -> bench.waiting() == 1);
      assertThat(other.reset(MediaAction.LEAVE, WAIT))
          .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.DISCARDED));
      bench.paper(250);
      assertThat(printing.join()).isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_CANCELLED));
      assertThat(bench.printed()).isEmpty();
    }
  }
}
