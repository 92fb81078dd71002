package cn.yijianban.ui;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Visitor;
import cn.yijianban.ui.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen, in every language and mode: no barrier, nothing cut off, and a picture of it. */
class EveryoneTest extends Hall {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_screen_is_open_to_everyone(Language language) {
    SoftAssertions all = new SoftAssertions();
    Visitor visitor =
        new Visitor(browser, terminal.dock, (name, at) -> Looks.at(all, name, language, at));
    speak(language);
    visitor.find();
    visitor.answer(List.of("no", "yes", "sole", "window"));
    visitor.identify();
    browser.act("refuse").screen("trouble");
    Looks.at(all, "trouble", language, browser);
    browser.act("retry").screen("consent");
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
    all.assertAll();
  }

  @Test
  void the_idle_question_is_open_to_everyone(@TempDir Path data) throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running hasty = new Running(data, new StationConfig.Idle(5, 300));
        Browser page = new Browser(hasty.uri())) {
      for (Language language : Language.values()) {
        speak(page, language);
        page.act("search").screen("find").overlay("idle");
        Looks.at(all, "idle", language, page);
        page.act("still-here").act("quit").screen("home");
      }
    }
    all.assertAll();
  }
}
