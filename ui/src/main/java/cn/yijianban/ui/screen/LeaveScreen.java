package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Drawing;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
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
    what(left, kept)
        .ifPresent(
            drawing ->
                content.add(Ui.div("card center taking", drawing.in(stage.texts(), "large"))));
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

  /** What comes first, as a picture. */
  private static Optional<Drawing> what(Snapshot.Left left, boolean kept) {
    if (left.card()) {
      return Optional.of(Drawing.TAKE_CARD);
    }
    if (left.originals()) {
      return Optional.of(Drawing.TAKE_PAGES);
    }
    return kept && left.paper() ? Optional.of(Drawing.TAKE_SLIP) : Optional.empty();
  }

  private static String title(Snapshot.Left left) {
    if (left.card()) {
      return "leave.title.card";
    }
    return left.originals() ? "leave.title.originals" : "leave.title";
  }

  /** Nobody looks into the tray of originals: of them no device says that they are gone. */
  private Component thing(Icon icon, String key, boolean there, String name) {
    boolean sure = !name.equals("originals");
    Div line =
        Ui.div(
            there ? "line alarm" : "line",
            Ui.row(
                there
                    ? Ui.icon(icon, "seal")
                    : sure ? Ui.icon(Icon.CHECK, "") : Ui.icon(icon, "gold"),
                t(key),
                t(there ? key + ".there" : key + ".gone")));
    line.getElement().setAttribute("data-left", name);
    line.getElement().setAttribute("data-there", Boolean.toString(there));
    return line;
  }
}
