package cn.yijianban.ui.stage;

import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.words.Hints;
import cn.yijianban.ui.words.Numbers;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What the visit wants to say on a screen, above its content. */
final class HintBox {
  private HintBox() {}

  static Optional<Component> of(Texts texts, Numbers numbers, Snapshot snapshot) {
    return snapshot
        .hint()
        .map(
            hint -> {
              String words =
                  snapshot.step() instanceof Step.Identify
                          && hint instanceof Snapshot.Hint.StillMissing
                      ? texts.get("hint.missing.card")
                      : Hints.words(texts, numbers, hint);
              boolean good = Hints.good(hint);
              Div box =
                  Ui.div(
                      good ? "hint good" : "hint",
                      Ui.icon(good ? Icon.CHECK : Icon.WARN, good ? "" : "seal"),
                      Ui.div("grow", new Span(words)));
              Hints.name(hint).ifPresent(name -> box.getElement().setAttribute("data-hint", name));
              box.getElement().setAttribute("role", "alert");
              return box;
            });
  }
}
