package cn.yijianban.ui.screen;

import com.vaadin.flow.component.ComponentEvent;

/** The citizen wants another language. */
public final class Spoken extends ComponentEvent<Screen> {
  private static final long serialVersionUID = 1L;

  private final Language language;

  Spoken(Screen source, Language language) {
    super(source, true);
    this.language = language;
  }

  public Language language() {
    return language;
  }
}
