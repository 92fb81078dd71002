package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many touches a visit takes and how long a screen takes to follow a touch. {@code bin/bench
 * visit} prints the figures; the times are only held to their goals there, on a machine that does
 * nothing else.
 */
class PaceTest {
  private static final boolean HELD = Boolean.getBoolean("pace");

  /** A terminal makes dozens a day without being started again. */
  private static final int VISITS = 4;

  private static final Path FIGURES = Path.of("target", "pace.txt");

  @TempDir private Path data;

  @Test
  void the_sample_takes_forty_touches_and_each_screen_follows_at_once() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri()).byFinger()) {
      watch(browser);
      visit(browser, terminal);
      int touches = ((Number) browser.page().evaluate("() => window.pace.touches")).intValue();
      note("touches of a whole visit, without the keys of pad and calendar: %d (goal 40)", touches);
      assertThat(touches).isLessThanOrEqualTo(40);
      note("the first visit after a start, not trained (goals are those of all visits below):");
      figures(browser);
      if (HELD) {
        for (int i = 1; i < VISITS; i++) {
          visit(browser, terminal);
        }
        note("%d visits:", VISITS);
        Figures all = figures(browser);
        assertThat(all.screens()).isLessThanOrEqualTo(150);
        assertThat(all.answers()).isLessThanOrEqualTo(30);
      }
    }
  }

  /**
   * Times at p95, in milliseconds.
   *
   * @param screens touch to next screen
   * @param answers request to the first byte of its answer
   */
  private record Figures(double screens, double answers) {}

  private static Figures figures(Browser browser) throws IOException {
    List<Double> screens = times(browser, "screens");
    List<Double> inputs = times(browser, "inputs");
    List<Double> answers = times(browser, "answers");
    note(
        "touch to next screen, %d of them: p50 %.0f ms, p95 %.0f ms (goal p95 150)",
        screens.size(), at(screens, 50), at(screens, 95));
    note(
        "request to answer of the program, %d of them: p50 %.0f ms, p95 %.0f ms (goal p95 30)",
        answers.size(), at(answers, 50), at(answers, 95));
    note(
        "Event Timing, %d inputs: p50 %.0f ms, p95 %.0f ms",
        inputs.size(), at(inputs, 50), at(inputs, 95));
    assertThat(screens).hasSizeGreaterThan(15);
    assertThat(answers).hasSizeGreaterThan(15);
    return new Figures(at(screens, 95), at(answers, 95));
  }

  private static void visit(Browser browser, Running terminal) {
    new Visitor(browser, terminal.dock).careful().visit();
  }

  @Test
  void the_first_screen_is_there_soon_after_the_page_is_opened() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      List<Double> wall = new ArrayList<>();
      for (int i = 0; i < (HELD ? 15 : 3); i++) {
        browser.page().reload();
        browser.screen("home");
        wall.add(
            ((Number)
                    browser
                        .page()
                        .evaluate(
                            // Two frames after the screen is in the page it is on the glass.
                            "() => new Promise((done) => requestAnimationFrame(() =>"
                                + " requestAnimationFrame(() => done(performance.now()))))"))
                .doubleValue());
      }
      wall.sort(null);
      note(
          "navigation to first screen, %d times: p50 %.0f ms, longest %.0f ms (goal 1,500)",
          wall.size(), at(wall, 50), wall.getLast());
      if (HELD) {
        assertThat(wall.getLast()).isLessThanOrEqualTo(1_500);
      }
    }
  }

  /**
   * Notes touches, the time until another screen is painted, how long the program takes to answer a
   * request, and Event Timing.
   */
  private static void watch(Browser browser) {
    browser
        .page()
        .evaluate(
            """
            () => {
              window.pace = { touches: 0, screens: [], inputs: [], answers: [] };
              let at = 0, from = '';
              document.querySelector('.kiosk').addEventListener('kiosk-touch', (event) => {
                const key = document.querySelector(`[data-action='${event.detail.action}']`);
                if (!key?.closest('.pick-tiles, .pick-head')) window.pace.touches += 1;
                at = performance.now();
                from = window.kioskPlace();
              });
              new MutationObserver(() => {
                if (!at || window.kioskPlace() === from) return;
                const begun = at;
                at = 0;
                // The frame after the next one is on the glass.
                requestAnimationFrame(() => requestAnimationFrame(() => window.pace.screens.push(performance.now() - begun)));
              }).observe(document.body, { childList: true, subtree: true, attributes: true });
              new PerformanceObserver((list) => {
                for (const e of list.getEntries()) if (e.interactionId) window.pace.inputs.push(e.duration);
              }).observe({ type: 'event', durationThreshold: 16, buffered: true });
              new PerformanceObserver((list) => {
                for (const e of list.getEntries()) if (e.name.includes('v-r=uidl')) window.pace.answers.push(e.responseStart - e.requestStart);
              }).observe({ type: 'resource' });
            }""");
  }

  @SuppressWarnings("unchecked")
  private static List<Double> times(Browser browser, String name) {
    List<Number> all = (List<Number>) browser.page().evaluate("name => window.pace[name]", name);
    return all.stream().map(Number::doubleValue).sorted().toList();
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  static void note(String format, Object... values) throws IOException {
    Files.createDirectories(FIGURES.getParent());
    Files.writeString(
        FIGURES,
        String.format(Locale.ROOT, format, values) + System.lineSeparator(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
