package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.visit.Snapshot;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

final class SendingScreen extends Screen {
  SendingScreen(Stage stage) {
    super(stage, "sending");
  }

  @Override
  public void show(Snapshot snapshot) {
    Div steps =
        Ui.div(
            "card",
            Ui.div("line", Ui.row(Ui.icon(Icon.DOC, ""), t("sending.pack"), t("sending.pack.how"))),
            Ui.div(
                "line",
                Ui.row(Ui.icon(Icon.CHECK, "gold"), t("sending.keep"), t("sending.keep.how"))),
            Ui.div(
                "line",
                Ui.row(Ui.icon(Icon.LINK, "gold"), t("sending.send"), t("sending.send.how"))));
    frame(
        snapshot,
        6,
        t("sending.title"),
        t("sending.lead"),
        List.of(steps),
        Optional.empty(),
        Ui.div("foot"));
  }
}
