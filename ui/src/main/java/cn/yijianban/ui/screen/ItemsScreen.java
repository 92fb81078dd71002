package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

final class ItemsScreen extends Screen {
  ItemsScreen(Stage stage) {
    super(stage, "items");
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    List<Component> items = new ArrayList<>();
    String before = "";
    for (Plan.ItemChoice choice : plan.items()) {
      long alike = plan.items().stream().filter(c -> c.reason().equals(choice.reason())).count();
      boolean shared = alike > 1 && !choice.reason().isEmpty();
      if (shared && !choice.reason().equals(before)) {
        items.add(Ui.div("sub pad", new Span(choice.reason())));
      }
      before = choice.reason();
      items.add(item(choice, shared ? "" : choice.reason()));
    }
    frame(
        snapshot,
        2,
        t("items.title"),
        t("items.lead"),
        items,
        summary(snapshot),
        footer("action.next"));
  }

  /** An item; a reason that several share is said once above them. */
  private Component item(Plan.ItemChoice choice, String reason) {
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
                Ui.div("sub", new Span(reason))),
            choice.locked() ? Ui.chip(t("items.locked"), "seal") : Ui.chip(t("items.free"), ""));
    pane.getElement().setAttribute("aria-pressed", Boolean.toString(choice.chosen()));
    return pane;
  }
}
