package cn.yijianban.kiosk.station;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of this package, {@code stations.properties}; in English there is what a citizen reads.
 */
final class StationWords {
  private final ResourceBundle texts;

  StationWords() {
    this(Locale.ROOT);
  }

  /**
   * @param locale English, or any other for Chinese
   */
  StationWords(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    texts =
        ResourceBundle.getBundle(
            "cn.yijianban.kiosk.station.stations", english ? Locale.ENGLISH : Locale.ROOT);
  }

  /** The text with its blanks filled; every blank is text. */
  String of(String key, String... blanks) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(blanks);
  }
}
