package cn.yijianban.ui.stage;

import cn.yijianban.ui.words.Traditional;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Traditional characters for all that is drawn: our words and those of the catalogue. What stands
 * on a card or was written by the citizen stays as it is.
 */
final class Script {
  private static final List<String> ATTRIBUTES = List.of("aria-label", "placeholder");

  private Script() {}

  /** Rewrites an element and all inside it. */
  static void traditional(Element element) {
    if (element.isTextNode()) {
      String text = element.getText();
      String converted = Traditional.of(text);
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
        element.setAttribute(name, Traditional.of(element.getAttribute(name)));
      }
    }
    element.getChildren().forEach(Script::traditional);
  }
}
