package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of the application, ticked off as it is done. Once it is kept the visit stands at
 * {@link DoneScreen}, which tells what becomes of sending and answer.
 */
final class SendingScreen extends Screen {
  /** How far a line of the list is. */
  private enum Mark {
    DONE,
    NOW,
    NEXT
  }

  SendingScreen(Stage stage) {
    super(stage, "sending");
  }

  @Override
  public void show(Snapshot snapshot) {
    boolean packed = snapshot.step() instanceof Step.Sending(var all) && all;
    Div lines =
        Ui.div(
            "card",
            line(Icon.DOC, "pack", packed ? Mark.DONE : Mark.NOW),
            line(Icon.CLOCK, "keep", packed ? Mark.NOW : Mark.NEXT),
            line(Icon.LINK, "send", Mark.NEXT),
            line(Icon.PERSON, "answer", Mark.NEXT));
    lines.getElement().setAttribute("role", "status");
    frame(
        snapshot,
        6,
        t("sending.title"),
        t("sending.lead"),
        List.of(lines),
        Optional.empty(),
        Ui.div("foot"));
  }

  private Component line(Icon icon, String what, Mark mark) {
    String word = mark.name().toLowerCase(Locale.ROOT);
    String tone = mark == Mark.DONE ? "" : "gold";
    Div row =
        Ui.row(
            Ui.icon(mark == Mark.DONE ? Icon.CHECK : icon, tone),
            t("sending." + what),
            t("sending." + what + ".how"));
    if (mark != Mark.NEXT) {
      row.add(Ui.chip(t("sending.mark." + word), tone));
    }
    Div line = Ui.div("line", row);
    line.getElement().setAttribute("data-part", what);
    line.getElement().setAttribute("data-mark", word);
    return line;
  }
}
