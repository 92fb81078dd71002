package cn.yijianban.ui.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.kiosk.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices change hands and come back, also when nobody takes them back. */
class HandoverTest {
  @TempDir private Path folder;
  private final BenchIdReader reader = new BenchIdReader();
  private final BenchEvaluator evaluator = new BenchEvaluator(EvaluatorProfile.named("jt905"));
  private final AtomicBoolean reopened = new AtomicBoolean();
  private final Rack rack =
      Drivers.rack(
          Map.of(DeviceKind.ID_READER, reader.uri(), DeviceKind.EVALUATOR, evaluator.uri()),
          Optional.of("jt905"),
          true);
  private Optional<Journal> journal = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    journal = Optional.of(Journal.open(folder.resolve("journal.jsonl"), InstantSource.system()));
    rack.probeAll().join();
  }

  @AfterEach
  void close() throws Exception {
    rack.close();
    reader.close();
    evaluator.close();
    journal.orElseThrow().close();
  }

  private Handover handover(Duration limit, boolean free) {
    return new Handover(
        rack,
        () -> free,
        () -> reopened.set(true),
        journal.orElseThrow(),
        InstantSource.system(),
        limit);
  }

  @Test
  void nobody_here_touches_a_device_that_is_in_other_hands() {
    try (Handover handover = handover(Duration.ofMinutes(30), true)) {
      assertThat(handover.begin()).isTrue();
      assertThat(rack.statuses().get(DeviceKind.ID_READER))
          .isInstanceOf(DeviceStatus.Disabled.class);
      rack.probeAll().join();
      assertThat(rack.statuses().get(DeviceKind.ID_READER))
          .isInstanceOf(DeviceStatus.Disabled.class);
      assertThat(rack.idReader().orElseThrow().call(r -> r.kind()))
          .failsWithin(Duration.ofSeconds(2));
      assertThat(handover.end().join()).hasSize(2).allMatch(one -> one.status().usable());
      assertThat(reopened).isTrue();
      assertThat(handover.until()).isEmpty();
    }
  }

  @Test
  void devices_that_nobody_takes_back_come_back_by_themselves() throws Exception {
    try (Handover handover = handover(Duration.ofMillis(200), true)) {
      assertThat(handover.begin()).isTrue();
      Awaitility.await().atMost(Duration.ofSeconds(20)).untilTrue(reopened);
      assertThat(rack.statuses().get(DeviceKind.ID_READER).usable()).isTrue();
      assertThat(Files.readString(folder.resolve("journal.jsonl"))).contains("\"overdue\":true");
    }
  }

  @Test
  void while_somebody_is_served_the_devices_stay() {
    try (Handover handover = handover(Duration.ofMinutes(30), false)) {
      assertThat(handover.begin()).isFalse();
      assertThat(handover.until()).isEmpty();
      assertThat(rack.statuses().get(DeviceKind.ID_READER).usable()).isTrue();
    }
  }
}
