package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import cn.yijianban.kiosk.upkeep.LineWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal and its platform in one process, alone in a name space of mounts or of the network,
 * which it spoils for itself. Prints what it went through; ends with 0 when all that was
 * acknowledged arrived once and nothing else.
 */
final class TroubledTerminal {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Duration WAIT = Duration.ofSeconds(40);

  private final Path data;
  private final List<String> acknowledged = new ArrayList<>();
  private int visits;

  private TroubledTerminal(Path data) {
    this.data = data;
  }

  static void main(String[] args) throws Exception {
    TroubledTerminal terminal = new TroubledTerminal(Path.of(args[1]));
    switch (args[0]) {
      case "full" -> terminal.full();
      case "read-only" -> terminal.readOnly();
      case "file-size" -> terminal.fileSize();
      case "line" -> terminal.line();
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  private Counter.HandIn handIn(Bench bench, int page) {
    visits++;
    Counter.HandIn outcome = bench.outbox.handIn(Bench.application("visit-" + visits, page));
    if (outcome instanceof Counter.HandIn.Durable(var number, var _, var _)) {
      acknowledged.add(number);
    }
    return outcome;
  }

  private void allArrivedOnce(BenchPlatform platform) {
    await()
        .atMost(WAIT)
        .untilAsserted(
            () ->
                assertThat(platform.ledger())
                    .extracting(BenchPlatform.Arrival::number)
                    .containsExactlyInAnyOrderElementsOf(acknowledged));
    assertThat(platform.opened()).hasSameSizeAs(acknowledged);
    OUT.println("all arrived once: " + acknowledged.size());
  }

  private void full() throws Exception {
    command("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", data.toString());
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      assertThat(handIn(bench, 400_000)).isInstanceOf(Counter.HandIn.Durable.class);
      OutboxTest.awaitReceived(bench, acknowledged.getFirst());
      platform.down();
      Path other = Files.write(data.resolve("other"), new byte[6 << 20]);
      while (handIn(bench, 400_000) instanceof Counter.HandIn.Durable) {
        assertThat(visits).as("16 MB are full some time").isLessThan(20);
      }
      Path rest = data.resolve("rest");
      fill(rest);
      for (int page : new int[] {1, 1000, 400_000}) {
        assertThat(handIn(bench, page))
            .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.DISK_FULL));
      }
      OUT.println("refused for want of room after " + acknowledged.size());
      assertThat(bench.outbox.progress(acknowledged.getFirst())).isPresent();
      platform.up();
      bench.outbox.wake();
      await()
          .atMost(WAIT)
          .until(() -> platform.ledger().size() > 1 || bench.store.spool().usable() == 0);
      Files.delete(rest);
      Files.delete(other);
      bench.outbox.wake();
      assertThat(handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
      OUT.println("went on without a restart");
      allArrivedOnce(platform);
    }
    assertThat(OutboxView.read(data)).hasSameSizeAs(acknowledged);
  }

  /** Takes every byte there is. */
  private static void fill(Path rest) throws IOException {
    try (OutputStream out = Files.newOutputStream(rest)) {
      byte[] page = new byte[4096];
      while (Files.getFileStore(rest).getUsableSpace() > 0) {
        out.write(page);
      }
    }
  }

  private void readOnly() throws Exception {
    command("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", data.toString());
    try (BenchPlatform platform = Bench.platform()) {
      try (Bench bench = Bench.open(data, platform)) {
        assertThat(handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
        // The kernel does not take a file system away under a file that is open for writing, the
        // database; so the spool gets a mount of its own.
        String spool = data.resolve("spool").toString();
        command("mount", "--bind", spool, spool);
        command("mount", "-o", "remount,bind,ro", spool);
        assertThat(bench.outbox.obstacle()).contains(Counter.Reason.STORE_FAILED);
        assertThat(handIn(bench, 1000))
            .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.STORE_FAILED));
        OUT.println("obstacle told");
        command("mount", "-o", "remount,bind,rw", spool);
        assertThat(bench.outbox.obstacle()).isEmpty();
        assertThat(handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
        OUT.println("went on without a restart");
        allArrivedOnce(platform);
        platform.down();
        assertThat(handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
        command("umount", spool);
      }
      command("mount", "-o", "remount,ro", data.toString());
      assertThatThrownBy(() -> Store.open(data)).isInstanceOf(StoreException.class);
      OUT.println("start refused");
      command("mount", "-o", "remount,rw", data.toString());
      platform.up();
      try (Bench bench = Bench.open(data, platform)) {
        assertThat(bench.outbox.obstacle()).isEmpty();
        allArrivedOnce(platform);
      }
    }
  }

  /** No file may become larger than 3 MB: the kernel breaks the write off at that byte. */
  private void fileSize() throws Exception {
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      assertThat(handIn(bench, 400_000)).isInstanceOf(Counter.HandIn.Durable.class);
      assertThat(handIn(bench, 1_200_000)).isInstanceOf(Counter.HandIn.NotKept.class);
      OUT.println("refused for want of room");
      assertThat(handIn(bench, 400_000)).isInstanceOf(Counter.HandIn.Durable.class);
      allArrivedOnce(platform);
    }
    assertThat(OutboxView.read(data)).hasSameSizeAs(acknowledged);
  }

  private void line() throws Exception {
    command("ip", "link", "set", "lo", "up", "mtu", "1500");
    command("nft", "add", "table", "ip", "bad");
    command("nft", "add", "counter", "ip", "bad", "lost");
    command("nft", "add chain ip bad line { type filter hook input priority 0 ; }");
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      rule("numgen random mod 100 < 5 counter name lost drop");
      for (int i = 0; i < 3; i++) {
        handIn(bench, 400_000);
      }
      allArrivedOnce(platform);
      String counter = command("nft", "list", "counter", "ip", "bad", "lost");
      long lost = Long.parseLong(counter.replaceAll("(?s).*packets ([0-9]+).*", "$1"));
      assertThat(lost).isPositive();
      OUT.println("lost packets: " + lost);
      String port = "tcp dport " + platform.base().getPort();
      during(bench, platform, "black hole", () -> rule(port + " drop"), this::noRules);
      during(bench, platform, "reset", () -> rule(port + " reject with tcp reset"), this::noRules);
      during(
          bench,
          platform,
          "cable out",
          () -> command("ip", "link", "set", "lo", "down"),
          () -> command("ip", "link", "set", "lo", "up"));
    }
    carrier();
  }

  /** A cable between two ends: out of the far one, into it again. */
  private static void carrier() throws Exception {
    List<String> told = new ArrayList<>();
    LineWatch watch = new LineWatch(LineWatch::carrier, () -> told.add("back"));
    assertThat(LineWatch.carrier()).as("loopback is no line").isFalse();
    command("ip", "link", "add", "near", "type", "veth", "peer", "name", "far");
    command("ip", "addr", "add", "192.0.2.1/24", "dev", "near");
    command("ip", "link", "set", "near", "up");
    watch.look();
    assertThat(LineWatch.carrier()).as("no carrier yet").isFalse();
    command("ip", "link", "set", "far", "up");
    await().atMost(WAIT).until(LineWatch::carrier);
    watch.look();
    watch.look();
    command("ip", "link", "set", "far", "down");
    await().atMost(WAIT).until(() -> !LineWatch.carrier());
    watch.look();
    command("ip", "link", "set", "far", "up");
    await().atMost(WAIT).until(LineWatch::carrier);
    watch.look();
    assertThat(told).containsExactly("back", "back");
    OUT.println("carrier noticed");
  }

  private interface Trouble {
    Object make() throws Exception;
  }

  private void during(Bench bench, BenchPlatform platform, String name, Trouble begin, Trouble end)
      throws Exception {
    noRules();
    begin.make();
    handIn(bench, 1000);
    String number = acknowledged.getLast();
    await()
        .atMost(WAIT)
        .until(
            () ->
                bench.outbox.progress(number).orElseThrow()
                        instanceof Counter.Progress.Waiting(var attempts)
                    && attempts > 0);
    assertThat(platform.ledger()).hasSize(acknowledged.size() - 1);
    end.make();
    OUT.println(name);
    allArrivedOnce(platform);
  }

  private String rule(String rule) throws Exception {
    return command("nft", "add rule ip bad line " + rule);
  }

  private String noRules() throws Exception {
    return command("nft", "flush", "chain", "ip", "bad", "line");
  }

  private static String command(String... words) throws Exception {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", words) + ": " + said);
    }
    return said;
  }
}
