package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Bundle.Tone;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Across;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.QrCode;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class DoneScreen extends Screen {
  DoneScreen(Stage stage) {
    super(stage, "done");
  }

  @Override
  public void show(Snapshot snapshot) {
    Draft.Receipt receipt = snapshot.draft().receipt().orElseThrow();
    Plan plan = snapshot.plan().orElseThrow();
    Div number = Ui.div("receipt-number", new Span(receipt.number()));
    number.getElement().setAttribute("data-receipt", receipt.number());
    number.getElement().setAttribute("data-paper", receipt.paper().name());
    Div top =
        Ui.div(
            "card center",
            Ui.div(
                "seal-check", (stage.texts().tone() == Tone.SOBER ? Icon.DOC : Icon.CHECK).svg()),
            new H1(t("done.title")),
            Ui.div("lead", new Span(t("done.kept"))),
            number);
    if (receipt.paper() == Draft.Paper.NOT_PRINTED) {
      top.add(QrCode.svg(stage.query() + receipt.number()));
    }
    List<Component> content = new ArrayList<>();
    content.add(top);
    content.add(paper(receipt.paper()));
    plan.handled()
        .ifPresent(
            there -> content.add(Across.of(stage.texts(), stage.site().name(), there.name())));
    content.add(nextSteps(snapshot, plan, receipt));
    if (!plan.counter().isEmpty()) {
      content.add(toWindow());
    }
    Div foot =
        Ui.div(
            "foot",
            Ui.button("", t("done.print-again"), "print-again", () -> send(new Event.PrintAgain())),
            primary());
    frame(snapshot, JOINTS, "", "", content, Optional.empty(), foot);
  }

  private Component primary() {
    var next = next(t("done.next"));
    next.addClassName("primary");
    return next;
  }

  private Component paper(Draft.Paper paper) {
    return switch (paper) {
      case PRINTING ->
          Ui.div(
              "card",
              Ui.row(Ui.icon(Icon.PRINT, "gold"), t("done.printing"), t("done.printing.how")));
      case PRINTED ->
          Ui.div(
              "card alert",
              Ui.row(Ui.icon(Icon.PRINT, "seal"), t("done.printed"), t("done.printed.how")));
      case NOT_PRINTED ->
          Ui.div(
              "card alert",
              Ui.row(Ui.icon(Icon.WARN, "seal"), t("done.not-printed"), t("done.not-printed.how")));
    };
  }

  private Component nextSteps(Snapshot snapshot, Plan plan, Draft.Receipt receipt) {
    Div list = Ui.div("card");
    list.add(Ui.div("strong", new Span(t("done.then"))));
    switch (receipt.progress()) {
      case Counter.Progress.Waiting _ ->
          list.add(point("done.waiting", t("done.waiting.how"), "waiting"));
      case Counter.Progress.Received(var cases) ->
          list.add(point("done.received", t("done.received.how", cases.size()), "received"));
      case Counter.Progress.Refused(var code) ->
          list.add(point("done.refused", t("done.refused.how", code), "refused"));
    }
    list.add(point("done.accept", t("done.accept.how", plan.bundle().leadDepartment()), "accept"));
    plan.deadline()
        .flatMap(Plan.Deadline::day)
        .ifPresent(
            day ->
                list.add(
                    Ui.div(
                        "point",
                        Ui.text("strong", t("done.by", Days.date(stage.texts(), day))),
                        Ui.div("sub", new Span(t("done.by.how", plan.chosen().size()))))));
    due(snapshot)
        .ifPresent(
            day ->
                list.add(
                    Ui.div(
                        "point later",
                        Ui.text("strong", t("done.by", Days.date(stage.texts(), day))),
                        Ui.div("sub", new Span(t("done.later.how"))))));
    return list;
  }

  private static Optional<LocalDate> due(Snapshot snapshot) {
    return snapshot.draft().materials().values().stream()
        .filter(Met.Later.class::isInstance)
        .map(met -> ((Met.Later) met).due())
        .min(Comparator.naturalOrder());
  }

  private Div point(String key, String how, String state) {
    Div point = Ui.div("point", Ui.text("strong", t(key)), Ui.div("sub", new Span(how)));
    point.getElement().setAttribute("data-progress", state);
    return point;
  }
}
