package cn.yijianban.ui;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.ui.screen.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen, in every language and mode: no barrier, nothing cut off, and a picture of it. */
class EveryoneTest {
  private static final StationConfig.Idle PATIENT = new StationConfig.Idle(300, 60);

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_screen_is_open_to_everyone(Language language) throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      Visitor visitor =
          new Visitor(browser, terminal.dock, (name, at) -> Looks.at(all, name, language, at));
      browser
          .act("language-" + language.name().toLowerCase(Locale.ROOT))
          .see(".kiosk[lang='" + language.tag() + "']");
      visitor.find();
      visitor.answer(List.of("no", "yes", "sole", "window"));
      visitor.identify();
      visitor.fill();
      visitor.materials();
      browser.act("read-along").see(".reading");
      Looks.at(all, "review-large", language, browser);
      browser.act("read-along").see(".screen:not(.reading)");
      visitor.submit();
      browser.see("[data-paper='PRINTED']").see("[data-progress='received']");
      Looks.at(all, "done", language, browser);
      visitor.rateAndLeave();
      browser.see(".kiosk[lang='" + Language.SIMPLIFIED.tag() + "']");
    }
    all.assertAll();
  }

  /** What goes wrong and what lies over, in the language with the longest words. */
  @Test
  void trouble_and_the_idle_question_are_open_to_everyone() throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(Files.createDirectory(data.resolve("trouble")), PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      browser.act("language-english").see(".kiosk[lang='" + Language.ENGLISH.tag() + "']");
      Visitor visitor = new Visitor(browser, terminal.dock);
      visitor.find();
      visitor.answer(List.of("no", "no", "sole", "window"));
      visitor.identify();
      browser.act("refuse").screen("trouble");
      Looks.at(all, "trouble", Language.ENGLISH, browser);
    }
    try (Running terminal =
            new Running(
                Files.createDirectory(data.resolve("idle")), new StationConfig.Idle(5, 60));
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      browser.act("language-english").see(".kiosk[lang='" + Language.ENGLISH.tag() + "']");
      browser.act("search").screen("find").overlay("idle");
      Looks.at(all, "idle", Language.ENGLISH, browser);
    }
    all.assertAll();
  }
}
