package cn.yijianban.ui.stage;

import cn.yijianban.ui.words.Language;
import com.vaadin.flow.component.ComponentEvent;

/** The citizen wants another language. */
final class Spoken extends ComponentEvent<Screen> {
  private static final long serialVersionUID = 1L;

  private final Language language;

  Spoken(Screen source, Language language) {
    super(source, true);
    this.language = language;
  }

  Language language() {
    return language;
  }
}
