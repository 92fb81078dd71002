package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Across;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 归属地: where a matter is decided on that was handed in elsewhere (通办). It is an answer like any
 * other, so that it is kept, taken up again and handed in with them; whose matter belongs where the
 * terminal stands has none.
 *
 * @param region GB/T 2260 code of 6, 9 or 12 digits
 * @param name from the province down
 */
public record Handled(String region, String name) {
  private static final Pattern TEXT = Pattern.compile("(\\d{6}(?:\\d{3}){0,2}) (\\S.*)");
  private static final Pattern FILLED = Pattern.compile("(?<=\\d{6})((?:000)+)$");

  /** What one of the answers says. */
  public static Optional<Handled> of(Map<String, String> answers) {
    return parse(answers.getOrDefault(Across.ANSWER, ""));
  }

  /**
   * From a code, a blank and names, as a form keeps a region; zeros that fill a code up to 12
   * digits are dropped. Empty when it is none.
   */
  public static Optional<Handled> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new Handled(FILLED.matcher(parts.group(1)).replaceFirst(""), parts.group(2)))
        : Optional.empty();
  }

  /** As an answer. */
  public String text() {
    return region + " " + name;
  }
}
