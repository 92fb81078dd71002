package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the platform and the line may do to a submission: it arrives once all the same. */
class OutboxTroubleTest {
  @TempDir Path data;
  private final BenchPlatform platform = Bench.platform();

  @AfterEach
  void close() {
    platform.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Call.class,
      names = {"ANNOUNCE", "CREATE_UPLOAD", "OFFSET", "APPEND", "COMPLETE", "STATUS"})
  void lostAnswersAndErrorsOfEveryCallEndInExactlyOneSubmission(Call call) {
    try (Bench bench = Bench.open(data, platform)) {
      for (Fault fault : List.of(Fault.LOST_ANSWER, Fault.ERROR, Fault.HALF_ANSWER, Fault.LATE)) {
        platform.faults().next(call, fault, 2);
        OutboxTest.awaitReceived(bench, bench.handIn(call + " " + fault).number());
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
      OutboxTest.awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
  }

  @Test
  void silentPlatformIsAskedAgain() {
    platform.faults().next(Call.COMPLETE, Fault.SILENCE, 1);
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
  }

  @Test
  void brokenUploadGoesOnWhereThePlatformSaysItStands() {
    platform.faults().cutAt(700_001);
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, bench.handIn("v").number());
    }
    assertThat(platform.ledger()).hasSize(1);
    assertThat(platform.uploads()).isEqualTo(1);
  }

  @Test
  void platformThatLiesAboutTheOffsetGetsTheWholeUploadAnew() {
    platform.faults().next(Call.OFFSET, Fault.OFFSET_LIE, 1);
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, bench.handIn("v").number());
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
      OutboxTest.awaitReceived(bench, bench.handIn("another visit goes through").number());
      assertThat(OutboxTest.sealed(data)).hasSize(2);
    }
    assertThat(OutboxView.read(data).getFirst().state()).isEqualTo("REFUSED");
    assertThat(OutboxView.unblock(data, number, InstantSource.system())).isTrue();
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, number);
    }
  }

  @Test
  void submissionThatThePlatformLostBeforeItAcceptedIsSentAgain() {
    try (Bench bench = Bench.open(data, platform)) {
      Counter.HandIn.Durable kept = bench.handIn("v1");
      OutboxTest.awaitReceived(bench, kept.number());
      platform.down();
      int port = platform.base().getPort();
      try (BenchPlatform afresh =
          BenchPlatform.start(port, Bench.PLATFORM, InstantSource.system(), Optional.empty())) {
        await().until(() -> afresh.ledger().size() == 1);
        OutboxTest.awaitReceived(bench, kept.number());
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
}
