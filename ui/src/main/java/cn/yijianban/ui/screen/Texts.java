package cn.yijianban.ui.screen;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** Every word a citizen reads. */
public final class Texts {
  private final ResourceBundle bundle =
      ResourceBundle.getBundle("cn.yijianban.ui.screen.messages", Locale.ROOT);

  /**
   * The text of a key with its values put in.
   *
   * @throws MissingResourceException when there is no such text; a test looks for that
   */
  public String get(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(values);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  Set<String> keys() {
    return bundle.keySet();
  }
}
