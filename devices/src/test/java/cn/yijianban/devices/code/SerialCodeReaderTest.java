package cn.yijianban.devices.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.CodeReader.CodeRead;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.bench.BenchCodeReader;
import cn.yijianban.devices.bench.BenchCodeReader.Fault;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.peer.SocatPeer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract over every pipe and make, and what only a twin can be made to do. */
class SerialCodeReaderTest {
  private static final Duration WAIT = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofMillis(300);

  private static SerialCodeReader reader(BenchCodeReader bench, CodeProfile profile) {
    return new SerialCodeReader(() -> Links.open(bench.uri()), profile, true);
  }

  private abstract static class OfTwin extends CodeReaderContract {
    private final BenchCodeReader bench;
    private final SerialCodeReader reader;

    OfTwin(CodeProfile profile) {
      bench = new BenchCodeReader(profile);
      reader = new SerialCodeReader(() -> Links.open(port(bench.uri())), profile, true);
    }

    URI port(URI bench) {
      return bench;
    }

    @Override
    protected CodeReader device() {
      return reader;
    }

    @Override
    void show(String text) {
      bench.show(text);
    }

    @AfterEach
    void close() {
      reader.close();
      bench.close();
    }
  }

  @Nested
  @ParameterizedClass
  @EnumSource(CodeProfile.class)
  @FarEnd("the twins of Newland, Honeywell, Zebra SSI and plain lines, over TCP")
  class OverTcp extends OfTwin {
    OverTcp(CodeProfile profile) {
      super(profile);
    }
  }

  @Nested
  @FarEnd(value = "the Newland twin behind a serial port of the kernel", foreign = true)
  class OverSerial extends OfTwin {
    @TempDir private Path dir;
    private Optional<SocatPeer> socat = Optional.empty();

    OverSerial() {
      super(CodeProfile.NEWLAND);
    }

    @Override
    URI port(URI bench) {
      socat = Optional.of(socat.orElseGet(() -> new SocatPeer(dir, bench)));
      return URI.create(socat.get().uri() + "?baud=9600");
    }

    @AfterEach
    void part() {
      socat.ifPresent(SocatPeer::close);
    }
  }

  @Test
  void a_cancel_puts_the_light_out() {
    try (BenchCodeReader bench = new BenchCodeReader(CodeProfile.NEWLAND);
        SerialCodeReader reader = reader(bench, CodeProfile.NEWLAND)) {
      Cancel cancel = new Cancel();
      var read = CompletableFuture.supplyAsync(() -> reader.read(WAIT, cancel));
      Awaitility.await().until(bench::lit);
      cancel.cancel();
      assertThat(read.join()).isEqualTo(new CodeRead.Cancelled());
      Awaitility.await().until(() -> !bench.lit());
      assertThat(reader.read(WAIT, cancel)).isEqualTo(new CodeRead.Cancelled());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, CODE_READER_REFUSED",
    "LINE_CHECKSUM, CODE_READER_CHECK",
    "ENDLESS, CODE_TOO_LONG",
    "NOT_TEXT, CODE_NOT_TEXT",
    "CUT, DISCONNECTED"
  })
  void what_goes_wrong_is_named_and_the_next_read_works(Fault fault, DeviceFault cause) {
    try (BenchCodeReader bench = new BenchCodeReader(CodeProfile.NEWLAND);
        SerialCodeReader reader = reader(bench, CodeProfile.NEWLAND)) {
      bench.faults().failNext(fault);
      assertThat(reader.read(WAIT, new Cancel())).isEqualTo(new CodeRead.Failed(cause));
      bench.show("690123");
      assertThat(reader.read(WAIT, new Cancel())).isEqualTo(new CodeRead.Read("690123"));
    }
  }

  @Test
  void silence_is_told_when_it_is_probed() {
    try (BenchCodeReader bench = new BenchCodeReader(CodeProfile.NEWLAND);
        SerialCodeReader reader = reader(bench, CodeProfile.NEWLAND)) {
      bench.faults().failNext(Fault.NO_ANSWER);
      assertThat(reader.probe(SOON)).isEqualTo(new DeviceStatus.Fault(DeviceFault.NO_ANSWER));
    }
  }
}
