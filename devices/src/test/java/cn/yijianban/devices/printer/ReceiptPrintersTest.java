package cn.yijianban.devices.printer;

import static cn.yijianban.devices.printer.ReceiptPrinterContract.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.ReceiptTrouble;
import cn.yijianban.devices.peer.SocatPeer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract in both families and over both pipes, and what only the twin can be made to do. */
class ReceiptPrintersTest {
  private static final Duration WAIT = Duration.ofSeconds(8);

  private static EscPosReceiptPrinter printer(BenchReceiptPrinter bench, String profile) {
    return new EscPosReceiptPrinter(URI.create(bench.uri() + "?profile=" + profile), true);
  }

  private abstract static class OfTwin extends ReceiptPrinterContract {
    private final BenchReceiptPrinter bench = new BenchReceiptPrinter();
    private final String profile;
    private Optional<ReceiptPrinter> printer = Optional.empty();

    OfTwin(String profile) {
      this.profile = profile;
    }

    URI port(URI bench) {
      return bench;
    }

    @Override
    protected ReceiptPrinter device() {
      printer = Optional.of(printer.orElseGet(this::started));
      return printer.get();
    }

    @Override
    ReceiptPrinter started() {
      return new EscPosReceiptPrinter(URI.create(port(bench.uri()) + "?profile=" + profile), true);
    }

    @Override
    BenchReceiptPrinter far() {
      return bench;
    }

    @Override
    boolean hasPresenter() {
      return profile.equals("full");
    }

    @AfterEach
    void close() {
      printer.ifPresent(ReceiptPrinter::close);
      bench.close();
    }
  }

  @Nested
  @FarEnd("the twin, asked byte by byte (DLE EOT 1 to 4)")
  class ByteByByte extends OfTwin {
    ByteByByte() {
      super("dle");
    }
  }

  @Nested
  @FarEnd("the twin with a presenter, asked for its full status (10 04 14)")
  class FullStatus extends OfTwin {
    FullStatus() {
      super("full");
    }
  }

  @Nested
  @FarEnd(value = "the twin with a presenter behind a serial port of the kernel", foreign = true)
  class OverSerial extends OfTwin {
    @TempDir private Path dir;
    private Optional<SocatPeer> socat = Optional.empty();

    OverSerial() {
      super("full");
    }

    @Override
    URI port(URI bench) {
      return socat.orElseThrow().uri();
    }

    @BeforeEach
    void join() {
      socat = Optional.of(new SocatPeer(dir, far().uri()));
    }

    @AfterEach
    void part() {
      socat.ifPresent(SocatPeer::close);
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
      String profile, ReceiptTrouble trouble, DeviceFault cause) {
    try (BenchReceiptPrinter bench = new BenchReceiptPrinter();
        EscPosReceiptPrinter printer = printer(bench, profile)) {
      bench.trouble(trouble);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(cause));
      assertThat(printer.print(picture(1), WAIT)).isEqualTo(new PrintOutcome.Failed(cause));
      bench.trouble(ReceiptTrouble.NONE);
      assertThat(printer.print(picture(2), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
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

  @Test
  void a_wrong_address_is_explained_in_one_sentence() {
    assertThatThrownBy(
            () -> new EscPosReceiptPrinter(URI.create("tcp://127.0.0.1:9?profile=x"), false))
        .hasMessageContaining("dle or full");
  }
}
