package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchPlatform;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What citizens were told is kept, to be held against what the platform has. */
final class Promised {
  static final Duration WAIT = Duration.ofSeconds(40);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final List<String> acknowledged = new ArrayList<>();
  private int visits;

  static void say(String what) {
    OUT.println(what);
  }

  String first() {
    return acknowledged.getFirst();
  }

  String last() {
    return acknowledged.getLast();
  }

  int size() {
    return acknowledged.size();
  }

  /** How many were handed in, kept or not. */
  int visits() {
    return visits;
  }

  Counter.HandIn handIn(Bench bench, int page) {
    visits++;
    Counter.HandIn outcome = bench.outbox.handIn(Bench.application("visit-" + visits, page));
    if (outcome instanceof Counter.HandIn.Durable(var number, var _, var _)) {
      acknowledged.add(number);
    }
    return outcome;
  }

  void allArrivedOnce(BenchPlatform platform) {
    await()
        .atMost(WAIT)
        .untilAsserted(
            () ->
                assertThat(platform.ledger())
                    .extracting(BenchPlatform.Arrival::number)
                    .containsExactlyInAnyOrderElementsOf(acknowledged));
    assertThat(platform.opened()).hasSameSizeAs(acknowledged);
    say("all arrived once: " + acknowledged.size());
  }

  static String command(String... words) throws Exception {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", words) + ": " + said);
    }
    return said;
  }
}
