package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Field.Choice;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

final class QuestionScreen extends Screen {
  private final String id;

  QuestionScreen(Stage stage, String id) {
    super(stage, "question");
    this.id = id;
    getElement().setAttribute("data-question", id);
  }

  @Override
  public void show(Snapshot snapshot) {
    Question question =
        snapshot.plan().orElseThrow().bundle().questions().stream()
            .filter(q -> q.id().equals(id))
            .findFirst()
            .orElseThrow();
    String chosen = snapshot.draft().answers().getOrDefault(id, "");
    List<Component> choices =
        question.choices().stream()
            .map(
                choice ->
                    choice(choice, choice.value().equals(chosen), fee(snapshot, choice.value())))
            .toList();
    frame(
        snapshot,
        2,
        question.text(),
        question.hint(),
        choices,
        summary(snapshot),
        footer("action.next"));
  }

  /** What a way of delivery costs in this region (邮寄费). */
  private Optional<String> fee(Snapshot snapshot, String mode) {
    if (!id.equals("delivery")) {
      return Optional.empty();
    }
    return snapshot.plan().stream()
        .flatMap(plan -> plan.bundle().guide().deliveries().stream())
        .filter(delivery -> delivery.mode().equals(mode))
        .findFirst()
        .map(
            delivery ->
                delivery
                    .cents()
                    .map(c -> c == 0 ? t("delivery.free") : t("delivery.fee", Money.yuan(c)))
                    .orElse(t("delivery.unknown")));
  }

  private Component choice(Choice choice, boolean on, Optional<String> fee) {
    Div words = Ui.div("grow", Ui.text("strong large", choice.label()));
    if (!choice.hint().isEmpty()) {
      words.add(Ui.div("sub", new Span(choice.hint())));
    }
    fee.ifPresent(text -> words.add(Ui.div("sub fee", new Span(text))));
    var pane =
        Ui.pane(
            on ? "card row choice on" : "card row choice",
            "choose-" + choice.value(),
            () -> send(new Event.Choose(id, choice.value())),
            Ui.div("box", Icon.CHECK.svg()),
            words);
    pane.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    return pane;
  }
}
