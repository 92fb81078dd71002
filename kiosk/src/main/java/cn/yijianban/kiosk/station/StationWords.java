package cn.yijianban.kiosk.station;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package, {@code stations.properties}. */
final class StationWords {
  private final ResourceBundle texts =
      ResourceBundle.getBundle("cn.yijianban.kiosk.station.stations", Locale.ROOT);

  /** The text with its blanks filled; every blank is text. */
  String of(String key, String... blanks) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(blanks);
  }
}
