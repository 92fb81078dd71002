package cn.yijianban.kiosk.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.platform.StationDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a terminal signs in, tells how it is, and takes what is laid down for it. */
class UpkeepTest extends TendedTerminal {

  @Test
  void signsInThenBeatsAtThePaceItIsToldWithJitterAndHandsUpItsJournal() throws IOException {
    assertThat(upkeep.turn()).isZero();
    assertThat(upkeep.turn())
        .isBetween(BEAT.multipliedBy(8).dividedBy(10), BEAT.multipliedBy(12).dividedBy(10));
    assertThat(upkeep.turn()).isNotEqualTo(upkeep.turn());
    assertThat(bench.station().signIns()).hasSize(1);
    assertThat(bench.station().beats()).hasSize(3);
    assertThat(words()).containsExactly("platform-reached");
    assertThat(bench.station().journal("T-1"))
        .isEqualTo(Files.readAllLines(folder.resolve("journal.jsonl")));
  }

  @Test
  void anOutageIsTwoLinesOfTheJournalAndIsTriedWithGrowingJitteredWaits() throws IOException {
    upkeep.turn();
    bench.down();
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      waits.add(upkeep.turn());
    }
    assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(5)) <= 0);
    assertThat(waits.stream().distinct().count()).isGreaterThan(9);
    assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    bench.up();
    upkeep.turn();
    assertThat(words()).containsExactly("platform-reached", "platform-lost", "platform-reached");
    bench.station().forget();
    assertThat(upkeep.turn()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(upkeep.turn()).isZero();
    assertThat(bench.station().signIns()).hasSize(2);
  }

  @Test
  void aPlatformThatIsNotThereAtTheStartIsToldOnce() throws IOException {
    bench.down();
    upkeep.turn();
    upkeep.turn();
    assertThat(words()).containsExactly("platform-lost");
  }

  @Test
  void aPlatformThatNeverAnswersIsNotWaitedForLongerThanTheDeadline() {
    PlatformConfig quick =
        new PlatformConfig(
            bench.base(), "app", "T-1", Duration.ofMillis(300), Duration.ofMillis(300));
    try (PlatformClient impatient =
        new PlatformClient(
            quick,
            StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM),
            () -> now)) {
      bench.faults().next(Call.SIGN_IN, Fault.SILENCE, 1);
      long begun = System.nanoTime();
      var _ = impatient.station().signIn(new StationDesk.SignIn("1", "360732", true, now));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aNewerConfigurationIsLaidDownOnceAsItsBytes() throws IOException {
    bench.station().configure("T-1", 41, new byte[] {1});
    upkeep.turn();
    assertThat(folder.resolve("configuration")).doesNotExist();
    bench.station().configure("T-1", 42, new byte[] {4, 2});
    bench.faults().next(Call.CONFIGURATION, Fault.HALF_ANSWER, 1);
    upkeep.turn();
    assertThat(folder.resolve("configuration")).doesNotExist();
    upkeep.turn();
    upkeep.turn();
    assertThat(folder.resolve("configuration/0000000042.yjk")).hasBinaryContent(new byte[] {4, 2});
    assertThat(words()).containsExactly("platform-reached", "configuration-fetched");
  }

  @Test
  void aJournalBegunAnewIsHandedUpFromItsBeginningAndThePlatformHearsThatItWas() throws Exception {
    upkeep.turn();
    journal.close();
    Files.delete(folder.resolve("journal.jsonl"));
    journal = Journal.open(folder.resolve("journal.jsonl"), () -> now);
    journal.append(new Event.Started(true));
    open();
    upkeep.turn();
    assertThat(bench.station().replacedJournals()).isEqualTo(1);
    assertThat(bench.station().journal("T-1")).isEqualTo(lines());
  }

  @Test
  void aLongJournalGoesUpInPartsOverSeveralBeats() throws IOException {
    for (int i = 0; i < 2100; i++) {
      journal.append(new Event.Stopped());
    }
    upkeep.turn();
    assertThat(bench.station().journal("T-1")).hasSize(2000);
    upkeep.turn();
    assertThat(bench.station().journal("T-1")).isEqualTo(lines());
  }
}
