package cn.yijianban.ui.stage;

import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** 受理地 and 办理地, where they are two. */
public final class Across {
  private Across() {}

  /**
   * @param takenIn name of the place that takes the application in
   * @param handled name of the place that decides
   */
  public static Component of(Texts texts, String takenIn, String handled) {
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
