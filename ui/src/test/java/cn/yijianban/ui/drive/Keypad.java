package cn.yijianban.ui.drive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A citizen who has nothing but four arrows and Enter. */
final class Keypad implements Browser.Hand {
  /** More controls than any screen has. */
  private static final int CONTROLS = 400;

  private final Page page;

  Keypad(Page page) {
    this.page = page;
  }

  @Override
  public void press(Locator control) {
    control.waitFor();
    String arrow = nearer(control);
    for (int i = 0; i < CONTROLS && !focused(control); i++) {
      page.keyboard().press(arrow);
    }
    assertThat(focused(control)).as("the arrows reach %s", control).isTrue();
    assertThat((Boolean) control.evaluate("e => e.matches(':focus-visible')")).isTrue();
    if (control.getAttribute("data-input") == null) {
      page.keyboard().press("Enter");
    }
  }

  @Override
  public void key(Locator key) {
    key.waitFor();
    if (page.locator("input:focus, textarea:focus").count() > 0) {
      page.keyboard().press("ArrowDown");
    }
    for (int i = 0; i < CONTROLS && !focused(key); i++) {
      String way =
          (String)
              key.evaluate(
                  """
          wanted => {
            const a = document.activeElement.getBoundingClientRect(), b = wanted.getBoundingClientRect();
            if (Math.abs(a.y - b.y) > a.height / 2) return a.y < b.y ? 'ArrowDown' : 'ArrowUp';
            return a.x < b.x ? 'ArrowRight' : 'ArrowLeft';
          }""");
      page.keyboard().press(way);
    }
    assertThat(focused(key)).as("the arrows reach the key %s", key).isTrue();
    page.keyboard().press("Enter");
  }

  /** Which way round is shorter; a wrong guess only takes longer. */
  private static String nearer(Locator control) {
    return (String)
        control.evaluate(
            """
            wanted => {
              const all = [...document.querySelectorAll('.terminal button, .terminal input, .terminal textarea')].filter((n) => n.checkVisibility());
              const steps = all.indexOf(wanted) - all.indexOf(document.activeElement);
              return (steps + all.length) % all.length > all.length / 2 ? 'ArrowLeft' : 'ArrowRight';
            }""");
  }

  private static boolean focused(Locator control) {
    return (Boolean) control.evaluate("e => e === document.activeElement");
  }
}
