package cn.yijianban.ui.stage;

import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the answers so far come to: items, materials, working days. */
final class Summary {
  private Summary() {}

  static Component of(Texts texts, Plan plan) {
    Div numbers =
        Ui.div(
            "numbers",
            number(Integer.toString(plan.chosen().size()), texts.get("summary.items")),
            number(
                texts.get("summary.merged", plan.originalCount(), plan.toBring()),
                texts.get("summary.materials", plan.toBring())));
    plan.deadline()
        .ifPresent(
            deadline ->
                numbers.add(
                    number(Integer.toString(deadline.workingDays()), texts.get("summary.days"))));
    return Ui.div("summary", Ui.div("sub", new Span(texts.get("summary.title"))), numbers);
  }

  private static Div number(String number, String label) {
    return Ui.div("number", Ui.text("big", number), Ui.text("sub", label));
  }
}
