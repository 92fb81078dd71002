package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.platform.StationDesk.Paper;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole terminal signs in, says how it is, and fetches what its keeper offers. */
class UpkeepWatchTest {
  private static final Duration WAIT = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void aTerminalIsKnownToItsKeeperAndGetsACatalogueFromIt() throws Exception {
    Sm2KeyPair keys = Sm2KeyPair.parse(Demo.PLATFORM_KEY);
    Path data = Files.createDirectory(folder.resolve("data"));
    try (BenchPlatform platform =
        BenchPlatform.start(0, keys, InstantSource.system(), Optional.empty())) {
      platform.editions().offer(catalogue(keys));
      try (Demo terminal =
          new Demo(0, data, Optional.of(platform.base()), new StationConfig.Idle(75, 30))) {
        assertThat(terminal.uri().getPort()).isPositive();
        await().atMost(WAIT).until(() -> !platform.station().beats().isEmpty());
        await().atMost(WAIT).until(() -> journal(data).contains("catalogue-taken"));
      }
      assertThat(platform.station().signIns().getFirst().text())
          .contains("\"region\":\"360730\"", "\"simulated\":true");
      assertThat(platform.station().beats().getFirst().text())
          .contains("\"receipt-printer\":{", "\"receiptPaper\":\"ENOUGH\"", "\"waiting\":0");
      assertThat(platform.station().journal("DEMO-01").getFirst()).contains("platform-reached");
    }
    assertThat(journal(data)).as("stopping is no outage").doesNotContain("platform-lost");
  }

  private static String journal(Path data) throws IOException {
    return Files.readString(data.resolve("journal.jsonl"));
  }

  private byte[] catalogue(Sm2KeyPair publisher) throws Exception {
    Path source = Files.createDirectory(folder.resolve("360730"));
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360730", "name": "宁都县", "version": "2099.1", "window": "综合窗口",
         "source": "test", "bundles": ["elder-allowance.json"]}
        """);
    Files.writeString(source.resolve("elder-allowance.json"), "{\"name\": \"高龄津贴\"}");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return EditionFile.sign(
        Catalogues.pack(source), today, today.plusDays(30), publisher, new SecureRandom());
  }

  @Test
  void paperIsToldAsWhatThePrinterSaysOfIt() {
    assertThat(paper(new DeviceStatus.Ready())).isEqualTo(Paper.ENOUGH);
    assertThat(paper(new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW))).isEqualTo(Paper.LOW);
    assertThat(paper(new DeviceStatus.Fault(DeviceFault.RECEIPT_PAPER_OUT))).isEqualTo(Paper.OUT);
    assertThat(paper(new DeviceStatus.Disconnected())).isEqualTo(Paper.UNKNOWN);
    assertThat(HealthText.paper(Map.of(), DeviceKind.PAGE_PRINTER)).isEqualTo(Paper.UNKNOWN);
  }

  private static Paper paper(DeviceStatus status) {
    return HealthText.paper(Map.of(DeviceKind.RECEIPT_PRINTER, status), DeviceKind.RECEIPT_PRINTER);
  }
}
