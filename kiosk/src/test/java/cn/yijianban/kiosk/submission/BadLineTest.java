package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No trouble of the line is ever taken for an answer of the platform. */
class BadLineTest {
  @TempDir Path data;

  @ParameterizedTest
  @EnumSource(
      value = ToxicLine.Mood.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GOOD", "LOSSY"})
  void submissionAndRatingWaitForTheLineAndArriveOnce(ToxicLine.Mood mood) throws Exception {
    try (BenchPlatform platform = Bench.platform();
        ToxicLine line = new ToxicLine(platform.base());
        Bench bench = Bench.open(data, line.base(), Bench.PLATFORM)) {
      String before = bench.handIn("before").number();
      OutboxTest.awaitReceived(bench, before);
      line.mood(mood);
      bench.outbox.rate(new Rating(before, "申报", 3, List.of(), Instant.EPOCH));
      String number = bench.handIn("during").number();
      int tries = mood == ToxicLine.Mood.BLACK_HOLE ? 1 : 3;
      await()
          .until(
              () ->
                  bench.outbox.progress(number).orElseThrow()
                          instanceof Counter.Progress.Waiting(var attempts)
                      && attempts >= tries);
      assertThat(platform.ledger()).hasSize(1);
      assertThat(platform.ratings()).isZero();
      line.mood(ToxicLine.Mood.GOOD);
      OutboxTest.awaitReceived(bench, number);
      await().until(() -> platform.ratings() == 1);
      assertThat(platform.ledger()).hasSize(2);
    }
  }

  @Test
  void lineThatLosesOneSegmentInTwentyOnlyTakesLonger() throws Exception {
    try (BenchPlatform platform = Bench.platform();
        ToxicLine line = new ToxicLine(platform.base());
        Bench bench = Bench.open(data, line.base(), Bench.PLATFORM)) {
      line.mood(ToxicLine.Mood.LOSSY);
      List<String> numbers = List.of(bench.handIn("v1").number(), bench.handIn("v2").number());
      for (String number : numbers) {
        OutboxTest.awaitReceived(bench, number);
      }
      assertThat(platform.ledger())
          .extracting(BenchPlatform.Arrival::number)
          .containsExactlyInAnyOrderElementsOf(numbers);
    }
  }

  @Test
  void lineThatBreaksAgainAndAgainInTheMiddleOfAnUploadStillDeliversOnce() throws Exception {
    try (BenchPlatform platform = Bench.platform();
        ToxicLine line = new ToxicLine(platform.base());
        Bench bench = Bench.open(data, line.base(), Bench.PLATFORM)) {
      String number = bench.handIn("v").number();
      for (long cut = 100_000; cut < 1_200_000; cut += 300_000) {
        platform.faults().cutAt(cut);
        line.mood(ToxicLine.Mood.GOOD);
      }
      OutboxTest.awaitReceived(bench, number);
      assertThat(platform.ledger()).hasSize(1);
      assertThat(platform.opened()).hasSize(1);
    }
  }
}
