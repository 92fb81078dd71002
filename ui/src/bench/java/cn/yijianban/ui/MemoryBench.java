package cn.yijianban.ui;

import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.process.Unit;
import cn.yijianban.ui.drive.Visitor;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.ui.dock.BenchDock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * What {@code terminal run} of a packed terminal holds in memory, with devices, platform and
 * browser in other processes: RSS and PSS by the kernel's {@code smaps_rollup}, after the first
 * screen and between whole visits in a browser.
 */
public final class MemoryBench {
  private static final Pattern ROLLUP = Pattern.compile("(?m)^(\\w+): +(\\d+) kB$");
  private static final int KILO = 1024;

  /** The terminal tidies up two seconds after the home screen stands. */
  private static final Duration TIDY = Duration.ofSeconds(4);

  private MemoryBench() {}

  /**
   * Takes the home of the packed terminal and how many visits are wanted (100), and prints a table.
   */
  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    int visits = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    Path dir = Files.createTempDirectory("memory-bench");
    try (BenchPlatform platform =
            Unit.platform();
        BenchDock dock = new BenchDock(Optional.of(platform))) {
      Path config = Unit.config(dir, platform.base(), dock.devices(), 300);
      try (Packed terminal = new Packed(home, config, Map.of())) {
        run(terminal, dock, visits);
      }
    } finally {
      try (Stream<Path> files = Files.walk(dir)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static void run(Packed terminal, BenchDock dock, int visits) throws IOException {
    System.out.printf(Locale.ROOT, "ready after %.1f s%n", terminal.age().toNanos() / 1e9);
    System.out.printf("%-12s %8s %8s %8s %10s%n", "visits", "RSS", "PSS", "file", "anonymous");
    try (Browser browser = new Browser(terminal.entry())) {
      browser.screen("home");
      row(terminal, 0);
      for (int i = 1; i <= visits; i++) {
        visit(browser, dock);
        if (i == 1 || i == 3 || i % 10 == 0) {
          row(terminal, i);
        }
      }
    }
  }

  private static void visit(Browser browser, BenchDock dock) {
    new Visitor(browser, dock).visit();
  }

  private static void row(Packed terminal, int visits) throws IOException {
    Awaitility.await().pollDelay(TIDY).until(() -> true);
    Map<String, Long> kilo = new TreeMap<>();
    Matcher line =
        ROLLUP.matcher(
            Files.readString(Path.of("/proc", Long.toString(terminal.pid()), "smaps_rollup")));
    while (line.find()) {
      kilo.put(line.group(1), Long.parseLong(line.group(2)));
    }
    long anonymous = kilo.getOrDefault("Anonymous", 0L);
    long rss = kilo.getOrDefault("Rss", 0L);
    System.out.printf(
        "%-12d %5d MB %5d MB %5d MB %7d MB%n",
        visits,
        rss / KILO,
        kilo.getOrDefault("Pss", 0L) / KILO,
        (rss - anonymous) / KILO,
        anonymous / KILO);
  }
}
