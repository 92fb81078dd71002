package cn.yijianban.ui.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Looks at a screen for what keeps people out: rules of WCAG 2.2 by axe-core, and plain geometry.
 */
public final class Barriers {
  private static final String AXE = axe();

  /**
   * Violations as "rule: element"; contrast is held to 7:1 in every mode, so that the rule of 4.5:1
   * has nothing to add.
   */
  private static final String RUN =
      """
      async (tags) => {
        const found = await axe.run('.terminal', {
          runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false, iframes: false,
          rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
        });
        return found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')));
      }
      """;

  /** What is cut off, lies over something else, or is too small for a finger. */
  private static final String GEOMETRY =
      """
      () => {
        const wrong = [];
        const name = (e) => e.dataset.action ?? e.className ?? e.tagName;
        const terminal = document.querySelector('.terminal').getBoundingClientRect();
        const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getBoundingClientRect().width > 0;
        const within = (e) => e.closest('.scroll, .overlay, .simulated, .kiosk-pad');
        const buttons = [...document.querySelectorAll('.terminal button')].filter(seen);
        for (const e of [...document.querySelectorAll('.terminal *')].filter(seen)) {
          if (e.closest('svg, .simulated')) continue;
          const r = e.getBoundingClientRect();
          if (r.right > terminal.right + 1 || r.left < terminal.left - 1) wrong.push('beyond the side: ' + name(e) + ' ' + e.textContent.slice(0, 40));
          if (!e.closest('.scroll') && r.top < terminal.top - 1) wrong.push('beyond the beginning: ' + name(e) + ' ' + e.textContent.slice(0, 40));
          if (!within(e) && r.bottom > terminal.bottom + 1) wrong.push('beyond the end: ' + name(e));
          const style = getComputedStyle(e);
          const cut = e.scrollWidth > e.clientWidth + 2 && style.display !== 'inline' && e.clientWidth > 0;
          if (cut && !e.matches('.scroll, input')) wrong.push('cut off: ' + name(e) + ' ' + e.textContent.slice(0, 40));
        }
        const scale = terminal.width / document.querySelector('.terminal').offsetWidth;
        for (const b of buttons) {
          const r = b.getBoundingClientRect();
          if (r.height / scale < 70 || r.width / scale < 70) wrong.push('small: ' + name(b) + ' ' + Math.round(r.width / scale) + 'x' + Math.round(r.height / scale));
          for (const o of buttons) {
            if (o === b || b.contains(o) || o.contains(b) || (within(b) !== within(o))) continue;
            const q = o.getBoundingClientRect();
            if (r.left < q.right - 1 && q.left < r.right - 1 && r.top < q.bottom - 1 && q.top < r.bottom - 1) wrong.push('overlap: ' + name(b) + ' and ' + name(o));
          }
        }
        return wrong;
      }
      """;

  private Barriers() {}

  /** Fails with every barrier by name. */
  public static void none(String what, Browser browser) {
    if (!(Boolean) browser.page().evaluate("() => 'axe' in window")) {
      browser.page().evaluate(AXE);
    }
    List<?> rules =
        (List<?>)
            browser
                .page()
                .evaluate(
                    RUN,
                    List.of(
                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    assertThat(rules).as("barriers on %s", what).isEmpty();
    fits(what, browser);
  }

  public static void fits(String what, Browser browser) {
    List<?> geometry = (List<?>) browser.page().evaluate(GEOMETRY);
    assertThat(geometry).as("geometry of %s", what).isEmpty();
  }

  private static String axe() {
    try (InputStream in = Barriers.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
