package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.bench.BenchPlatform.Evaluation;
import cn.yijianban.kiosk.bench.BenchPlatform.Served;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rating comes behind the record of its service, both once. */
class RatedServiceTest {
  @TempDir Path data;
  private final BenchPlatform platform = Bench.platform();

  @AfterEach
  void close() {
    platform.close();
  }

  private static Rating rating(String number, String service) {
    return new Rating(number, service, 4, List.of(), Instant.now());
  }

  @Test
  void serviceGoesBeforeItsRatingAndBothOnceWhateverAnswerIsLost() {
    platform.faults().next(Call.RATED_SERVICE, Fault.LOST_ANSWER, 2);
    platform.faults().next(Call.RATING, Fault.LOST_ANSWER, 2);
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      bench.outbox.rate(rating(number, Ratings.HANDED_IN));
      await().until(() -> sent(bench) == 1);
      Counter.HandIn.Durable kept =
          (Counter.HandIn.Durable) bench.outbox.handIn(Bench.application("v1"));
      assertThat(platform.services())
          .singleElement()
          .satisfies(
              served -> {
                assertThat(served.number()).isEqualTo(number);
                assertThat(served.service()).isEqualTo("申报");
                assertThat(served.terminal()).isEqualTo("T-000001");
                assertThat(served.at()).as("when it was handed in").isEqualTo(kept.at());
                assertThat(served.rated()).isTrue();
              });
      assertThat(platform.evaluations()).containsExactly(new Evaluation(number, "申报", 4));
    }
  }

  @Test
  void ratingThatWaitsTellsItsServiceAgainAfterTheTerminalWentDown() {
    platform.faults().next(Call.RATING, Fault.ERROR, 1000);
    String number;
    try (Bench bench = Bench.open(data, platform)) {
      number = bench.handIn("v1").number();
      bench.outbox.rate(rating(number, Ratings.HANDED_IN));
      await().until(() -> platform.services().size() == 1);
    }
    assertThat(platform.evaluations()).isEmpty();
    platform.faults().none();
    try (Bench bench = Bench.open(data, platform)) {
      await().until(() -> sent(bench) == 1);
    }
    assertThat(platform.services()).extracting(Served::rated).containsExactly(true);
    assertThat(platform.evaluations()).containsExactly(new Evaluation(number, "申报", 4));
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_OFFERED", "NOT_IMPLEMENTED"})
  void platformThatKeepsNoServiceRecordsHoldsNoRatingUp(Fault fault) {
    platform.faults().next(Call.RATED_SERVICE, fault, 1000);
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      bench.outbox.rate(rating(number, Ratings.HANDED_IN));
      await().until(() -> platform.ratings() == 1);
      assertThat(platform.services()).isEmpty();
    }
  }

  @Test
  void serviceThatIsRefusedBlocksItsRatingAndLosesNothing() {
    platform.faults().next(Call.RATED_SERVICE, Fault.REFUSAL, 1);
    try (Bench bench = Bench.open(data, platform)) {
      bench.outbox.rate(rating(bench.handIn("v1").number(), Ratings.HANDED_IN));
      await().until(() -> blocked(bench).equals(List.of("REFUSED_BY_BENCH")));
    }
    assertThat(platform.ratings()).isZero();
  }

  @Test
  void correctionIsAServiceOfItsOwnAndWhatOthersDidIsInTheirBooks() {
    try (Bench bench = Bench.open(data, platform)) {
      String number = bench.handIn("v1").number();
      OutboxTest.awaitReceived(bench, number);
      String correction =
          ((Counter.HandIn.Durable) bench.outbox.handIn(Bench.correction("v2", number))).number();
      bench.outbox.rate(rating(correction, Ratings.CORRECTED));
      bench.outbox.rate(rating(number, "签收"));
      bench.outbox.rate(rating("360730-T99-20261120-0001-X", Ratings.HANDED_IN));
      await().until(() -> sent(bench) == 3);
      assertThat(platform.services())
          .extracting(Served::number, Served::service)
          .containsExactly(tuple(correction, "补正"));
      assertThat(platform.evaluations())
          .as("the platform knows what it corrects")
          .contains(new Evaluation(number, "补正", 4));
    }
  }

  private static long sent(Bench bench) {
    return bench
        .store
        .transaction(
            jdbc ->
                jdbc.query(
                    "SELECT number FROM rating WHERE sent IS NOT NULL", r -> r.text("number")))
        .size();
  }

  private static List<String> blocked(Bench bench) {
    return bench.store.transaction(
        jdbc ->
            jdbc.query(
                "SELECT blocked_code FROM rating WHERE blocked_code IS NOT NULL",
                r -> r.text("blocked_code")));
  }
}
