package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal is killed again and again; what it acknowledged arrives exactly once. */
class CrashTest {
  private static final String SECRET =
      "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
  private static final Sm2KeyPair KEYS = Sm2KeyPair.parse(SECRET);
  private static final int KILLS = 4;
  @TempDir Path data;

  @Test
  void everyAcknowledgedNumberArrivesExactlyOnceAfterKills() throws Exception {
    long seed = 20261121;
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    try (BenchPlatform platform =
        BenchPlatform.start(0, KEYS, InstantSource.system(), Optional.of(Duration.ZERO))) {
      for (int kill = 0; kill < KILLS; kill++) {
        acknowledged.addAll(runAndKill(platform, 1 + random.nextInt(4)));
      }
      assertThat(acknowledged).as("seed %s", seed).doesNotHaveDuplicates();
      try (Bench _ = Bench.open(data, platform.base(), KEYS)) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> numbers(platform).containsAll(acknowledged));
      }
      assertThat(numbers(platform)).as("seed %s", seed).doesNotHaveDuplicates();
      // A kill may fall between the commit point and the print; no more than one a kill.
      assertThat(numbers(platform))
          .hasSizeBetween(acknowledged.size(), acknowledged.size() + KILLS);
      assertThat(platform.opened()).hasSameSizeAs(platform.ledger());
    }
  }

  private List<String> runAndKill(BenchPlatform platform, int after) throws Exception {
    Path out = Files.createTempFile(data, "terminal", ".out");
    Process terminal =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashingTerminal.class.getName(),
                data.toString(),
                platform.base().toString(),
                SECRET)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(out.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> printed(out).size() >= after);
    } finally {
      terminal.destroyForcibly();
      terminal.waitFor();
    }
    return printed(out);
  }

  private static List<String> printed(Path out) throws Exception {
    return Files.readAllLines(out).stream()
        .filter(line -> line.startsWith("DURABLE "))
        .map(line -> line.substring(8))
        .filter(ReceiptNumber::valid)
        .toList();
  }

  private static List<String> numbers(BenchPlatform platform) {
    return platform.ledger().stream().map(BenchPlatform.Arrival::number).toList();
  }
}
