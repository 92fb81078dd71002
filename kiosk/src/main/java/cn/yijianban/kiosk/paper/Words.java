package cn.yijianban.kiosk.paper;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the papers, {@code papers.properties}. */
final class Words {
  private final ResourceBundle texts =
      ResourceBundle.getBundle("cn.yijianban.kiosk.paper.papers", Locale.ROOT);

  /** The text with its blanks filled; every blank is text. */
  String of(String key, String... blanks) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(blanks);
  }

  /** The count as digits, without grouping. */
  String count(String key, int count) {
    return of(key, Integer.toString(count));
  }

  /** The number of a heading, 1 to 19: 一, 二, 十一. */
  String numeral(int number) {
    String digits = texts.getString("numerals");
    return number <= digits.length()
        ? digits.substring(number - 1, number)
        : digits.substring(digits.length() - 1) + numeral(number - digits.length());
  }

  /** How a material is met. */
  String way(Material.Way way) {
    return way instanceof Material.Way.Later(var days)
        ? count("way.later", days)
        : of("way." + way.word());
  }

  /** A promised time. */
  String limit(Optional<Bundle.Limit> limit) {
    return limit
        .map(
            l ->
                l.workingDays() == 0
                    ? of("notice.limit.now")
                    : count("notice.limit.days", l.workingDays()))
        .orElse(of("notice.limit.unknown"));
  }

  /** A date or time by a pattern that is itself a text. */
  String when(String key, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(texts.getString(key), Locale.ROOT).format(when);
  }
}
