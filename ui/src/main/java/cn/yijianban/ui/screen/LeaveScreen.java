package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.visit.Snapshot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class LeaveScreen extends Screen {
  LeaveScreen(Stage stage) {
    super(stage, "leave");
  }

  @Override
  public void show(Snapshot snapshot) {
    boolean kept = snapshot.draft().receipt().isPresent();
    Snapshot.Left left = snapshot.left();
    boolean scanned =
        !kept
            || left.originals()
            || snapshot.draft().materials().values().stream()
                .anyMatch(Met.ByScan.class::isInstance);
    List<Component> content = new ArrayList<>();
    Div list = Ui.div("card");
    list.add(thing(Icon.CARD, "leave.card", left.card(), "card"));
    if (scanned) {
      list.add(thing(Icon.SCAN, "leave.originals", left.originals(), "originals"));
    }
    if (kept) {
      list.add(thing(Icon.PRINT, "leave.paper", left.paper(), "paper"));
    }
    content.add(list);
    frame(
        snapshot,
        JOINTS,
        t(title(left)),
        t(kept ? "leave.lead" : "leave.lead.nothing"),
        content,
        Optional.empty(),
        footer(Optional.empty(), next(t("leave.next"))));
  }

  private static String title(Snapshot.Left left) {
    if (left.card()) {
      return "leave.title.card";
    }
    return left.originals() ? "leave.title.originals" : "leave.title";
  }

  private Component thing(Icon icon, String key, boolean there, String name) {
    Div line =
        Ui.div(
            there ? "line alarm" : "line",
            Ui.row(
                Ui.icon(there ? icon : Icon.CHECK, there ? "seal" : ""),
                t(key),
                t(there ? key + ".there" : key + ".gone")));
    line.getElement().setAttribute("data-left", name);
    line.getElement().setAttribute("data-there", Boolean.toString(there));
    return line;
  }
}
