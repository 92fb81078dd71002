package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.store.StoreBusyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    String first = Bench.handInAndStop(data, platform, "v1");
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
    String first = Bench.handInAndStop(data, platform, "v1");
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
    String number = Bench.handInAndStop(data, platform, "v1");
    Bench.damage(data, number);
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

  static void awaitReceived(Bench bench, String number) {
    await()
        .until(
            () ->
                bench.outbox.progress(number).orElse(new Counter.Progress.Waiting(0))
                        instanceof Counter.Progress.Received(var cases)
                    && cases.size() == 3);
  }

  private List<Path> sealed() throws IOException {
    return sealed(data);
  }

  static List<Path> sealed(Path data) throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("spool"))) {
      return all.filter(p -> p.toString().endsWith(".sealed")).toList();
    }
  }
}
