package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.platform.Desk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 通办: both codes go along, and the cases are opened where the matter belongs. */
class AcrossSubmissionTest {
  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({
    "360730, 360730, false",
    "360730100201, 360730, false",
    "360700, 360730, false",
    "320000, 320106, false",
    "000000, 320106, false",
    "320106, 360730, true",
    "360732, 360730, true",
    "110100, 110000, true"
  })
  void whatIsDecidedWhereItWasTakenInIsAnnouncedAsItEverWas(
      String region, String takenIn, boolean across) {
    assertThat(
            new Desk.Announcement("N", "k", 1, "00", "B", region, takenIn, "T", Instant.EPOCH)
                .across())
        .isEqualTo(across);
  }

  @Test
  void casesAreOpenedInTheOtherRegionAndTheLedgerKnowsBoth() throws IOException {
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      Counter.HandIn.Durable kept =
          (Counter.HandIn.Durable) bench.outbox.handIn(elsewhere("visit-1"));
      org.awaitility.Awaitility.await().until(() -> platform.ledger().size() == 1);
      assertThat(kept.number()).startsWith("360730-");
      BenchPlatform.Arrival arrival = platform.ledger().getFirst();
      assertThat(arrival.takenIn()).isEqualTo("360730");
      assertThat(arrival.region()).isEqualTo("320106");
      assertThat(arrival.cases()).allMatch(c -> c.caseNumber().startsWith("320106"));
      Manifest manifest = platform.opened().getFirst();
      assertThat(manifest.region()).isEqualTo("320106");
      assertThat(manifest.takenIn()).isEqualTo("360730");
    }
  }

  @Test
  void aPackageFromBeforeThereWereTwoRegionsWasTakenInWhereItBelongs() {
    Application local = Bench.application("visit-2", 100);
    SealHeader header =
        new SealHeader("N-1", "k", "S01", "360730", "T", Instant.parse("2026-11-20T19:12:00Z"));
    String json = text(Manifest.of(header, local, new LinkedHashMap<>()).json());
    assertThat(json).contains("\"takenIn\":\"360730\"");
    Manifest older =
        Manifest.parse(
            Bytes.of(json.replace("\"takenIn\":\"360730\",", "").getBytes(StandardCharsets.UTF_8)));
    assertThat(older.takenIn()).isEqualTo("360730");
  }

  private static String text(Bytes json) {
    return new String(json.toArray(), StandardCharsets.UTF_8);
  }

  private static Application elsewhere(String visit) {
    Application a = Bench.application(visit, 100);
    return new Application(
        a.visit(),
        new Application.Service("320000-elder-allowance", "尊老金申报", "2026.11", "320106"),
        a.handedIn(),
        a.parties(),
        Map.of("handled", "320106 江苏省南京市鼓楼区"),
        Application.Form.of(
            Map.of("elder-allowance", Map.of("a", "b"), "age-check", Map.of("a", "b"))),
        a.materials(),
        a.signature(),
        a.consents(),
        List.of(),
        "");
  }
}
