package cn.yijianban.ui.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** 受理地 and 办理地, where they are two. */
final class Across {
  private Across() {}

  static Component of(Texts texts, String takenIn, String handled) {
    Div card =
        Ui.div(
            "card",
            Ui.row(
                Ui.icon(Icon.LINK, ""),
                texts.get("across.handled", handled),
                texts.get("across.taken-in", takenIn)));
    card.getElement().setAttribute("data-handled", handled);
    return card;
  }
}
