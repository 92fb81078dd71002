package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Barriers;
import cn.yijianban.ui.drive.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters and targets have their size in millimetres on every panel. Least sizes: MIIT 适老化通用设计规范
 * (main text 18 dp, largest 30 dp, targets 60 dp in elder mode, else 44 dp; 1 dp = 1/160 inch).
 */
class PanelTest {
  private static final double DP = 25.4 / 160;

  @TempDir private Path data;

  /**
   * @param dots pixels of the long and the short side
   * @param millimetres of the long and the short side
   */
  private record Panel(String name, int[] dots, int[] millimetres) {}

  private static final List<Panel> PANELS =
      List.of(
          new Panel("19 inch, 5:4", new int[] {1280, 1024}, new int[] {376, 301}),
          new Panel("27 inch", new int[] {1920, 1080}, new int[] {598, 336}),
          new Panel("32 inch, 4K", new int[] {3840, 2160}, new int[] {708, 398}));

  /** Sizes in pixels of the window: smallest letter, smallest main letter, title, targets. */
  private static final String SIZES =
      """
      () => {
        const t = document.querySelector('.terminal');
        const box = t.getBoundingClientRect();
        const scale = box.width / t.offsetWidth;
        const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getBoundingClientRect().width > 0;
        const letters = (selector) => [...document.querySelectorAll(selector)].filter(seen).filter((e) => e.innerText?.trim()).map((e) => parseFloat(getComputedStyle(e).fontSize) * scale);
        const buttons = [...document.querySelectorAll('.terminal button')].filter(seen).map((e) => e.getBoundingClientRect());
        return {
          main: Math.min(...letters('.place .strong, .place .lead, .place button.primary, .place .hint')),
          small: Math.min(...letters('.place span')),
          title: Math.max(...letters('.place h1')),
          high: Math.min(...buttons.map((b) => b.height)), wide: Math.min(...buttons.map((b) => b.width)),
          primary: Math.max(0, ...[...document.querySelectorAll('.primary')].filter(seen).map((b) => b.getBoundingClientRect().height)),
          fills: Math.max(Math.abs(box.width - innerWidth), Math.abs(box.height - innerHeight), Math.abs(box.left), Math.abs(box.top)),
        };
      }
      """;

  @Test
  void letters_and_targets_keep_their_millimetres_on_every_panel() throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser.see(".kiosk[data-panel-mm='268x476']");
      look(all, browser, "home");
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      look(all, browser, "guide");
      browser.act("next").screen("question");
      look(all, browser, "question");
    }
    all.assertAll();
  }

  private static void look(SoftAssertions all, Browser browser, String screen) {
    for (Panel panel : PANELS) {
      for (boolean upright : List.of(true, false)) {
        int wide = upright ? 1 : 0;
        browser.page().setViewportSize(panel.dots[wide], panel.dots[1 - wide]);
        // Some panels are set up lying and hung upright: the configuration stays as it was written.
        browser
            .page()
            .evaluate(
                "mm => { document.querySelector('.kiosk').dataset.panelMm = mm;"
                    + " dispatchEvent(new Event('resize')); }",
                panel.millimetres[0] + "x" + panel.millimetres[1]);
        for (List<String> modes : List.of(List.<String>of(), List.of("elder"))) {
          browser.modes(modes);
          String what = screen + " on " + panel.name + (upright ? " upright " : " lying ") + modes;
          check(all, what, browser, panel.millimetres[wide] / (double) panel.dots[wide], modes);
          all.check(() -> Barriers.fits(what, browser));
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void check(
      SoftAssertions all, String what, Browser browser, double millimetre, List<String> modes) {
    Map<String, Number> sizes = (Map<String, Number>) browser.page().evaluate(SIZES);
    boolean elder = modes.contains("elder");
    all.assertThat(mm(sizes, "main", millimetre))
        .as("main text, %s", what)
        .isGreaterThanOrEqualTo((elder ? 18 : 14) * DP)
        .isLessThan(16);
    all.assertThat(mm(sizes, "small", millimetre))
        .as("small text, %s", what)
        .isGreaterThanOrEqualTo(4.8);
    all.assertThat(mm(sizes, "title", millimetre))
        .as("title, %s", what)
        .isGreaterThanOrEqualTo(30 * DP);
    for (String side : List.of("high", "wide")) {
      all.assertThat(mm(sizes, side, millimetre))
          .as("smallest target, %s, %s", side, what)
          .isGreaterThanOrEqualTo((elder ? 60 : 44) * DP);
    }
    all.assertThat(mm(sizes, "primary", millimetre))
        .as("primary, %s", what)
        .isLessThanOrEqualTo(1.3 * 34);
    all.assertThat(sizes.get("fills").doubleValue()).as("fills the panel, %s", what).isLessThan(2);
  }

  private static double mm(Map<String, Number> sizes, String what, double millimetre) {
    return sizes.get(what).doubleValue() * millimetre;
  }

  /** Colours and sizes of letters stand in one file; the bench's dock has its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {"kiosk", "parts", "screens", "pad", "modes", "landscape", "over", "controls"})
  void only_the_tokens_have_colours_and_sizes_of_letters(String name) throws IOException {
    String sheet;
    try (var in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/META-INF/resources/kiosk/" + name + ".css"))) {
      sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(").matcher(sheet).results()).isEmpty();
    assertThat(Pattern.compile("font-size: *[0-9]+px").matcher(sheet).results()).isEmpty();
  }
}
