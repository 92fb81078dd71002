package cn.yijianban.provisioning.lockdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text beside this class with blanks such as {@code @{origin}}. */
final class Template {
  private static final Pattern BLANK = Pattern.compile("@\\{([a-z-]+)\\}");

  private Template() {}

  /**
   * Fills every blank; each value must be used and each blank filled, or it is a mistake of ours.
   */
  static String fill(String name, Map<String, String> values) {
    Set<String> used = new HashSet<>();
    String text =
        BLANK
            .matcher(read(name))
            .replaceAll(
                blank -> {
                  String key = blank.group(1);
                  String value = values.get(key);
                  if (value == null) {
                    throw new IllegalStateException("no value for " + key + " in " + name);
                  }
                  used.add(key);
                  return Matcher.quoteReplacement(value);
                });
    if (!used.equals(values.keySet())) {
      throw new IllegalStateException("values without a blank in " + name);
    }
    return text;
  }

  private static String read(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
