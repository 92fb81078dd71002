package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.LicencePrints.Held;
import cn.yijianban.kiosk.submission.Owners;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 查: all applications of whoever stands here, and what waits at this terminal. */
final class CasesScreen extends Screen {
  CasesScreen(Stage stage) {
    super(stage, "progress");
  }

  @Override
  public void show(Snapshot snapshot) {
    Errand errand = snapshot.errand().orElseThrow();
    List<Component> content = new ArrayList<>();
    errand.filed().unsent().forEach(unsent -> content.add(unsent(unsent)));
    if (errand.filed().cases().isEmpty()) {
      content.add(Waiting.box(stage.texts()));
    } else {
      switch (errand.filed().cases().get()) {
        case Answer.Yes<List<Cases.Dossier>>(var all) -> {
          all.forEach(dossier -> content.add(dossier(dossier)));
          if (all.isEmpty() && errand.filed().unsent().isEmpty()) {
            content.add(Ui.div("card", new Span(t("progress.none"))));
          }
        }
        case Answer.Refused<List<Cases.Dossier>>(_, var code) -> content.add(failed(code));
        case Answer.Unheard<List<Cases.Dossier>>(var code) -> content.add(failed(code));
      }
    }
    content.add(Ui.div("sub pad", new Span(t("progress.code"))));
    errand.filed().licences().ifPresent(held -> content.add(licences(held)));
    frame(
        snapshot,
        0,
        t("progress.title." + errand.aim()),
        t("progress.lead." + errand.aim()),
        content,
        Optional.empty(),
        footer(Optional.of(back()), next(t("progress.finish"))));
  }

  private Component licences(Answer<List<Held>> answer) {
    Div card = Ui.div("card", Ui.text("strong", t("licences.title")));
    List<Held> all = answer instanceof Answer.Yes<List<Held>>(var held) ? held : List.of();
    for (Held held : all) {
      Div row = Ui.row(Ui.icon(Icon.CARD, held.printable() ? "" : "gold"), held.name(), of(held));
      if (held.printable()) {
        row.add(
            Ui.button(
                "small",
                t("licences.print"),
                "licence-" + (all.indexOf(held) + 1),
                () -> send(new Event.Do(new Act.PrintLicence(held.id())))));
      }
      card.add(Ui.div("line", row));
    }
    if (all.isEmpty()) {
      boolean none = answer instanceof Answer.Yes<List<Held>>;
      card.add(Ui.div("sub", new Span(t(none ? "licences.none" : "licences.unknown"))));
    }
    return card;
  }

  private String of(Held held) {
    String issuer =
        held.until()
            .map(day -> t("licences.until", held.issuer(), Days.day(stage.texts(), day)))
            .orElse(held.issuer());
    return held.printable() ? issuer : issuer + " " + t("licences.not-printable");
  }

  private Component failed(String code) {
    return Waiting.failed(stage.texts(), code, () -> send(new Event.Do(new Act.LookAgain())));
  }

  private Component unsent(Owners.Unsent unsent) {
    String title =
        stage
            .catalogue()
            .bundle(unsent.bundle())
            .map(bundle -> bundle.name())
            .orElse(unsent.bundle());
    String waits = unsent.refused().isPresent() ? "stopped" : "unsent";
    String how = unsent.withdrawn() ? "withdrawing" : waits;
    Div card =
        Ui.div(
            "card",
            Ui.row(
                Ui.icon(Icon.LATER, "gold"),
                title,
                t("progress." + how),
                Ui.chip(
                    t(unsent.withdrawn() ? "progress.state.withdrawn" : "progress.here"), "gold")),
            Ui.div("sub", new Span(t("progress.number", unsent.number()))));
    card.getElement().setAttribute("data-unsent", unsent.number());
    card.getElement().setAttribute("data-withdrawn", Boolean.toString(unsent.withdrawn()));
    if (!unsent.withdrawn()) {
      card.add(
          Ui.div(
              "buttons wide",
              Ui.button(
                  "",
                  t("progress.take-back"),
                  "recall-" + unsent.number(),
                  () -> send(new Event.Do(new Act.TakeBack(unsent.number()))))));
    }
    return card;
  }

  private Component dossier(Cases.Dossier dossier) {
    String state = state(dossier);
    LocalDate received = LocalDate.ofInstant(dossier.received(), stage.zone());
    return Ui.pane(
        "card row",
        "case-" + dossier.number(),
        () -> send(new Event.Do(new Act.OpenCase(dossier.number()))),
        Ui.icon(Icon.DOC, tone(state)),
        Ui.div(
            "grow",
            Ui.text("strong", dossier.title()),
            Ui.div("sub", new Span(t("progress.number", dossier.number()))),
            Ui.div("sub", new Span(t("progress.day", Days.day(stage.texts(), received))))),
        Ui.chip(t("progress.state." + state), tone(state)));
  }

  /** One word for all items: what the citizen has to do comes first. */
  private static String state(Cases.Dossier dossier) {
    if (!dossier.corrections().isEmpty()) {
      return "correct";
    }
    if (dossier.children().stream().anyMatch(Cases.Child::late)) {
      return "late";
    }
    if (dossier.children().stream().allMatch(c -> c.state() == Cases.State.WITHDRAWN)) {
      return "withdrawn";
    }
    boolean open =
        dossier.children().stream()
            .anyMatch(c -> c.state() == Cases.State.RECEIVED || c.state() == Cases.State.ACCEPTED);
    return open ? "open" : "done";
  }

  private static String tone(String state) {
    return switch (state) {
      case "correct", "late" -> "seal";
      case "withdrawn" -> "gold";
      default -> "";
    };
  }
}
