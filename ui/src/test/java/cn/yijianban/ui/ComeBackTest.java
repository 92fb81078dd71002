package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.FreePort;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens between page and program, the page comes back to the right screen by itself. */
class ComeBackTest {
  @TempDir private Path data;

  @Test
  void a_program_that_is_killed_and_started_again_finds_its_page_waiting() throws IOException {
    List<String> arguments =
        List.of("demo", "--port", Integer.toString(FreePort.any()), "--data", data.toString());
    Program first = new Program(arguments);
    try (Browser browser = new Browser(first.uri)) {
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      first.kill();
      browser.see(".gone");
      assertThat(browser.text(".gone")).contains("终端正在恢复", "不会丢失");
      try (Program _ = new Program(arguments)) {
        browser.screen("home").act("search").screen("find");
        assertThat(browser.count(".gone")).isZero();
      }
    } finally {
      first.kill();
    }
  }

  @Test
  void a_lost_line_and_a_lost_session_bring_the_visit_back_as_it_was() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser.act("mode-elder").act("language-english").see(".kiosk[lang='en']");
      browser.act("search").screen("find").act("open-360730-S01").screen("guide").act("next");
      browser.screen("question").act("choose-yes").see(".choice.on");
      browser.page().context().setOffline(true);
      browser.see(".gone");
      browser.page().context().setOffline(false);
      browser.page().locator(".gone").waitFor(Browser.GONE);
      browser.act("next").see("[data-screen='question']:not([data-question='agent'])");
      browser.page().evaluate("() => { window.old = true; }");
      browser.page().context().clearCookies();
      browser.act("back");
      browser.page().waitForFunction("() => !window.old");
      browser.see("[data-screen='question']:not([data-question='agent'])");
      browser.see(".kiosk[lang='en'][data-mode='elder']");
      browser.act("back").see("[data-question='agent'] .choice.on");
      browser.act("quit").screen("home").see(".kiosk[lang='zh-Hans-CN'][data-mode='']");
    }
  }
}
