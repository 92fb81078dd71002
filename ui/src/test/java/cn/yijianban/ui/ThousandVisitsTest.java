package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a thousand visits in one browser leave in the memory of page and program. Part of {@code
 * bin/bench visit}; the histograms of the program's heap stay in {@code target/visits-*.txt}.
 */
@EnabledIfSystemProperty(named = "pace", matches = "true")
class ThousandVisitsTest {
  private static final int HUNDREDS = Integer.getInteger("hundreds", 10);
  private static final Path FIGURES = Path.of("target");

  @TempDir private Path data;

  /** Bytes of what is alive after the garbage is gone, and the resident set. */
  private record Held(long page, long program, long resident) {}

  @Test
  void a_thousand_visits_leave_nothing_in_memory() throws IOException {
    // A process of its own: the driver of the browser keeps every request it has seen.
    try (Program terminal =
            new Program(
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                List.of("demo", "--port", "0", "--data", data.toString()),
                java.util.Map.of());
        Browser browser = new Browser(terminal.uri, 1080, 1920)) {
      List<Held> all = new ArrayList<>();
      for (int hundred = 1; hundred <= HUNDREDS; hundred++) {
        visits(browser, 100);
        Held held = held(terminal, browser, hundred);
        all.add(held);
        PaceTest.note(
            "after %,5d visits: page %,d bytes, program %,d bytes, resident %,d kB",
            hundred * 100, held.page, held.program, held.resident);
      }
      assertThat(all.getLast().page).isLessThan(all.getFirst().page * 105 / 100);
      assertThat(all.getLast().program).isLessThan(all.getFirst().program * 105 / 100);
    }
  }

  private static Held held(Program terminal, Browser browser, int hundred) throws IOException {
    long page = pageHeap(browser);
    List<String> classes = jcmd(terminal, "GC.class_histogram");
    Files.write(FIGURES.resolve("visits-" + hundred + "00.txt"), classes);
    long program = Long.parseLong(classes.getLast().strip().split(" +")[2]);
    return new Held(page, program, terminal.resident());
  }

  /** From home over eight screens and home again, by the page itself. */
  private static void visits(Browser browser, int count) {
    browser
        .page()
        .evaluate(
            """
            async (count) => {
              const there = (place) => new Promise((done) => {
                const look = () => window.kioskPlace().includes(place) ? done() : setTimeout(look, 2);
                look();
              });
              const touch = async (action, place) => {
                const screen = document.querySelector('.place [data-screen]').dataset.screen;
                document.querySelector('.kiosk').dispatchEvent(new CustomEvent('kiosk-touch', { detail: { screen, action } }));
                await there(place);
              };
              for (let i = 0; i < count; i++) {
                await touch('search', 'find');
                await touch('open-360730-S01', 'guide');
                await touch('next', 'agent');
                for (const [value, next] of [['no', 'married'], ['no', 'ownership'], ['sole', 'delivery'], ['window', 'items']]) {
                  await touch('choose-' + value, 'question');
                  while (!document.querySelector('.choice.on')) await new Promise((done) => setTimeout(done, 2));
                  await touch('next', next);
                }
                await touch('quit', 'home');
              }
            }""",
            count);
  }

  private static long pageHeap(Browser browser) {
    CDPSession session = browser.page().context().newCDPSession(browser.page());
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
    JsonObject usage = session.send("Runtime.getHeapUsage");
    session.detach();
    return usage.get("usedSize").getAsLong();
  }

  private static List<String> jcmd(Program terminal, String command) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(terminal.pid()), command).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
