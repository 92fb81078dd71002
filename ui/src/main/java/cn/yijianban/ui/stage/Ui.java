package cn.yijianban.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The few parts all screens are made of. */
public final class Ui {
  private Ui() {}

  /**
   * @param classes of the style, apart by blanks
   */
  public static Div div(String classes, Component... children) {
    return dressed(new Div(children), classes);
  }

  /**
   * @param classes of the style, apart by blanks
   */
  public static Span text(String classes, String text) {
    return dressed(new Span(text), classes);
  }

  private static <T extends HasStyle> T dressed(T part, String classes) {
    for (String name : classes.split(" ", -1)) {
      if (!name.isEmpty()) {
        part.addClassName(name);
      }
    }
    return part;
  }

  /** An icon in its round field. */
  public static Div icon(Icon icon, String tone) {
    return div("icon " + tone, icon.svg());
  }

  /** A line with an icon, a bold text, a small one under it and something at the right. */
  public static Div row(Div icon, String bold, String small, Component... right) {
    Div words = div("grow", text("strong", bold));
    if (!small.isEmpty()) {
      words.add(div("sub", new Span(small)));
    }
    Div row = div("row", icon, words);
    row.add(right);
    return row;
  }

  /** A word in a coloured field. */
  public static Span chip(String text, String tone) {
    return text("chip " + tone, text);
  }

  /** A button with a word on it. */
  public static ActionButton button(String classes, String label, String action, Runnable then) {
    return new ActionButton(classes, label, action, then);
  }

  /** A button that holds more than a word. */
  public static ActionButton pane(
      String classes, String action, Runnable then, Component... children) {
    ActionButton button = button(classes, "", action, then);
    button.add(children);
    return button;
  }
}
