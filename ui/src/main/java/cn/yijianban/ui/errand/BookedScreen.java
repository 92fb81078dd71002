package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Hall;
import cn.yijianban.kiosk.visit.Slip;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** The number of a queue or of an appointment, also on paper. */
final class BookedScreen extends Screen {
  BookedScreen(Stage stage) {
    super(stage, "booked");
  }

  @Override
  public void show(Snapshot snapshot) {
    Optional<Slip> slip = snapshot.errand().map(Errand::hall).flatMap(Hall::slip);
    frame(
        snapshot,
        0,
        t("booked.title"),
        "",
        slip.map(this::content).orElse(List.of()),
        Optional.empty(),
        footer(Optional.of(back()), next(t("action.finish"))));
  }

  private List<Component> content(Slip slip) {
    return switch (slip) {
      case Slip.Ticket(var window, var number, var ahead) ->
          List.of(number(t("booked.ticket"), number, t("booked.ahead", ahead)), where(window));
      case Slip.Booking(var window, var slot, var reference) ->
          List.of(
              number(t("booked.booking"), reference, Days.slot(stage.texts(), slot)),
              where(window));
      case Slip.Again _, Slip.Paid _ -> List.of();
    };
  }

  private static Component number(String label, String number, String below) {
    var card =
        Ui.div(
            "card center",
            Ui.div("", new Span(label)),
            Ui.div("receipt-number", new Span(number)),
            Ui.div("strong large", new Span(below)));
    card.getElement().setAttribute("data-number", number);
    return card;
  }

  private Component where(Window window) {
    return Ui.div(
        "card",
        Ui.div("line", Ui.row(Ui.icon(Icon.HOUSE, ""), window.name(), window.place())),
        Ui.div(
            "line", Ui.row(Ui.icon(Icon.CARD, "gold"), t("booked.bring"), t("booked.bring.what"))));
  }
}
