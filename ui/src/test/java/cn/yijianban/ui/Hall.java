package cn.yijianban.ui;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Stranger;
import cn.yijianban.ui.words.Language;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One terminal and one page for visit after visit, as in the hall; each test begins at home. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Hall {
  Running terminal;
  Browser browser;
  private Path folder;
  private int starts;

  @BeforeAll
  void open(@TempDir Path data) throws IOException {
    folder = data;
    start();
  }

  private void start() throws IOException {
    terminal = new Running(folder.resolve("data-" + starts++));
    browser = new Browser(terminal.uri());
  }

  /** The test before this one may have ended, or broken off, in the middle of a visit. */
  @BeforeEach
  void home() throws IOException {
    try {
      if (browser.count(".place [data-screen='home']") == 0) {
        goAway();
      }
    } catch (TimeoutError e) {
      close();
      start();
    }
    browser.panel(1080, 1920);
  }

  @AfterAll
  void close() {
    browser.close();
    terminal.close();
  }

  /** Out of the visit, with everything that was brought. */
  final void goAway() {
    browser.act("quit").see("[data-screen='leave'], [data-screen='home']");
    terminal.dock.liftCard();
    terminal.dock.clearFeeder();
    terminal.dock.tearOffReceipt();
    browser.screen("home");
  }

  final void speak(Language language) {
    speak(browser, language);
  }

  static void speak(Browser browser, Language language) {
    browser
        .act("language-" + language.name().toLowerCase(Locale.ROOT))
        .see(".kiosk[lang='" + language.tag() + "']");
  }

  /** From home to a section of the form of a bundle. */
  final void reach(String bundle, String section) {
    Bundle wanted = Catalogues.shipped("360730").bundle(bundle).orElseThrow();
    new Stranger(browser, terminal.dock, wanted, 1).reach(section);
  }

  /** Touches a key of the pad. */
  final void key(String key) {
    browser.page().locator(".kiosk-pad [data-key='" + key + "']").click();
  }

  final void keys(String letters) {
    letters.chars().forEach(letter -> key(Character.toString(letter)));
  }
}
