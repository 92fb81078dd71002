package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Visitor;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard in front of the terminal. */
class ReadAloudTest {
  @TempDir private Path data;

  @Test
  void each_screen_is_read_and_what_must_not_be_missed_is_repeated() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      listen(browser);
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      assertThat(heard(browser)).isEmpty();
      browser.act("quit").screen("home").act("mode-voice");
      hear(browser, "您想办哪一件事");
      browser.page().waitForFunction("() => document.querySelector('audio').duration > 1");
      browser.act("search").screen("find").act("open-360730-S01").screen("guide").act("next");
      hear(browser, "代办");
      Visitor visitor = new Visitor(browser, terminal.dock);
      browser.act("back").screen("guide");
      visitor.answer();
      browser.act("next").screen("identify");
      hear(browser, "身份证");
      terminal.dock.placeCard(BenchCards.seller().label());
      browser.see("[data-party='buyer']").act("quit").screen("leave");
      hear(browser, "取走");
      int times = heard(browser).size();
      browser.page().waitForFunction("n => window.heard.length > n", times);
      terminal.dock.liftCard();
      browser.screen("home").see(".kiosk[data-mode='']");
    }
  }

  @Test
  void every_screen_of_a_visit_speaks_and_a_sentence_is_finished_before_the_next()
      throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      hold(browser);
      browser.modes(List.of("voice"));
      browser.act("search").screen("find");
      browser.page().waitForFunction("() => window.heard.length === 1");
      browser.act("open-360730-S01").screen("guide").act("back").screen("find");
      browser.page().waitForFunction("() => document.querySelector('audio').currentTime > 0");
      assertThat(heard(browser)).hasSize(1);
      finish(browser);
      browser.page().waitForFunction("() => window.heard.length === 2");
      finish(browser);
      browser.act("back").screen("home").see(".kiosk[data-mode='']").act("mode-voice");
      finish(browser);
      browser
          .page()
          .evaluate(
              "() => document.querySelector('audio').addEventListener('say', () => setTimeout(() =>"
                  + " document.querySelector('audio').dispatchEvent(new Event('ended')), 0))");
      finish(browser);
      Visitor visitor = new Visitor(browser, terminal.dock, (_, at) -> spoken(at));
      visitor.visit();
    }
  }

  @Test
  void headphones_that_are_plugged_in_are_spoken_to_and_pulled_out_there_is_silence()
      throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      hold(browser);
      send("F15", browser);
      browser.see(".kiosk[data-mode='voice']");
      assertThat(heard(browser)).singleElement(STRING).contains("方向键", "求助键");
      sounds(browser, "");
      String greeting = source(browser);
      finish(browser);
      hear(browser, "您想办哪一件事");
      send("F16", browser);
      sounds(browser, greeting);
      browser.see(".kiosk[data-mode='']").act("search").screen("find");
      assertThat(heard(browser)).hasSize(2);
      assertThat(browser.page().evaluate("() => document.querySelector('audio').paused"))
          .isEqualTo(true);
      browser.expectCalm();
    }
  }

  /** Waits until the page has been given another sound than that. */
  private static void sounds(Browser browser, String than) {
    browser.page().waitForFunction("than => document.querySelector('audio').src !== than", than);
  }

  private static String source(Browser browser) {
    return (String) browser.page().evaluate("() => document.querySelector('audio').src");
  }

  /** Playwright knows no key behind F12. */
  private static void send(String key, Browser browser) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "rawKeyDown");
    event.addProperty("key", key);
    event.addProperty("code", key);
    browser.page().context().newCDPSession(browser.page()).send("Input.dispatchKeyEvent", event);
  }

  /** What stands as the title is heard. */
  private static void spoken(Browser browser) {
    hear(browser, browser.text(".place h1:not(:empty)").strip());
  }

  /** Keeps what is said; a sentence lasts until it is told to end. */
  private static void hold(Browser browser) {
    browser
        .page()
        .evaluate(
            """
            () => {
              window.heard = [];
              document.querySelector('audio').addEventListener('say', e => window.heard.push(e.detail));
              document.querySelector('audio').addEventListener('ended', e => { if (e.isTrusted) e.stopImmediatePropagation(); }, true);
            }""");
  }

  private static void finish(Browser browser) {
    browser
        .page()
        .evaluate("() => document.querySelector('audio').dispatchEvent(new Event('ended'))");
  }

  /** Keeps what is said, and lets each sentence end at once when it has begun to sound. */
  private static void listen(Browser browser) {
    browser
        .page()
        .evaluate(
            """
            () => {
              window.heard = [];
              const audio = document.querySelector('audio');
              audio.addEventListener('say', e => window.heard.push(e.detail));
              audio.addEventListener('playing', () => { audio.pause(); audio.dispatchEvent(new Event('ended')); });
            }""");
  }

  private static void hear(Browser browser, String words) {
    browser.page().waitForFunction("words => window.heard.some(h => h.includes(words))", words);
  }

  @SuppressWarnings("unchecked")
  private static List<String> heard(Browser browser) {
    return (List<String>) browser.page().evaluate("() => window.heard");
  }
}
