package cn.yijianban.provisioning.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.submission.Counter.Progress;
import cn.yijianban.provisioning.cli.Typed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QueueListTest {
  @TempDir Path data;

  private Typed list(String... more) {
    return Typed.line(Typed.words(List.of("queue", "list", "--data", data.toString()), more));
  }

  /** Hands something in and waits until the platform has answered. */
  private String answered(BenchPlatform platform, String visit, Class<? extends Progress> answer) {
    try (ToyOutbox outbox = ToyOutbox.open(data, platform.base(), "T01")) {
      String number = outbox.handIn(visit);
      await().until(() -> answer.isInstance(outbox.outbox.progress(number).orElseThrow()));
      return number;
    }
  }

  @Test
  void an_empty_outbox_is_said_to_be_empty() {
    try (ToyOutbox _ = ToyOutbox.open(data, ToyOutbox.NOWHERE, "T01")) {
      assertThat(list().code()).as("the terminal runs").isEqualTo(3);
    }
    assertThat(list().out()).contains("is empty");
    assertThat(list("--json").json()).isEmpty();
  }

  @Test
  void submissions_are_listed_with_state_tries_and_numbers() {
    try (BenchPlatform platform = ToyOutbox.platform()) {
      String number = answered(platform, "v1", Progress.Received.class);
      String caseNumber = platform.ledger().getFirst().cases().getFirst().caseNumber();
      Typed typed = list();
      assertThat(typed.code()).isZero();
      assertThat(typed.out()).contains(number, "360730-S01", "RECEIVED", caseNumber);
      JsonNode one = list("--json").json().get(0);
      assertThat(one.get("platformNumbers").get(0).asString()).isEqualTo(caseNumber);
      assertThat(one.get("lastError").asString()).isEmpty();
      assertThat(Instant.parse(one.get("created").asString())).isBefore(Instant.now());
    }
  }

  @Test
  void a_refused_submission_makes_the_outbox_not_well() {
    try (BenchPlatform platform = ToyOutbox.platform()) {
      answered(platform, "v1", Progress.Received.class);
      platform.faults().next(BenchFaults.Call.ANNOUNCE, BenchFaults.Fault.REFUSAL, 1);
      String refused = answered(platform, "v2", Progress.Refused.class);
      Typed typed = list();
      assertThat(typed.code()).isEqualTo(1);
      assertThat(typed.out()).containsPattern(refused + ".* REFUSED .*REFUSED_BY_BENCH");
    }
  }
}
