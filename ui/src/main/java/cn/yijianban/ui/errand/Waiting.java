package cn.yijianban.ui.errand;

import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** The platform is being asked, or was not heard. */
final class Waiting {
  private Waiting() {}

  static Component box(Texts texts) {
    return Ui.div(
        "card waiting",
        Ui.row(Ui.icon(Icon.CLOCK, ""), texts.get("waiting.title"), texts.get("waiting.lead")));
  }

  /** Says so plainly, and offers to try again. */
  static Component failed(Texts texts, String code, Runnable again) {
    return Ui.div(
        "card alert",
        Ui.row(Ui.icon(Icon.WARN, "seal"), texts.get("waiting.failed"), texts.get("waiting.what")),
        Ui.div("sub", new Span(texts.get("waiting.code", code))),
        Ui.div("buttons wide", Ui.button("", texts.get("waiting.again"), "look-again", again)));
  }
}
