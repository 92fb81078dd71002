package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.upkeep.LineWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A terminal alone in a name space of the network, whose line it spoils for itself. */
final class TroubledLine {
  private final Path data;
  private final Promised promised = new Promised();

  TroubledLine(Path data) {
    this.data = data;
  }

  void run() throws Exception {
    Promised.command("ip", "link", "set", "lo", "up", "mtu", "1500");
    Promised.command("nft", "add", "table", "ip", "bad");
    Promised.command("nft", "add", "counter", "ip", "bad", "lost");
    Promised.command("nft", "add chain ip bad line { type filter hook input priority 0 ; }");
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      rule("numgen random mod 100 < 5 counter name lost drop");
      for (int i = 0; i < 3; i++) {
        promised.handIn(bench, 400_000);
      }
      promised.allArrivedOnce(platform);
      String counter = Promised.command("nft", "list", "counter", "ip", "bad", "lost");
      long lost = Long.parseLong(counter.replaceAll("(?s).*packets ([0-9]+).*", "$1"));
      assertThat(lost).isPositive();
      Promised.say("lost packets: " + lost);
      String port = "tcp dport " + platform.base().getPort();
      during(bench, platform, "black hole", () -> rule(port + " drop"), this::noRules);
      during(bench, platform, "reset", () -> rule(port + " reject with tcp reset"), this::noRules);
      during(
          bench,
          platform,
          "cable out",
          () -> Promised.command("ip", "link", "set", "lo", "down"),
          () -> Promised.command("ip", "link", "set", "lo", "up"));
    }
    carrier();
  }

  /** A cable between two ends: out of the far one, into it again. */
  private static void carrier() throws Exception {
    List<String> told = new ArrayList<>();
    LineWatch watch = new LineWatch(LineWatch::carrier, () -> told.add("back"));
    assertThat(LineWatch.carrier()).as("loopback is no line").isFalse();
    Promised.command("ip", "link", "add", "near", "type", "veth", "peer", "name", "far");
    Promised.command("ip", "addr", "add", "192.0.2.1/24", "dev", "near");
    Promised.command("ip", "link", "set", "near", "up");
    watch.look();
    assertThat(LineWatch.carrier()).as("no carrier yet").isFalse();
    Promised.command("ip", "link", "set", "far", "up");
    await().atMost(Promised.WAIT).until(LineWatch::carrier);
    watch.look();
    watch.look();
    Promised.command("ip", "link", "set", "far", "down");
    await().atMost(Promised.WAIT).until(() -> !LineWatch.carrier());
    watch.look();
    Promised.command("ip", "link", "set", "far", "up");
    await().atMost(Promised.WAIT).until(LineWatch::carrier);
    watch.look();
    assertThat(told).containsExactly("back", "back");
    Promised.say("carrier noticed");
  }

  private interface Trouble {
    Object make() throws Exception;
  }

  private void during(Bench bench, BenchPlatform platform, String name, Trouble begin, Trouble end)
      throws Exception {
    noRules();
    begin.make();
    promised.handIn(bench, 1000);
    String number = promised.last();
    await()
        .atMost(Promised.WAIT)
        .until(
            () ->
                bench.outbox.progress(number).orElseThrow()
                        instanceof Counter.Progress.Waiting(var attempts)
                    && attempts > 0);
    assertThat(platform.ledger()).hasSize(promised.size() - 1);
    end.make();
    Promised.say(name);
    promised.allArrivedOnce(platform);
  }

  private String rule(String rule) throws Exception {
    return Promised.command("nft", "add rule ip bad line " + rule);
  }

  private String noRules() throws Exception {
    return Promised.command("nft", "flush", "chain", "ip", "bad", "line");
  }
}
