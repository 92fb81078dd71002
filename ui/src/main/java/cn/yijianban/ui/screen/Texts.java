package cn.yijianban.ui.screen;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every word a citizen reads, in one language. */
public final class Texts {
  private static final String NAME = "cn.yijianban.ui.screen.messages";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final ResourceBundle bundle;

  public Texts(Language language) {
    this.language = language;
    bundle =
        ResourceBundle.getBundle(
            NAME, language == Language.ENGLISH ? Locale.ENGLISH : Locale.ROOT, EXACT);
  }

  public Language language() {
    return language;
  }

  /**
   * The text of a key with its values put in.
   *
   * @throws MissingResourceException when there is no such text; a test looks for that
   */
  public String get(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(values);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The keys that this language has of its own or takes from the simplified texts. */
  Set<String> keys() {
    return bundle.keySet();
  }

  /** Every sentence without a value in it, each once. */
  public Set<String> fixed() {
    return keys().stream()
        .map(bundle::getString)
        .filter(text -> !text.isBlank() && !text.contains("{"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lists as the language writes them. */
  String comma() {
    return language == Language.ENGLISH ? ", " : "、";
  }
}
