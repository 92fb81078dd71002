package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the terminal jumps; nothing waits for the day to come round again. */
class ClockTest {
  private final SettableClock terminalTime = new SettableClock();
  private final SettableClock platformTime = new SettableClock();
  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void clockThatJumpsADayDelaysNothing(int days) throws Exception {
    try (BenchPlatform platform = platform();
        Store store = Store.open(data, new DiskFiles(), terminalTime)) {
      StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
      PlatformClient desk = Bench.client(platform, keys, terminalTime);
      try (Outbox outbox = Outbox.still(Bench.parts(store, keys, desk, terminalTime))) {
        platform.down();
        String first = ((Counter.HandIn.Durable) handIn(outbox, "first")).number();
        outbox.turn();
        platform.up();
        terminalTime.forward(Duration.ofDays(days));
        String second = ((Counter.HandIn.Durable) handIn(outbox, "second")).number();
        assertThat(second).isNotEqualTo(first);
        // One turn to hear that the clock is wrong, one to be dated by the platform's.
        outbox.turn();
        terminalTime.forward(Duration.ofMinutes(5));
        platformTime.forward(Duration.ofMinutes(5));
        outbox.turn();
        assertThat(platform.ledger())
            .extracting(BenchPlatform.Arrival::number)
            .containsExactlyInAnyOrder(first, second);
      }
    }
  }

  private static Counter.HandIn handIn(Outbox outbox, String visit) {
    return outbox.handIn(Bench.application(visit, 100));
  }

  @Test
  void numbersOfADayThatComesTwiceGoOn() {
    try (Store store = Store.open(data, new DiskFiles(), terminalTime)) {
      StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
      try (Outbox outbox = Outbox.still(Bench.parts(store, keys, new SilentDesk(), terminalTime))) {
        String monday = ((Counter.HandIn.Durable) handIn(outbox, "1")).number();
        terminalTime.forward(Duration.ofDays(1));
        handIn(outbox, "2");
        terminalTime.forward(Duration.ofDays(-1));
        String again = ((Counter.HandIn.Durable) handIn(outbox, "3")).number();
        assertThat(ReceiptNumber.seriesOf(again)).isEqualTo(ReceiptNumber.seriesOf(monday));
        assertThat(ReceiptNumber.sequenceOf(again)).isEqualTo(2);
      }
    }
  }

  private BenchPlatform platform() {
    return BenchPlatform.start(0, Bench.PLATFORM, platformTime, Optional.empty());
  }
}
