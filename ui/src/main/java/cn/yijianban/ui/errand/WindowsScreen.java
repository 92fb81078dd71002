package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments.Appointment;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Assistance.Drawn;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 预约取号: the windows of the hall, who waits there, a number now or a time later. */
final class WindowsScreen extends Screen {
  WindowsScreen(Stage stage) {
    super(stage, "booking");
  }

  @Override
  public void show(Snapshot snapshot) {
    Errand errand = snapshot.errand().orElseThrow();
    List<Component> content = new ArrayList<>();
    errand.hall().drawn().ifPresent(drawn -> content.addAll(drawn(drawn)));
    errand.hall().booked().ifPresent(booked -> content.addAll(booked(booked)));
    if (errand.hall().windows().isEmpty()) {
      content.add(Waiting.box(stage.texts()));
    } else {
      switch (errand.hall().windows().get()) {
        case Answer.Yes<List<Window>>(var all) -> all.forEach(w -> content.add(window(w)));
        case Answer.Refused<List<Window>>(_, var code) -> content.add(failed(code));
        case Answer.Unheard<List<Window>>(var code) -> content.add(failed(code));
      }
    }
    frame(
        snapshot,
        0,
        t("booking.title"),
        Handled.of(snapshot.draft().answers())
            .map(there -> t("booking.lead.at", there.name()))
            .orElse(t("booking.lead")),
        content,
        Optional.empty(),
        footer(Optional.of(back()), next(t("action.finish"))));
  }

  /** A number that was drawn before may be given back; what cannot be looked up stays as it is. */
  private List<Component> drawn(Answer<List<Drawn>> answer) {
    return answer instanceof Answer.Yes<List<Drawn>>(var all)
        ? all.stream().map(this::drawn).toList()
        : List.of();
  }

  private Component drawn(Drawn drawn) {
    String number = drawn.ticket().number();
    Div card =
        mine(
            t("booking.drawn", drawn.window()),
            drawn.place() + " " + t("booked.ahead", drawn.ticket().ahead()),
            number,
            Ui.button(
                "",
                t("booking.give-back"),
                "return-" + number,
                () -> send(new Event.Do(new Act.GiveBack(number)))));
    card.getElement().setAttribute("data-drawn", number);
    return card;
  }

  private static Div mine(String what, String where, String number, ActionButton give) {
    return Ui.div(
        "card",
        Ui.row(Ui.icon(Icon.CALENDAR, "gold"), what, where, Ui.chip(number, "gold")),
        Ui.div("buttons wide", give));
  }

  /** What was booked before comes first: it may be given up here. */
  private List<Component> booked(Answer<List<Appointment>> answer) {
    return switch (answer) {
      case Answer.Yes<List<Appointment>>(var all) -> all.stream().map(this::booked).toList();
      case Answer.Refused<List<Appointment>> _, Answer.Unheard<List<Appointment>> _ ->
          List.of(Ui.div("sub pad", new Span(t("booking.mine.unknown"))));
    };
  }

  private Component booked(Appointment booked) {
    Div card =
        mine(
            t("booking.mine", Days.slot(stage.texts(), booked.slot())),
            booked.window() + " " + booked.place(),
            booked.reference(),
            Ui.button(
                "",
                t("booking.cancel"),
                "cancel-" + booked.reference(),
                () -> send(new Event.Do(new Act.Cancel(booked.reference())))));
    card.getElement().setAttribute("data-booked", booked.reference());
    return card;
  }

  private Component failed(String code) {
    return Waiting.failed(stage.texts(), code, () -> send(new Event.Do(new Act.LookAgain())));
  }

  private Component window(Window window) {
    Div buttons = Ui.div("buttons wide");
    if (window.open()) {
      buttons.add(
          Ui.button(
              "",
              t("booking.ticket"),
              "ticket-" + window.id(),
              () -> send(new Event.Do(new Act.TakeTicket(window.id())))));
    }
    if (!window.slots().isEmpty()) {
      buttons.add(
          Ui.button(
              "",
              t("booking.times"),
              "times-" + window.id(),
              () -> send(new Event.Do(new Act.ShowTimes(window.id())))));
    }
    String waiting = window.open() ? t("booking.waiting", window.waiting()) : t("booking.closed");
    return Ui.div(
        "card",
        Ui.row(
            Ui.icon(Icon.CALENDAR, window.open() ? "" : "gold"),
            window.name(),
            window.place(),
            Ui.chip(waiting, window.open() ? "" : "gold")),
        Ui.div("sub", new Span(window.hours())),
        buttons);
  }
}
