package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is sent first, how hard a dead line is tried, and how much goes in one request. */
class LineTest {
  private final SettableClock clock = new SettableClock();
  private final Sm2KeyPair terminal = Sm2KeyPair.make(Bench.SECURE);
  private final List<String> asked = new ArrayList<>();
  @TempDir Path data;

  /** Tells who was announced, and loses every answer while it is told to. */
  private final class Door extends PassingDesk {
    private final LedgerDesk behind;
    private boolean open;
    private String poison = "";

    Door(LedgerDesk behind) {
      super(behind);
      this.behind = behind;
      behind.reliable();
    }

    @Override
    public Answer<CaseFile> announce(Announcement a, List<Part> parts) {
      asked.add(a.number());
      return open && !a.number().equals(poison)
          ? super.announce(a, parts)
          : new Answer.Unheard<>("CONNECT");
    }
  }

  private Door door() {
    return new Door(new LedgerDesk(terminal.publicKey(), Bench.PLATFORM, new Random(1)));
  }

  @Test
  void deadLineIsTriedWithOneSubmissionATurnAndTheFirstAnswerWakesTheOthers() {
    Door door = door();
    try (Store store = Store.open(data, new DiskFiles(), clock);
        Outbox outbox = Outbox.still(parts(store, door))) {
      for (int i = 0; i < 20; i++) {
        var _ = handIn(outbox, "v" + i);
      }
      for (int turn = 1; turn <= 6; turn++) {
        outbox.turn();
        assertThat(asked).hasSize(turn);
      }
      door.open = true;
      outbox.turn();
      assertThat(door.behind.received()).hasSizeGreaterThanOrEqualTo(14);
      outbox.turn();
      assertThat(door.behind.received()).as("woken, not waiting for their time").hasSize(20);
    }
  }

  @Test
  void whatWaitsIsTriedAtOnceWhenTheNetworkIsBack() {
    Door door = door();
    try (Store store = Store.open(data, new DiskFiles(), clock);
        Outbox outbox = Outbox.still(parts(store, door))) {
      String number = handIn(outbox, "v");
      outbox.turn();
      door.open = true;
      store.transaction(
          jdbc -> Rows.trouble(jdbc, number, "CONNECT", clock.instant().plusSeconds(200)));
      outbox.turn();
      assertThat(door.behind.received()).as("its time has not come").isEmpty();
      outbox.wake();
      outbox.turn();
      assertThat(door.behind.received()).containsOnlyKeys(number);
    }
  }

  @Test
  void oneThatNeverGetsAnAnswerDoesNotStopTheOthers() {
    Door door = door();
    door.open = true;
    try (Store store = Store.open(data, new DiskFiles(), clock);
        Outbox outbox = Outbox.still(parts(store, door))) {
      door.poison = handIn(outbox, "poison");
      clock.forward(Duration.ofSeconds(1));
      for (int i = 0; i < 5; i++) {
        var _ = handIn(outbox, "v" + i);
      }
      outbox.turn();
      outbox.turn();
      assertThat(door.behind.received()).hasSize(5).doesNotContainKey(door.poison);
    }
  }

  @Test
  void whoMayStillStandThereIsServedBeforeWhatWaitsForDays() {
    Door door = door();
    try (Store store = Store.open(data, new DiskFiles(), clock);
        Outbox outbox = Outbox.still(parts(store, door))) {
      for (int i = 0; i < 5; i++) {
        var _ = handIn(outbox, "old" + i);
      }
      clock.forward(Duration.ofDays(2));
      String now = handIn(outbox, "now");
      outbox.turn();
      assertThat(asked).containsExactly(now);
    }
  }

  @Test
  void requestGrowsOnAQuickLineAndShrinksOnASlowOrBrokenOne() {
    ChunkSize size = new ChunkSize();
    int first = size.now();
    size.heard(Duration.ofMillis(300));
    assertThat(size.now()).isEqualTo(2 * first);
    size.heard(Duration.ofSeconds(1));
    assertThat(size.now()).isEqualTo(2 * first);
    size.heard(Duration.ofSeconds(5));
    assertThat(size.now()).isEqualTo(first);
    size.heard(Duration.ofMillis(100));
    assertThat(size.now()).isEqualTo(4 * first);
    for (int i = 0; i < 20; i++) {
      size.unheard();
    }
    assertThat(size.now()).isEqualTo(ChunkSize.LEAST);
    for (int i = 0; i < 20; i++) {
      size.heard(Duration.ZERO);
    }
    assertThat(size.now()).isEqualTo(ChunkSize.MOST);
  }

  @Test
  void uploadKeepsToTheShareOfTheLineItMayUse() {
    List<Duration> rests = new ArrayList<>();
    Brake brake = new Brake(100_000, rests::add);
    brake.sent(200_000, Duration.ofMillis(500));
    brake.sent(200_000, Duration.ofSeconds(3));
    assertThat(rests).containsExactly(Duration.ofMillis(1500));
    assertThat(brake.most(ChunkSize.MOST)).isEqualTo(200_000);
    assertThat(new Brake(10, rests::add).most(ChunkSize.MOST)).isEqualTo(ChunkSize.LEAST);
    Brake none = new Brake(0, rests::add);
    none.sent(1_000_000, Duration.ZERO);
    assertThat(none.most(ChunkSize.MOST)).isEqualTo(ChunkSize.MOST);
    assertThat(rests).hasSize(1);
  }

  private static String handIn(Outbox outbox, String visit) {
    return ((Counter.HandIn.Durable) outbox.handIn(Bench.application(visit, 100))).number();
  }

  private OutboxParts parts(Store store, Desk desk) {
    return new OutboxParts(
        store,
        Optional.of(StationKeys.of(terminal, Bench.PLATFORM.publicKey(), Bench.SECURE)),
        desk,
        new OutboxParts.Terminal("T-000001", "T01", "360730"),
        new OutboxParts.Limits(0, 1L << 40, Duration.ofSeconds(1)),
        Backoff.usual(),
        clock,
        Bench.ZONE,
        new Random(5));
  }
}
