package cn.yijianban.kiosk.station;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which line of a TOML text a key stands. The parser keeps no places of values; plain tables and
 * keys are found by their looks, anything else has no line.
 */
final class TomlLines {
  private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([\\w.-]+)\\s*\\]\\s*(#.*)?");
  private static final Pattern KEY = Pattern.compile("\\s*([\\w.-]+)\\s*=.*");

  private final Map<String, Integer> lines = new HashMap<>();

  TomlLines(String text) {
    String table = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher head = TABLE.matcher(line);
      Matcher key = KEY.matcher(line);
      if (head.matches()) {
        table = head.group(1) + ".";
        lines.putIfAbsent(head.group(1), number);
      } else if (key.matches()) {
        lines.putIfAbsent(table + key.group(1), number);
      }
    }
  }

  /** From 1; 0 when the key is not found. */
  int of(String key) {
    return lines.getOrDefault(key, 0);
  }
}
