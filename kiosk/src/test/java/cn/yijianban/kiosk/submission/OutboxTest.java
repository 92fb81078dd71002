package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreBusyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {
  private final BenchPlatform platform = Bench.platform();
  @TempDir Path data;

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void oneSubmissionBecomesOneCaseAnItemAndItsFileGoesWhenAllAreAccepted() throws Exception {
    try (Bench bench = Bench.open(data, platform)) {
      Set<String> told = ConcurrentHashMap.newKeySet();
      try (AutoCloseable _ = bench.outbox.onChange(told::add)) {
        Counter.HandIn.Durable kept = bench.handIn("v1");
        assertThat(kept.number()).matches("360730-T01-[0-9]{8}-0001-.");
        awaitReceived(bench, kept.number());
        assertThat(platform.ledger())
            .singleElement()
            .satisfies(a -> assertThat(a.number()).isEqualTo(kept.number()))
            .satisfies(a -> assertThat(a.cases()).hasSize(3));
        assertThat(platform.opened().getFirst().number()).isEqualTo(kept.number());
        assertThat(sealed()).hasSize(1);
        platform.accept();
        await().until(() -> sealed().isEmpty());
        assertThat(bench.outbox.progress(kept.number()).orElseThrow())
            .isInstanceOfSatisfying(
                Counter.Progress.Received.class,
                r -> assertThat(r.cases()).allMatch(c -> c.state().equals("ACCEPTED")));
        assertThat(told).contains(kept.number());
      }
    }
    assertThat(OutboxView.read(data))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo("ACCEPTED");
              assertThat(line.caseNumbers()).hasSize(3);
            });
  }

  @Test
  void theSameVisitHandedInTwiceIsOneSubmission() {
    Counter.HandIn.Durable first;
    try (Bench bench = Bench.open(data, platform)) {
      first = bench.handIn("v1");
      assertThat(bench.handIn("v1")).isEqualTo(first);
      assertThat(bench.handIn("v2").number()).isNotEqualTo(first.number());
    }
    try (Bench again = Bench.open(data, platform)) {
      assertThat(again.handIn("v1")).isEqualTo(first);
      await().until(() -> platform.ledger().size() == 2);
    }
  }

  @Test
  void platformMayBeAwayWhenItIsHandedInAndComeBackLater() {
    platform.down();
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      await()
          .until(
              () ->
                  bench.outbox.progress(number).orElseThrow()
                          instanceof Counter.Progress.Waiting(var attempts)
                      && attempts >= 3);
      platform.up();
      awaitReceived(bench, number);
    }
    assertThat(platform.ledger()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Call.class,
      names = {"ANNOUNCE", "CREATE_UPLOAD", "OFFSET", "APPEND", "COMPLETE", "STATUS"})
  void lostAnswersAndErrorsOfEveryCallEndInExactlyOneSubmission(Call call) {
    try (Bench bench = Bench.open(data, platform)) {
      for (Fault fault : List.of(Fault.LOST_ANSWER, Fault.ERROR, Fault.HALF_ANSWER, Fault.LATE)) {
        platform.faults().next(call, fault, 2);
        awaitReceived(bench, bench.handIn(call + " " + fault).number());
      }
    }
    assertThat(platform.ledger()).hasSize(4);
    assertThat(platform.opened()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = Call.class,
      names = {"ANNOUNCE", "COMPLETE"})
  void answerThatItWasDoneBeforeIsSuccess(Call call) {
    platform.faults().next(call, Fault.DUPLICATE, 1);
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
  }

  @Test
  void silentPlatformIsAskedAgain() {
    platform.faults().next(Call.COMPLETE, Fault.SILENCE, 1);
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
  }

  @Test
  void brokenUploadGoesOnWhereThePlatformSaysItStands() {
    platform.faults().cutAt(700_001);
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
    assertThat(platform.uploads()).isEqualTo(1);
  }

  @Test
  void platformThatLiesAboutTheOffsetGetsTheWholeUploadAnew() {
    platform.faults().next(Call.OFFSET, Fault.OFFSET_LIE, 1);
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
    assertThat(platform.uploads()).isEqualTo(2);
  }

  @Test
  void refusalBlocksAtOnceUntilATechnicianUnblocks() throws Exception {
    platform.faults().next(Call.ANNOUNCE, Fault.REFUSAL, 1);
    String number;
    try (Bench bench = Bench.open(data, platform)) {
      number = bench.handIn("v").number();
      await()
          .untilAsserted(
              () ->
                  assertThat(bench.outbox.progress(number))
                      .contains(new Counter.Progress.Refused("REFUSED_BY_BENCH")));
      awaitReceived(bench, bench.handIn("another visit goes through").number());
      assertThat(sealed()).hasSize(2);
    }
    assertThat(OutboxView.read(data).getFirst().state()).isEqualTo("REFUSED");
    assertThat(OutboxView.unblock(data, number, InstantSource.system())).isTrue();
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, number);
    }
  }

  @Test
  void secondProcessIsToldThatTheDirectoryIsInUse() {
    try (Bench _ = Bench.open(data, platform)) {
      assertThatThrownBy(() -> OutboxView.read(data))
          .isInstanceOf(StoreBusyException.class)
          .hasMessage(
              "The data directory "
                  + data.toAbsolutePath()
                  + " is in use by a running terminal; stop the terminal and try again.");
    }
    assertThat(OutboxView.read(data)).isEmpty();
  }

  @Test
  void spoolAloneRebuildsTheOutboxAndNumbersGoOn() throws Exception {
    platform.down();
    String first;
    try (Bench bench = Bench.open(data, platform)) {
      first = bench.handIn("v1").number();
    }
    Files.delete(data.resolve("outbox.mv.db"));
    Files.delete(data.resolve("sequence.txt"));
    platform.up();
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, first);
      assertThat(ReceiptNumber.sequenceOf(bench.handIn("v2").number())).isEqualTo(2);
      await().until(() -> platform.ledger().size() == 2);
    }
  }

  @Test
  void damagedDatabaseIsMovedAsideAndRebuilt() throws Exception {
    platform.down();
    String first;
    try (Bench bench = Bench.open(data, platform)) {
      first = bench.handIn("v1").number();
    }
    Files.writeString(data.resolve("outbox.mv.db"), "this is no database");
    platform.up();
    try (Bench bench = Bench.open(data, platform)) {
      awaitReceived(bench, first);
    }
    try (Stream<Path> all = Files.list(data)) {
      assertThat(all.map(p -> p.getFileName().toString()))
          .anyMatch(n -> n.matches("outbox\\.mv\\.db\\.broken-[0-9]+"));
    }
  }

  @Test
  void damagedPackageIsPutAsideAndNeverDeleted() throws Exception {
    platform.down();
    String number;
    try (Bench bench = Bench.open(data, platform)) {
      number = bench.handIn("v1").number();
    }
    Path file = data.resolve("spool").resolve(number + ".sealed");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    platform.up();
    try (Bench bench = Bench.open(data, platform)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(bench.outbox.progress(number))
                      .contains(new Counter.Progress.Refused("SEAL_DAMAGED")));
    }
    assertThat(data.resolve("spool/quarantine").resolve(number + ".sealed")).exists();
    assertThat(platform.ledger()).isEmpty();
  }

  @Test
  void submissionThatThePlatformLostBeforeItAcceptedIsSentAgain() {
    try (Bench bench = Bench.open(data, platform)) {
      Counter.HandIn.Durable kept = bench.handIn("v1");
      awaitReceived(bench, kept.number());
      platform.down();
      int port = platform.base().getPort();
      try (BenchPlatform afresh =
          BenchPlatform.start(port, Bench.PLATFORM, InstantSource.system(), Optional.empty())) {
        await().until(() -> afresh.ledger().size() == 1);
        awaitReceived(bench, kept.number());
        assertThat(afresh.ledger().getFirst().key()).isEqualTo(key(kept.number()));
      }
    }
  }

  private String key(String number) {
    return platform.ledger().stream()
        .filter(a -> a.number().equals(number))
        .findFirst()
        .orElseThrow()
        .key();
  }

  @Test
  void ratingGoesOutOnceAndAfterItsSubmission() {
    platform.down();
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      Instant at = Instant.parse("2026-11-20T19:20:00Z");
      bench.outbox.rate(new Rating(number, "申报", 4, List.of("412"), at));
      bench.outbox.rate(new Rating(number, "申报", 1, List.of(), at));
      platform.faults().next(Call.RATING, Fault.LOST_ANSWER, 1);
      platform.up();
      await().until(() -> platform.ratings() == 1);
      awaitReceived(bench, bench.handIn("v2").number());
      assertThat(platform.evaluations())
          .as("the first one stands")
          .containsExactly(new BenchPlatform.Evaluation(number, "申报", 4));
    }
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
                  Optional.of(
                      cn.yijianban.kiosk.crypto.StationKeys.open(
                          data, Bench.PLATFORM.publicKey(), Bench.SECURE)),
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
                    Optional.of(
                        cn.yijianban.kiosk.crypto.StationKeys.open(
                            data, Bench.PLATFORM.publicKey(), Bench.SECURE)),
                    0,
                    1000))) {
      assertThat(outbox.obstacle()).contains(Counter.Reason.QUEUE_FULL);
      assertThat(outbox.handIn(Bench.application("v2")))
          .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.QUEUE_FULL));
    }
  }

  private OutboxParts parts(
      Store store, Optional<cn.yijianban.kiosk.crypto.StationKeys> keys, long free) {
    return parts(store, keys, free, 1L << 40);
  }

  private OutboxParts parts(
      Store store, Optional<cn.yijianban.kiosk.crypto.StationKeys> keys, long free, long waiting) {
    return new OutboxParts(
        store,
        keys,
        new SilentDesk(),
        new OutboxParts.Terminal("T-000001", "T01", "360730"),
        new OutboxParts.Limits(free, waiting, java.time.Duration.ofSeconds(1)),
        Backoff.usual(),
        InstantSource.system(),
        Bench.ZONE,
        new java.util.Random(1));
  }

  static void awaitReceived(Bench bench, String number) {
    await()
        .until(
            () ->
                bench.outbox.progress(number).orElse(new Counter.Progress.Waiting(0))
                        instanceof Counter.Progress.Received(var cases)
                    && cases.size() == 3);
  }

  private List<Path> sealed() throws java.io.IOException {
    try (Stream<Path> all = Files.list(data.resolve("spool"))) {
      return all.filter(p -> p.toString().endsWith(".sealed")).toList();
    }
  }
}
