package cn.yijianban.ui.screen;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Traditional characters for all that is drawn: our words and those of the catalogue. What stands
 * on a card or was written by the citizen stays as it is. The converter prefers old forms and takes
 * some words for others: {@code traditional.txt} puts right what the hand of today writes.
 */
final class Traditional {
  private static final List<String> ATTRIBUTES = List.of("aria-label", "placeholder");

  private static final List<Better> BETTER = better();

  private record Better(String converted, String meant) {}

  private Traditional() {}

  private static List<Better> better() {
    try (InputStream in =
        Objects.requireNonNull(Traditional.class.getResourceAsStream("traditional.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .map(pair -> new Better(pair[0], pair[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(String simplified) {
    String text = ZhConverterUtil.toTraditional(simplified);
    for (Better better : BETTER) {
      text = text.replace(better.converted, better.meant);
    }
    return text;
  }

  /** Rewrites an element and all inside it. */
  static void rewrite(Element element) {
    if (element.isTextNode()) {
      String text = element.getText();
      String converted = of(text);
      if (!converted.equals(text)) {
        element.setText(converted);
      }
      return;
    }
    if (element.getClassList().contains("value") && !element.getClassList().contains("ours")) {
      return;
    }
    for (String name : ATTRIBUTES) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, of(element.getAttribute(name)));
      }
    }
    element.getChildren().forEach(Traditional::rewrite);
  }
}
