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
      browser.act("read-along").see(".reading");
      look(all, "review-large", language, browser);
      browser.act("read-along").see(".screen:not(.reading)");
      visitor.submit();
      browser.see("[data-paper='PRINTED']").see("[data-progress='received']");
      look(all, "done", language, browser);
      visitor.rateAndLeave();
      browser.see(".kiosk[lang='" + Language.SIMPLIFIED.tag() + "']");
    }
    all.assertAll();
  }

  /** How a screen is looked at; what lies on its side has the same parts elsewhere. */
  private enum Look {
    ELDER("elder"),
    CONTRAST("contrast"),
    LOW("low"),
    ELDER_LOW("elder", "low"),
    LANDSCAPE,
    ELDER_LANDSCAPE("elder"),
    LOW_LANDSCAPE("low"),
    USUAL;

    private final List<String> modes;

    Look(String... modes) {
      this.modes = List.of(modes);
    }

    boolean lying() {
      return switch (this) {
        case LANDSCAPE, ELDER_LANDSCAPE, LOW_LANDSCAPE -> true;
        case ELDER, CONTRAST, LOW, ELDER_LOW, USUAL -> false;
      };
    }

    /** Twelve pictures a screen would be too many to keep; the mixed modes are measured only. */
    boolean kept(Language language) {
      return switch (this) {
        case ELDER, CONTRAST, USUAL -> true;
        case LOW, LANDSCAPE -> language == Language.SIMPLIFIED;
        case ELDER_LOW, ELDER_LANDSCAPE, LOW_LANDSCAPE -> false;
      };
    }
  }

  private static void look(SoftAssertions all, String name, Language language, Browser browser) {
    for (Look look : Look.values()) {
      browser.modes(look.modes);
      browser.panel(look.lying() ? 1920 : 1080, look.lying() ? 1080 : 1920);
      List<String> words = new ArrayList<>(List.of(name));
      if (language != Language.SIMPLIFIED) {
        words.add(language.name().toLowerCase(Locale.ROOT));
      }
      if (look != Look.USUAL) {
        words.add(look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      String what = String.join("-", words);
      all.check(
          () -> {
            if (language == Language.SIMPLIFIED && look.modes.size() + (look.lying() ? 1 : 0) < 2) {
              Barriers.none(what, browser);
            } else {
              Barriers.fits(what, browser);
            }
          });
      if (look.kept(language)) {
        Pictures.keep(what, browser);
      }
    }
  }
}
