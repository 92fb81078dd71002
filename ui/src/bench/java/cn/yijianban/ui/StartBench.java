package cn.yijianban.ui;

import cn.yijianban.ui.process.Unit;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.ui.dock.BenchDock;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How {@code terminal run} of a packed terminal starts, with and without the AOT cache in turns:
 * CPU time of the process and time on the wall, until the first screen is drawn for a page. Devices
 * and platform are other processes, the data directory was used before, as every morning.
 */
public final class StartBench {
  private static final double SECOND = 1e9;

  private StartBench() {}

  /** What one start took, in seconds. */
  private record Start(double cpu, double ready, double page) {
    static Start median(List<Start> all) {
      return all.stream()
          .sorted(Comparator.comparingDouble(Start::cpu))
          .toList()
          .get(all.size() / 2);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%5.2f /%5.2f /%5.2f", cpu, ready, page);
    }
  }

  /** Takes the home of the packed terminal, with its AOT cache, and how many runs (5). */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    String cache = home.resolve("start.aot").toString();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path dir = Files.createTempDirectory("start-bench");
    try (BenchPlatform platform =
            Unit.platform();
        BenchDock dock = new BenchDock(Optional.of(platform))) {
      Path config = Unit.config(dir, platform.base(), dock.devices(), 300);
      start(home, config, cache);
      table(home, config, cache, runs);
    } finally {
      try (Stream<Path> files = Files.walk(dir)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static void table(Path home, Path config, String cache, int runs) throws Exception {
    System.out.println("seconds of CPU / on the wall until ready / until the first screen");
    System.out.printf("%-8s %21s %21s %7s%n", "run", "no cache", "AOT cache", "ratio");
    List<Start> without = new ArrayList<>();
    List<Start> with = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      without.add(start(home, config, ""));
      with.add(start(home, config, cache));
      row(Integer.toString(i), without.getLast(), with.getLast());
    }
    row("median", Start.median(without), Start.median(with));
  }

  private static void row(String name, Start without, Start with) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %21s %21s %7.2f%n",
        name,
        without,
        with,
        without.cpu() / with.cpu());
  }

  private static Start start(Path home, Path config, String cache) throws Exception {
    try (Packed terminal = new Packed(home, config, Map.of("AOT_CACHE", cache));
        HttpClient browser =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      Duration ready = terminal.age();
      URI entry = terminal.entry();
      get(browser, entry);
      get(browser, entry.resolve("/?v-r=init&location="));
      return new Start(
          terminal.cpu().toNanos() / SECOND,
          ready.toNanos() / SECOND,
          terminal.age().toNanos() / SECOND);
    }
  }

  private static void get(HttpClient browser, URI uri) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        browser.send(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("the page answers " + answer.statusCode());
    }
  }
}
