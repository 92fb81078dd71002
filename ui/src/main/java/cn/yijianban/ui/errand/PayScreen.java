package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Payments.Order;
import cn.yijianban.kiosk.platform.Payments.State;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.QrCode;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 缴费: what for, how much, by which rule, and the code for the telephone. */
final class PayScreen extends Screen {
  private final String number;
  private final String due;

  PayScreen(Stage stage, String number, String due) {
    super(stage, "pay");
    this.number = number;
    this.due = due;
  }

  @Override
  public void show(Snapshot snapshot) {
    Optional<Order> order = snapshot.errand().flatMap(Errand::fee).flatMap(Errand.Fee::order);
    State state = order.map(Order::state).orElse(State.WAITING);
    getElement().setAttribute("data-pay", state.name());
    List<Component> content = new ArrayList<>();
    snapshot
        .errand()
        .flatMap(e -> e.dossier(number))
        .flatMap(d -> d.dues().stream().filter(x -> x.id().equals(due)).findFirst())
        .ifPresent(fee -> content.add(fee(fee)));
    order.ifPresent(o -> content.add(order(o)));
    frame(
        snapshot,
        0,
        t("pay.title." + state),
        t("pay.lead." + state),
        content,
        Optional.empty(),
        footer(Optional.of(back()), next(t("pay.back"))));
  }

  private Component fee(Cases.Due fee) {
    return Ui.div(
        "card center",
        Ui.div("", new Span(fee.label())),
        Ui.div("receipt-number", new Span(t("pay.yuan", Money.yuan(fee.cents())))),
        Ui.div("sub", new Span(t("pay.basis", fee.basis()))));
  }

  private Component order(Order order) {
    Div card = Ui.div("card center");
    switch (order.state()) {
      case WAITING -> {
        card.add(QrCode.svg(order.code()));
        LocalTime until = LocalTime.ofInstant(order.expires(), stage.zone());
        card.add(Ui.div("sub", new Span(t("pay.until", until.withSecond(0).withNano(0)))));
      }
      case PAID -> {
        card.add(Ui.div("seal-check", Icon.CHECK.svg()));
        order
            .receipt()
            .ifPresent(receipt -> card.add(Ui.div("strong", new Span(t("pay.receipt", receipt)))));
      }
      case EXPIRED, REFUNDED ->
          card.add(Ui.div("strong", new Span(t("pay.over." + order.state()))));
    }
    card.add(Ui.div("sub", new Span(t("pay.order", order.reference()))));
    return card;
  }
}
