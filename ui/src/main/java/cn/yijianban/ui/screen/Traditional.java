package cn.yijianban.ui.screen;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Traditional characters for all that is drawn: our words and those of the catalogue. What stands
 * on a card or was written by the citizen stays as it is.
 */
final class Traditional {
  private static final List<String> ATTRIBUTES = List.of("aria-label", "placeholder");

  private Traditional() {}

  /** Rewrites an element and all inside it. */
  static void rewrite(Element element) {
    if (element.isTextNode()) {
      String text = element.getText();
      String converted = ZhConverterUtil.toTraditional(text);
      if (!converted.equals(text)) {
        element.setText(converted);
      }
      return;
    }
    if (element.getClassList().contains("value")) {
      return;
    }
    for (String name : ATTRIBUTES) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, ZhConverterUtil.toTraditional(element.getAttribute(name)));
      }
    }
    element.getChildren().forEach(Traditional::rewrite);
  }
}
