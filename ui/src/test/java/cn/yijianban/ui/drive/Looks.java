package cn.yijianban.ui.drive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** How a screen is looked at; what lies on its side has the same parts elsewhere. */
public enum Looks {
  ELDER("elder"),
  CONTRAST("contrast"),
  LOW("low"),
  ALL("elder", "contrast", "low"),
  LANDSCAPE,
  ELDER_LANDSCAPE("elder", "contrast"),
  LOW_LANDSCAPE("low"),
  USUAL;

  /** Of these there are pictures in the low position and lying on their side. */
  private static final Set<String> SHOWN =
      Set.of("home", "guide", "form", "capture", "done", "case", "help-write", "control-date-days");

  private final List<String> modes;

  Looks(String... modes) {
    this.modes = List.of(modes);
  }

  private boolean lying() {
    return switch (this) {
      case LANDSCAPE, ELDER_LANDSCAPE, LOW_LANDSCAPE -> true;
      case ELDER, CONTRAST, LOW, ALL, USUAL -> false;
    };
  }

  /** Two dozen pictures a screen would be too many to keep; most are measured only. */
  private boolean kept(String screen, Language language) {
    return switch (this) {
      case ELDER, CONTRAST, USUAL -> true;
      case LOW, LANDSCAPE -> language == Language.SIMPLIFIED && SHOWN.contains(screen);
      case ALL, ELDER_LANDSCAPE, LOW_LANDSCAPE -> false;
    };
  }

  private String name(String screen, Language language) {
    List<String> words = new ArrayList<>(List.of(screen));
    if (language != Language.SIMPLIFIED) {
      words.add(language.name().toLowerCase(Locale.ROOT));
    }
    if (this != USUAL) {
      words.add(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return String.join("-", words);
  }

  /** Every look at what is shown: no barrier, nothing cut off, and pictures of it. */
  public static void at(SoftAssertions all, String screen, Language language, Browser browser) {
    for (Looks look : values()) {
      browser.modes(look.modes);
      browser.panel(look.lying() ? 1920 : 1080, look.lying() ? 1080 : 1920);
      String what = look.name(screen, language);
      all.check(() -> Barriers.none(what, browser));
      if (screen.equals("home") && look.modes.isEmpty()) {
        all.check(
            () ->
                assertThat(browser.count(".terminal[data-below='false']"))
                    .as("all of %s", what)
                    .isOne());
      }
      if (look.kept(screen, language)) {
        Pictures.keep(what, browser);
      }
    }
  }

  /** One look at what is shown as it is: no barrier, and a picture. */
  public static void once(String screen, Browser browser) {
    Barriers.none(screen, browser);
    Pictures.keep(screen, browser);
  }
}
