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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The terminal is killed again and again, while it starts, hands in and uploads; what it
 * acknowledged arrives exactly once. {@code -Dslow=true} kills 200 times instead of 8.
 */
class CrashTest {
  private static final String SECRET =
      "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
  private static final Sm2KeyPair KEYS = Sm2KeyPair.parse(SECRET);
  private static final int KILLS = Boolean.getBoolean("slow") ? 200 : 8;

  /** A package is three of them. */
  static final int PART = 500_000;

  @TempDir Path data;

  /** A line of either ledger. */
  private record Line(String number, String digest, List<String> cases) {}

  @Test
  void bothLedgersAgreeAfterKillsAtAnyMoment() throws Exception {
    long seed = 20261121;
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    try (BenchPlatform platform =
        BenchPlatform.start(0, KEYS, InstantSource.system(), Optional.of(Duration.ZERO))) {
      for (int kill = 0; kill < KILLS; kill++) {
        acknowledged.addAll(runAndKill(platform, random));
      }
      try (Bench bench = Bench.inParts(data, platform.base(), KEYS, PART)) {
        await()
            .atMost(Duration.ofSeconds(120))
            .until(() -> bench.store.transaction(Rows::waiting) == 0);
        await().atMost(Duration.ofSeconds(120)).until(() -> rated(bench) == platform.ratings());
      }
      List<Line> terminals =
          OutboxView.read(data).stream()
              .map(l -> new Line(l.number(), l.digest(), l.caseNumbers()))
              .toList();
      List<Line> platforms = platform.ledger().stream().map(CrashTest::line).toList();
      assertThat(platforms)
          .as("seed %s", seed)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(terminals);
      List<String> arrived = platforms.stream().map(Line::number).toList();
      assertThat(acknowledged)
          .as("seed %s", seed)
          .hasSizeGreaterThanOrEqualTo(KILLS / 2)
          .doesNotHaveDuplicates()
          .isSubsetOf(arrived);
      // A kill may fall between the commit point and the print; no more than one a kill.
      assertThat(arrived).hasSizeBetween(acknowledged.size(), acknowledged.size() + KILLS);
      assertThat(platform.opened()).hasSameSizeAs(platforms);
      assertThat(platform.services())
          .as("each rating behind its service, once, seed %s", seed)
          .allMatch(BenchPlatform.Served::rated)
          .hasSize(platform.ratings())
          .extracting(BenchPlatform.Served::number)
          .doesNotHaveDuplicates();
    }
  }

  /** Ratings that were kept, sent or not. */
  private static long rated(Bench bench) {
    return bench
        .store
        .transaction(jdbc -> jdbc.query("SELECT number FROM rating", row -> row.text("number")))
        .size();
  }

  private static Line line(BenchPlatform.Arrival arrival) {
    return new Line(
        arrival.number(),
        arrival.sm3(),
        arrival.cases().stream().map(BenchPlatform.Case::caseNumber).sorted().toList());
  }

  /** One life in four ends while it starts, the others within a quarter second of work. */
  private List<String> runAndKill(BenchPlatform platform, Random random) throws Exception {
    Path out = Files.createTempFile(data, "terminal", ".out");
    Process terminal =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
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
      if (random.nextInt(4) == 0) {
        terminal.waitFor(300 + random.nextInt(700), TimeUnit.MILLISECONDS);
      } else {
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(2))
            .until(() -> !printed(out).isEmpty());
        terminal.waitFor(random.nextInt(250), TimeUnit.MILLISECONDS);
      }
      assertThat(terminal.isAlive()).as("never ends by itself").isTrue();
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
}
