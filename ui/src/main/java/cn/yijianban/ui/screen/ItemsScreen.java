package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

final class ItemsScreen extends Screen {
  ItemsScreen(Stage stage) {
    super(stage, "items");
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    List<Component> items = plan.items().stream().map(this::item).toList();
    frame(
        snapshot,
        2,
        t("items.title"),
        t("items.lead"),
        items,
        summary(snapshot),
        footer("action.next"));
  }

  private Component item(Plan.ItemChoice choice) {
    String code = choice.item().code();
    String limit =
        choice
            .item()
            .limit()
            .map(l -> l.workingDays() == 0 ? t("items.at-once") : t("items.days", l.workingDays()))
            .orElse("");
    var pane =
        Ui.pane(
            choice.chosen() ? "card row choice small on" : "card row choice small",
            "item-" + code,
            () -> {
              if (choice.locked()) {
                send(new Event.StillHere());
              } else {
                send(new Event.Want(code, !choice.chosen()));
              }
            },
            Ui.div("box", Icon.CHECK.svg()),
            Ui.div(
                "grow",
                Ui.text("strong", choice.item().name()),
                Ui.div("sub", new Span(choice.item().department() + "　" + limit)),
                Ui.div("sub", new Span(choice.reason()))),
            choice.locked() ? Ui.chip(t("items.locked"), "seal") : Ui.chip(t("items.free"), ""));
    pane.getElement().setAttribute("aria-pressed", Boolean.toString(choice.chosen()));
    return pane;
  }
}
