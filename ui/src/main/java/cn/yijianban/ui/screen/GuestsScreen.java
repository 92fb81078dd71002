package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Guest;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 部门专区: each department that is a guest here, with its own items. */
final class GuestsScreen extends Screen {
  GuestsScreen(Stage stage) {
    super(stage, "guests");
  }

  @Override
  public void show(Snapshot snapshot) {
    List<Component> content = new ArrayList<>();
    for (Guest guest : stage.catalogue().guests()) {
      Div list = Ui.div("list", Ui.text("strong large", guest.department()));
      list.getElement().setAttribute("data-guest", guest.code());
      guest.catalogue().bundles().forEach(bundle -> list.add(pane(bundle)));
      content.add(list);
    }
    frame(
        snapshot,
        0,
        t("guests.title"),
        t("guests.lead"),
        content,
        Optional.empty(),
        Ui.div("foot", back()));
  }

  private Component pane(Bundle bundle) {
    return Ui.pane(
        "card row result",
        "open-" + bundle.code(),
        () -> send(new Event.OpenGuide(bundle.code())),
        Ui.icon(Icon.DOC, ""),
        Ui.div(
            "grow",
            Ui.text("strong", bundle.name()),
            Ui.div("sub", new Span(bundle.leadDepartment()))));
  }
}
