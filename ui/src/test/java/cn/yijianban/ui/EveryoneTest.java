package cn.yijianban.ui;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.ui.screen.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
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
          new Visitor(browser, terminal.dock, (name, at) -> look(all, name, language, at));
      browser
          .act("language-" + language.name().toLowerCase(Locale.ROOT))
          .see(".kiosk[lang='" + language.tag() + "']");
      visitor.find();
      visitor.answer(List.of("no", "yes", "sole", "window"));
      visitor.identify();
      visitor.fill();
      visitor.materials();
      visitor.submit();
      browser.see("[data-paper='PRINTED']").see("[data-progress='received']");
      look(all, "done", language, browser);
      visitor.rateAndLeave();
      browser.see(".kiosk[lang='" + Language.SIMPLIFIED.tag() + "']");
    }
    all.assertAll();
  }

  private static void look(SoftAssertions all, String name, Language language, Browser browser) {
    for (List<String> modes : List.of(List.of("elder"), List.of("contrast"), List.<String>of())) {
      browser.modes(modes);
      List<String> words = new ArrayList<>(List.of(name));
      if (language != Language.SIMPLIFIED) {
        words.add(language.name().toLowerCase(Locale.ROOT));
      }
      words.addAll(modes);
      String what = String.join("-", words);
      all.check(() -> Barriers.fits(what, browser));
      if (language == Language.SIMPLIFIED) {
        all.check(() -> Barriers.none(what, browser));
      }
      Pictures.keep(what, browser);
    }
  }
}
