package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hand, a second page and a foreign script can not do to the page. */
class RobustPageTest {
  @TempDir private Path data;

  @Test
  void a_second_page_says_so_and_goes_on_when_the_first_is_gone() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      // A window of another session, and a tab of the same one.
      try (Browser stranger = Browser.at(terminal.uri(), "[data-screen='elsewhere']")) {
        assertThat(stranger.text("[data-screen='elsewhere']")).contains("另一个页面");
        assertThat(stranger.count("[data-screen='guide']")).isZero();
        Looks.once("elsewhere", stranger);
      }
      Page second = browser.page().context().newPage();
      second.navigate(terminal.uri().toString());
      second.locator("[data-screen='elsewhere']").waitFor();
      browser.act("next").screen("question");
      browser.page().close();
      second.locator(".place [data-screen='question']").waitFor();
      assertThat(second.locator("[data-screen='elsewhere']").isVisible()).isFalse();
      second.reload();
      second.locator(".place [data-screen='question']").waitFor();
    }
  }

  @Test
  void nothing_can_be_marked_dragged_enlarged_or_opened_by_hand() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Page page = browser.page();
      page.evaluate(
          """
          () => {
            window.let = [];
            for (const name of ['contextmenu', 'dragstart', 'wheel', 'keydown', 'auxclick', 'copy']) {
              addEventListener(name, (e) => { if (!e.defaultPrevented) window.let.push(name + ' ' + (e.key ?? '')); });
            }
          }""");
      var title = page.locator(".place h1").boundingBox();
      page.mouse().dblclick(title.x + 40, title.y + 40);
      page.mouse().move(title.x, title.y);
      page.mouse().down();
      page.mouse().move(title.x + title.width, title.y + title.height + 200);
      page.mouse().up();
      List<String> keys =
          List.of("Control+a", "Control+p", "Control+s", "Control+Shift+i", "Alt+ArrowLeft", "F5");
      keys.forEach(page.keyboard()::press);
      List.of("F11", "F12", "Control+Equal", "Control+0").forEach(page.keyboard()::press);
      page.evaluate(
          """
          () => {
            for (const name of ['contextmenu', 'dragstart', 'copy']) {
              document.querySelector('.place h1').dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
            }
            document.body.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true }));
          }""");
      assertThat(page.evaluate("() => String(getSelection())")).isEqualTo("");
      assertThat((List<?>) page.evaluate("() => window.let")).isEmpty();
      pinch(page);
      assertThat(((Number) page.evaluate("() => visualViewport.scale")).doubleValue()).isOne();
      browser.screen("home");
      browser.expectCalm();
    }
  }

  /** Two fingers move apart over the middle of the screen. */
  private static void pinch(Page page) {
    var session = page.context().newCDPSession(page);
    for (int step = 0; step <= 10; step++) {
      JsonArray fingers = new JsonArray();
      for (int sign : new int[] {-1, 1}) {
        JsonObject finger = new JsonObject();
        finger.addProperty("x", 540 + sign * (40 + step * 30));
        finger.addProperty("y", 900);
        finger.addProperty("id", sign + 1);
        fingers.add(finger);
      }
      touch(session, step == 0 ? "touchStart" : "touchMove", fingers);
    }
    touch(session, "touchEnd", new JsonArray());
    session.detach();
  }

  private static void touch(
      com.microsoft.playwright.CDPSession session, String type, JsonArray fingers) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", fingers);
    session.send("Input.dispatchTouchEvent", event);
  }

  @Test
  void only_our_own_scripts_run_and_nothing_is_fetched_elsewhere() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      String policy =
          browser
              .page()
              .reload()
              .headerValue("content-security-policy")
              .replaceAll("nonce-\\w+", "nonce");
      assertThat(List.of(policy.split("; ")))
          .containsExactlyInAnyOrder(
              "default-src 'none'",
              "script-src 'self' 'nonce' 'unsafe-eval'",
              "script-src-attr 'none'",
              "style-src 'self' 'unsafe-inline'",
              "img-src 'self' data:",
              "font-src 'self' data:",
              "connect-src 'self'",
              "media-src 'self'",
              "frame-ancestors 'none'",
              "form-action 'none'",
              "base-uri 'self'");
      browser.screen("home").act("search").screen("find");
      browser.expectCalm();
      Object done =
          browser
              .page()
              .evaluate(
                  """
                  async () => {
                    const script = document.createElement('script');
                    script.textContent = 'window.foreign = true';
                    document.head.append(script);
                    document.body.insertAdjacentHTML('beforeend', "<img src='/none' onerror='window.foreign = true'><iframe srcdoc='x'></iframe>");
                    const asked = await fetch('http://localhost:9/').then(() => true, () => false);
                    await new Promise((done) => setTimeout(done, 100));
                    return Boolean(window.foreign) || asked;
                  }""");
      assertThat(done).isEqualTo(false);
    }
  }

  @Test
  void what_somebody_set_and_left_on_the_home_screen_is_as_it_was_for_the_next()
      throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Page page = browser.page();
      page.clock().install();
      page.reload();
      browser.screen("home").act("mode-contrast").act("language-english").see(".kiosk[lang='en']");
      browser.act("help-person").overlay("help");
      page.clock().runFor(100_000);
      browser.overlay("help").see(".kiosk[data-mode='contrast'][lang='en']");
      page.clock().runFor(30_000);
      browser.see(".kiosk[data-mode=''][lang='zh-Hans-CN'] .place [data-screen='home']");
      page.locator(".overlay [data-screen='help']").waitFor(Browser.GONE);
      browser.act("help-person").overlay("help").act("staff-enter").see(".attendant");
      page.clock().runFor(130_000);
      page.locator(".attendant").waitFor(Browser.GONE);
    }
  }

  @Test
  void the_clock_is_the_terminals_wherever_the_browser_thinks_it_is() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser.page().clock().setFixedTime("2026-03-01T20:05:00Z");
      browser.page().reload();
      browser.screen("home").see(".clock:text-is('04:05')").see(".day:has-text('3月2日')");
    }
  }
}
