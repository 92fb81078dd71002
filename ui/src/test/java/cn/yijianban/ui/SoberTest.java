package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Barriers;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes for somebody who has died is served in grey, by data and not by name. */
class SoberTest {
  @TempDir private Path data;

  @Test
  void a_bundle_that_asks_for_it_is_grey_and_quiet_and_the_next_one_is_not() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      String pine = token(browser, "--pine");
      browser.act("theme-later_life").screen("find").act("open-360730-after-death");
      browser.screen("guide").see(".kiosk[data-tone='sober']");
      assertThat(token(browser, "--pine")).isNotEqualTo(pine);
      assertThat(browser.text("[data-screen='guide'] .lead")).contains("不必一处一处再去");
      for (List<String> modes : List.of(List.<String>of(), List.of("elder"))) {
        browser.modes(modes);
        Barriers.none("guide-sober" + modes, browser);
      }
      Looks.once("guide-sober", browser);
      browser.modes(List.of());
      browser.act("quit").screen("home").see(".kiosk[data-tone='plain']");
      assertThat(token(browser, "--pine")).isEqualTo(pine);
    }
  }

  private static String token(Browser browser, String name) {
    return (String)
        browser
            .page()
            .evaluate(
                "name => getComputedStyle(document.querySelector('.kiosk')).getPropertyValue(name)",
                name);
  }
}
