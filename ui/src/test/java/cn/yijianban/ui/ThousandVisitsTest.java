package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.ui.dock.BenchDock;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.ShortVisits;
import cn.yijianban.ui.drive.Visitor;
import cn.yijianban.ui.process.Program;
import cn.yijianban.ui.process.Unit;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a thousand visits in one browser leave in the memory of page and program, every tenth of
 * them from touch to rating. The program runs as the package starts it, devices and platform are in
 * this process. Part of {@code bin/bench visit}; what the heap and the process held stays in {@code
 * target/visits-*.txt}.
 */
@EnabledIfSystemProperty(named = "pace", matches = "true")
class ThousandVisitsTest {
  private static final int HUNDREDS = Integer.getInteger("hundreds", 10);
  private static final Path FIGURES = Path.of("target");

  /**
   * What the program may hold after so many visits, too: compiled code grows for long after nothing
   * else does, so this is no share of what it held before.
   */
  private static final long RESIDENT_KB = 256_000_000 / 1024;

  /** The terminal tidies up two seconds after the home screen stands, and gives back after five. */
  private static final Duration TIDY = Duration.ofSeconds(8);

  @TempDir private Path data;

  /** Bytes of what is alive after the garbage is gone, and kilobytes of the resident set. */
  private record Held(long page, long program, long resident) {}

  @Test
  void a_thousand_visits_leave_nothing_in_memory() throws IOException {
    Path page = data.resolve("url");
    try (BenchPlatform platform = Unit.platform();
        BenchDock dock = new BenchDock(Optional.of(platform));
        Program terminal =
            Program.packed(
                List.of("-XX:NativeMemoryTracking=summary"),
                List.of(
                    "run",
                    "--config",
                    Unit.config(data, platform.base(), dock.devices(), 300).toString(),
                    "--page-file",
                    page.toString()),
                Map.of());
        Browser browser = new Browser(URI.create(Files.readString(page).strip()))) {
      List<Held> all = new ArrayList<>();
      for (int hundred = 1; hundred <= HUNDREDS; hundred++) {
        for (int ten = 0; ten < 10; ten++) {
          whole(browser, dock);
          ShortVisits.make(browser, 9);
        }
        Held held = held(terminal, browser, hundred);
        all.add(held);
        PaceTest.note(
            "after %,5d visits: page %,d bytes, program %,d bytes, resident %,d kB, CPU %,d s",
            hundred * 100, held.page, held.program, held.resident, terminal.cpu().toSeconds());
      }
      assertThat(platform.ledger()).hasSize(HUNDREDS * 10);
      assertThat(all.getLast().page).isLessThan(all.getFirst().page * 105 / 100);
      assertThat(all.getLast().program).isLessThan(all.getFirst().program * 105 / 100);
      assertThat(all.getLast().resident).isLessThan(RESIDENT_KB);
    }
  }

  private static void whole(Browser browser, BenchDock dock) {
    Visitor visitor = new Visitor(browser, dock).careful();
    visitor.gather();
    visitor.submit();
    browser.see("[data-paper='PRINTED']");
    visitor.rateAndLeave();
  }

  private static Held held(Program terminal, Browser browser, int hundred) throws IOException {
    Awaitility.await().pollDelay(TIDY).until(() -> true);
    long resident = terminal.resident();
    List<String> said = new ArrayList<>(jcmd(terminal, "VM.native_memory", "summary"));
    List<String> classes = jcmd(terminal, "GC.class_histogram");
    said.addAll(classes);
    Files.write(FIGURES.resolve("visits-" + hundred + "00.txt"), said);
    return new Held(
        pageHeap(browser), Long.parseLong(classes.getLast().strip().split(" +")[2]), resident);
  }

  private static long pageHeap(Browser browser) {
    CDPSession session = browser.page().context().newCDPSession(browser.page());
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
    JsonObject usage = session.send("Runtime.getHeapUsage");
    session.detach();
    return usage.get("usedSize").getAsLong();
  }

  private static List<String> jcmd(Program terminal, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(Long.toString(terminal.pid()));
    line.addAll(List.of(command));
    Process process = new ProcessBuilder(line).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
