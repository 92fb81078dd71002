package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Across;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import cn.yijianban.ui.words.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One application: what is to be done now, each item with its department, and what may be done. */
final class CaseScreen extends Screen {
  private final String number;

  CaseScreen(Stage stage, String number) {
    super(stage, "case");
    this.number = number;
  }

  @Override
  public void show(Snapshot snapshot) {
    Optional<Cases.Dossier> found = snapshot.errand().flatMap(e -> e.dossier(number));
    boolean correct = found.map(d -> !d.corrections().isEmpty()).orElse(false);
    frame(
        snapshot,
        0,
        found.map(Cases.Dossier::title).orElse(""),
        t("progress.number", number),
        found.map(this::content).orElseGet(() -> List.of(Waiting.box(stage.texts()))),
        Optional.empty(),
        footer(Optional.of(back()), next(t(correct ? "case.correct" : "case.list"))));
  }

  private List<Component> content(Cases.Dossier dossier) {
    List<Component> content = new ArrayList<>();
    content.add(now(dossier));
    if (dossier.corrections().stream()
        .anyMatch(c -> !numbers.within(c.reason()).equals(c.reason()))) {
      content.add(hiddenNumbers());
    }
    if (!dossier.corrections().isEmpty()) {
      content.add(corrections(dossier));
    }
    dossier
        .across()
        .ifPresent(
            a -> content.add(Across.of(stage.texts(), a.takenIn().name(), a.handled().name())));
    Div children = Ui.div("card");
    dossier.children().forEach(child -> children.add(child(dossier, child)));
    content.add(children);
    dossier.parcel().flatMap(Parcel::tracking).ifPresent(no -> content.add(sent(dossier, no)));
    dossier.dues().stream().filter(due -> !due.paid()).forEach(due -> content.add(due(due)));
    content.add(buttons(dossier));
    return content;
  }

  /** 现在要做什么. */
  private Component now(Cases.Dossier dossier) {
    boolean correct = !dossier.corrections().isEmpty();
    boolean urgeable = dossier.children().stream().anyMatch(Cases.Child::urgeable);
    boolean over =
        dossier.children().stream()
            .noneMatch(c -> c.state() == Cases.State.RECEIVED || c.state() == Cases.State.ACCEPTED);
    String what = correct ? "correct" : urgeable ? "urge" : over ? "over" : "wait";
    return Ui.div(
        correct ? "card alert" : "card",
        Ui.row(
            Ui.icon(correct ? Icon.WARN : Icon.PEN, correct ? "seal" : ""),
            t("case.now"),
            t("case.now." + what)));
  }

  /** 一次反馈: what all departments want, in one list. */
  private Component corrections(Cases.Dossier dossier) {
    Div card = Ui.div("card", Ui.text("strong", t("case.wanted", dossier.corrections().size())));
    for (Cases.Correction wanted : dossier.corrections()) {
      Div line =
          Ui.div(
              "line",
              Ui.row(
                  Ui.icon(Icon.SCAN, "seal"),
                  wanted.name(),
                  department(dossier, wanted.item(), wanted.department())
                      + t("case.says", numbers.within(wanted.reason()))));
      line.getElement().setAttribute("data-material", wanted.material());
      card.add(line);
    }
    return card;
  }

  /** 出件. */
  private Component sent(Cases.Dossier dossier, String tracking) {
    Div card =
        Ui.div(
            "card",
            Ui.row(
                Ui.icon(Icon.DOC, ""),
                t("case.sent"),
                t("case.sent.by", dossier.parcel().flatMap(Parcel::carrier).orElse(""), tracking)));
    card.getElement().setAttribute("data-tracking", tracking);
    return card;
  }

  private Component child(Cases.Dossier dossier, Cases.Child child) {
    String state = child.state().name();
    Div line =
        Ui.div(
            "line child",
            Ui.row(
                Ui.icon(child.late() ? Icon.WARN : Icon.DOC, tone(child)),
                item(dossier, child.item()).map(Item::name).orElse(child.item()),
                department(dossier, child.item(), child.department()),
                Ui.chip(t("case.state." + state), tone(child))),
            Ui.div("sub", new Span(t("case.number", child.caseNumber()))));
    line.getElement().setAttribute("data-case", child.caseNumber());
    line.getElement().setAttribute("data-state", state);
    child
        .due()
        .ifPresent(
            day -> line.add(Ui.div("sub", new Span(due(Days.day(stage.texts(), day), child)))));
    Div buttons = Ui.div("buttons");
    if (child.urgeable()) {
      buttons.add(
          Ui.button(
              "urge",
              t("case.urge"),
              "urge-" + child.caseNumber(),
              () -> send(new Event.Do(new Act.Urge(child.caseNumber())))));
    }
    for (Cases.Paper paper : child.papers()) {
      buttons.add(
          Ui.button(
              "small",
              t("case.paper." + paper.kind()),
              "paper-" + paper.number(),
              () -> send(new Event.Do(new Act.PrintPaper(paper.number())))));
    }
    if (buttons.getComponentCount() > 0) {
      line.add(buttons);
    }
    return line;
  }

  private String due(String day, Cases.Child child) {
    int left = child.left().orElse(0);
    return left < 0 ? t("case.late", day, -left) : t("case.due", day, left);
  }

  private static String tone(Cases.Child child) {
    return switch (child.state()) {
      case CORRECTION, REFUSED -> "seal";
      case WITHDRAWN -> "gold";
      case RECEIVED, ACCEPTED, CLOSED -> child.late() ? "seal" : "";
    };
  }

  private Component due(Cases.Due due) {
    Div card =
        Ui.div(
            "card",
            Ui.row(
                Ui.icon(Icon.STAR, "gold"),
                due.label(),
                t("case.due.why", due.basis()),
                Ui.chip(t("pay.yuan", Money.yuan(due.cents())), "gold")),
            Ui.div(
                "buttons wide",
                Ui.button(
                    "",
                    t("case.pay"),
                    "pay-" + due.id(),
                    () -> send(new Event.Do(new Act.Pay(due.id()))))));
    card.getElement().setAttribute("data-due", due.id());
    return card;
  }

  private Component buttons(Cases.Dossier dossier) {
    Div buttons = Ui.div("choices");
    buttons.add(
        Ui.button(
            "", t("case.print"), "print-slip", () -> send(new Event.Do(new Act.PrintAgain()))));
    for (Cases.Service service : dossier.services()) {
      if (!service.rated()) {
        buttons.add(
            Ui.button(
                "",
                t("case.rate", service.name()),
                "service-" + (dossier.services().indexOf(service) + 1),
                () -> send(new Event.Do(new Act.RateService(service.name())))));
      }
    }
    if (dossier.withdrawable()) {
      buttons.add(
          Ui.button(
              "", t("case.withdraw"), "withdraw", () -> send(new Event.Do(new Act.Withdraw()))));
    }
    return buttons;
  }

  private Optional<Item> item(Cases.Dossier dossier, String code) {
    return stage
        .catalogue()
        .bundle(dossier.bundle())
        .flatMap(bundle -> Item.find(bundle.items(), code));
  }

  private String department(Cases.Dossier dossier, String item, String told) {
    return told.isEmpty() ? item(dossier, item).map(Item::department).orElse("") : told;
  }
}
