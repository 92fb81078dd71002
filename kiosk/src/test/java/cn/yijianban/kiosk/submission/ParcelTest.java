package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 出件: the delivery of the results is ordered once for each application, whatever happens. */
class ParcelTest {
  private static final Parcel FIRST =
      new Parcel("mail", Optional.of("邮政快递（模拟）"), Optional.of("SIM000000001CN"));

  @TempDir Path data;
  private final BenchPlatform platform = Bench.platform();

  @AfterEach
  void close() {
    platform.close();
  }

  private static Optional<Parcel> parcel(Bench bench, BenchPlatform platform) {
    try (PlatformClient client =
        new PlatformClient(
            PlatformConfig.of(platform.base(), "app", "T-000001"),
            bench.keys,
            InstantSource.system())) {
      Answer<List<Cases.Dossier>> cases =
          client
              .cases()
              .of(new Cases.Holder("", Bench.MARKER_NUMBER, InstantSource.system().instant()));
      return ((Answer.Yes<List<Cases.Dossier>>) cases).value().getFirst().parcel();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"ERROR", "LOST_ANSWER", "HALF_ANSWER", "DUPLICATE"})
  void it_is_ordered_once_and_the_case_tells_its_number(Fault fault) {
    platform.faults().next(Call.DELIVER, fault, 2);
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, bench.handIn("v").number());
      await().until(() -> parcel(bench, platform).isPresent());
      assertThat(parcel(bench, platform)).contains(FIRST);
    }
  }

  @Test
  void a_submission_is_not_over_before_its_delivery_is_ordered() {
    platform.faults().next(Call.DELIVER, Fault.ERROR, 1_000);
    String number;
    try (Bench bench = Bench.open(data, platform)) {
      number = bench.handIn("v").number();
      OutboxTest.awaitReceived(bench, number);
      platform.accept();
      await()
          .until(
              () ->
                  bench.outbox.progress(number).orElseThrow()
                          instanceof Counter.Progress.Received(var cases)
                      && cases.stream().allMatch(c -> c.state().equals("ACCEPTED")));
    }
    assertThat(OutboxView.read(data)).extracting(OutboxView.Line::state).containsOnly("RECEIVED");
    platform.faults().none();
    try (Bench bench = Bench.open(data, platform)) {
      await().until(() -> bench.outbox.counts().waiting() == 0);
      assertThat(parcel(bench, platform)).contains(FIRST);
    }
    assertThat(OutboxView.read(data)).extracting(OutboxView.Line::state).containsOnly("ACCEPTED");
  }

  @Test
  void a_platform_that_takes_no_such_orders_holds_nothing_up() {
    platform.faults().next(Call.DELIVER, Fault.REFUSAL, 1_000);
    try (Bench bench = Bench.open(data, platform)) {
      OutboxTest.awaitReceived(bench, bench.handIn("v").number());
      platform.accept();
      await().until(() -> bench.outbox.counts().waiting() == 0);
      assertThat(parcel(bench, platform)).isEmpty();
    }
  }
}
