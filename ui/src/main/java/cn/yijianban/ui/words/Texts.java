package cn.yijianban.ui.words;

import cn.yijianban.kiosk.catalogue.Bundle.Tone;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every word a citizen reads, in one language and one tone. A text whose key ends with the name of
 * the tone, such as {@code done.title.sober}, takes the place of the plain one.
 */
public final class Texts {
  private static final String NAME = "cn.yijianban.ui.words.messages";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final Tone tone;
  private final ResourceBundle bundle;

  public Texts(Language language) {
    this(language, Tone.PLAIN);
  }

  public Texts(Language language, Tone tone) {
    this.language = language;
    this.tone = tone;
    bundle =
        ResourceBundle.getBundle(
            NAME, language == Language.ENGLISH ? Locale.ENGLISH : Locale.ROOT, EXACT);
  }

  public Language language() {
    return language;
  }

  public Tone tone() {
    return tone;
  }

  /**
   * The text of a key with its values put in.
   *
   * @throws MissingResourceException when there is no such text; a test looks for that
   */
  public String get(String key, Object... values) {
    String toned = key + "." + word(tone);
    String pattern = bundle.getString(has(toned) ? toned : key);
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(values);
  }

  /** The name of a tone in keys and on the page. */
  public static String word(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
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
  public String comma() {
    return language == Language.ENGLISH ? ", " : "、";
  }
}
