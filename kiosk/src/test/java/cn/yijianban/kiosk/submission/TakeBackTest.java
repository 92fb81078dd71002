package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.submission.Counter.TakenBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 撤回 of what waits at the terminal: durable, and never half a thing at the platform. */
class TakeBackTest {
  private final BenchPlatform platform = Bench.platform();
  private final SettableClock clock = new SettableClock();
  @TempDir Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void folder() {
    data = folder.resolve("data");
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void whatNeverLeftIsProvedToBeHereAndThePlatformNeverTakesIt() throws IOException {
    platform.down();
    String number;
    try (Bench bench = Bench.open(data, platform)) {
      number = bench.handIn("v1").number();
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.Here());
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.Here());
      assertThat(files()).containsExactly(number + ".withdrawn");
      platform.up();
      await().until(() -> platform.withdrawn().contains(number));
      await().until(() -> files().isEmpty());
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.Here());
    }
    assertThat(platform.ledger()).isEmpty();
    assertThat(OutboxView.read(data).getFirst().state()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aStartWithoutADatabaseStillKnowsThatItWasTakenBack() throws IOException {
    String number = takenBackAndStopped();
    Files.delete(data.resolve("outbox.mv.db"));
    platform.up();
    try (Bench _ = Bench.open(data, platform)) {
      await().until(() -> platform.withdrawn().contains(number));
    }
    assertThat(platform.ledger()).isEmpty();
  }

  @Test
  void aMarkWithoutItsCommitPointIsNone() throws IOException {
    String number = takenBackAndStopped();
    Path spool = data.resolve("spool");
    Files.move(spool.resolve(number + ".withdrawn"), spool.resolve(number + ".sealed"));
    platform.up();
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, number);
    }
    assertThat(platform.withdrawn()).isEmpty();
  }

  @Test
  void whatMayHaveArrivedIsAskedBackAndItsCasesAreWithdrawn() {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store))) {
      String number = arrivedUnheard(outbox);
      assertThat(outbox.takeBack(number)).isEqualTo(new TakenBack.Asked());
      platform.faults().next(Call.WITHDRAWAL, Fault.LOST_ANSWER, 1);
      turns(outbox);
      assertThat(platform.withdrawn()).containsExactly(number);
      assertThat(outbox.progress(number).orElseThrow())
          .isInstanceOfSatisfying(
              Counter.Progress.Received.class,
              r -> assertThat(r.cases()).hasSize(3).allMatch(c -> c.state().equals("WITHDRAWN")));
    }
    assertThat(platform.ledger()).hasSize(1);
  }

  @Test
  void aDepartmentThatHasBegunGoesOn() {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store))) {
      String number = arrivedUnheard(outbox);
      platform.accept();
      assertThat(outbox.takeBack(number)).isEqualTo(new TakenBack.Asked());
      turns(outbox);
      assertThat(outbox.progress(number).orElseThrow())
          .isInstanceOfSatisfying(
              Counter.Progress.Received.class,
              r -> assertThat(r.cases()).allMatch(c -> c.state().equals("ACCEPTED")));
      assertThat(outbox.takeBack(number)).isEqualTo(new TakenBack.AtPlatform());
    }
    assertThat(platform.withdrawn()).isEmpty();
  }

  @Test
  void whatWasCarriedAwayOnAStickMayBeElsewhere() throws IOException {
    platform.down();
    String number = Bench.handInAndStop(data, platform, "v1");
    var _ =
        Export.write(
            data, Set.of(), data.resolveSibling("stick"), InstantSource.system(), Bench.SECURE);
    try (Bench bench = Bench.open(data, platform)) {
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.Asked());
    }
  }

  /** While the platform was away; nothing of it has left. */
  private String takenBackAndStopped() {
    platform.down();
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.Here());
      return number;
    }
  }

  /** The package is there, and the terminal has not heard so. */
  private String arrivedUnheard(Outbox outbox) {
    platform.faults().next(Call.COMPLETE, Fault.LOST_ANSWER, 1);
    String number = ((Counter.HandIn.Durable) outbox.handIn(Bench.application("v1"))).number();
    outbox.turn();
    assertThat(platform.ledger()).hasSize(1);
    return number;
  }

  private void turns(Outbox outbox) {
    for (int i = 0; i < 4; i++) {
      clock.forward(Duration.ofMinutes(2));
      outbox.turn();
    }
  }

  private OutboxParts parts(Store store) {
    StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
    return Bench.parts(store, keys, Bench.client(platform, keys, InstantSource.system()), clock);
  }

  @Test
  void whatThePlatformHasIsNotTakenBackHere() {
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      OutboxTest.awaitReceived(bench, number);
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.AtPlatform());
      assertThat(bench.outbox.takeBack("360730-T01-20261121-0099-X"))
          .isEqualTo(new TakenBack.NotDone());
    }
  }

  @Test
  void whatWasDamagedHereAndPutAsideIsSaidToBeSoAndStaysSomebodysTrouble() throws IOException {
    platform.down();
    String number = Bench.handInAndStop(data, platform, "v");
    Bench.damage(data, number);
    platform.up();
    try (Bench bench = Bench.open(data, platform)) {
      await().until(() -> bench.outbox.counts().blocked() == 1);
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.PutAside());
      assertThat(bench.outbox.counts().blocked()).isEqualTo(1);
    }
    assertThat(platform.ledger()).isEmpty();
  }

  @Test
  void aRefusedPackageIsNoLongerSomebodysTroubleOnceItIsTakenBack() {
    platform.faults().next(Call.ANNOUNCE, Fault.REFUSAL, 1);
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v").number();
      await().until(() -> bench.outbox.counts().blocked() == 1);
      assertThat(bench.outbox.takeBack(number)).isEqualTo(new TakenBack.Here());
      await().until(() -> platform.withdrawn().contains(number));
      await().until(() -> bench.outbox.counts().equals(new Outbox.Counts(0, 0)));
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("spool"))) {
      return all.filter(Files::isRegularFile).map(p -> p.getFileName().toString()).toList();
    }
  }
}
