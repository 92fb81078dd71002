package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody begins what could not end durably. */
class StartGateTest {
  @TempDir Path data;
  private final BenchPlatform platform = Bench.platform();

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void terminalWithoutKeysOrRoomSaysSoBeforeAnyoneStarts() {
    try (Store store = Store.open(data)) {
      Outbox noKeys = Outbox.open(parts(store, Optional.empty(), 0));
      assertThat(noKeys.obstacle()).contains(Counter.Reason.NO_KEY);
      assertThat(noKeys.handIn(Bench.application("v")))
          .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.NO_KEY));
      noKeys.close();
    }
    try (Bench bench = Bench.open(data, platform)) {
      assertThat(bench.outbox.obstacle()).isEmpty();
    }
    try (Store store = Store.open(data)) {
      Outbox noRoom =
          Outbox.open(
              parts(
                  store,
                  Optional.of(StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE)),
                  Long.MAX_VALUE));
      assertThat(noRoom.handIn(Bench.application("v")))
          .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.DISK_FULL));
      noRoom.close();
    }
  }

  @Test
  void noVisitStartsWhenTooMuchWaits() throws Exception {
    platform.down();
    try (Bench bench = Bench.open(data, platform)) {
      bench.handIn("v1");
    }
    try (Store store = Store.open(data);
        Outbox outbox =
            Outbox.still(
                parts(
                    store,
                    Optional.of(StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE)),
                    0,
                    1000))) {
      assertThat(outbox.obstacle()).contains(Counter.Reason.QUEUE_FULL);
      assertThat(outbox.handIn(Bench.application("v2")))
          .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.QUEUE_FULL));
    }
  }

  private OutboxParts parts(Store store, Optional<StationKeys> keys, long free) {
    return parts(store, keys, free, 1L << 40);
  }

  private OutboxParts parts(Store store, Optional<StationKeys> keys, long free, long waiting) {
    return new OutboxParts(
        store,
        keys,
        new SilentDesk(),
        new OutboxParts.Terminal("T-000001", "T01", "360730"),
        new OutboxParts.Limits(free, waiting, Duration.ofSeconds(1)),
        Backoff.usual(),
        InstantSource.system(),
        Bench.ZONE,
        new Random(1));
  }
}
