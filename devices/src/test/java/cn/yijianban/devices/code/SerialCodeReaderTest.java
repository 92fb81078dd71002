package cn.yijianban.devices.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader.CodeRead;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.bench.BenchCodeReader;
import cn.yijianban.devices.bench.BenchCodeReader.Fault;
import cn.yijianban.devices.link.Links;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SerialCodeReaderTest {
  private static final Duration WAIT = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofMillis(300);

  private static SerialCodeReader reader(BenchCodeReader bench, CodeProfile profile) {
    return new SerialCodeReader(() -> Links.open(bench.uri()), profile, true);
  }

  @ParameterizedTest
  @EnumSource(CodeProfile.class)
  void a_code_is_read_once_and_held_still_not_twice(CodeProfile profile) {
    try (BenchCodeReader bench = new BenchCodeReader(profile);
        SerialCodeReader reader = reader(bench, profile)) {
      assertThat(reader.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
      assertThat(reader.read(SOON, new Cancel())).isEqualTo(new CodeRead.NothingShown());
      var first = CompletableFuture.supplyAsync(() -> reader.read(WAIT, new Cancel()));
      show(bench, first, "一件办 360730");
      assertThat(first.join()).isEqualTo(new CodeRead.Read("一件办 360730"));
      assertThat(first.join().toString()).doesNotContain("360730");

      var second = CompletableFuture.supplyAsync(() -> reader.read(SOON, new Cancel()));
      show(bench, second, "一件办 360730");
      assertThat(second.join()).isEqualTo(new CodeRead.NothingShown());
    }
  }

  /** Holds the code before the reader until the read is over. */
  private static void show(BenchCodeReader bench, CompletableFuture<CodeRead> read, String text) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              bench.show(text);
              return read.isDone();
            });
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
