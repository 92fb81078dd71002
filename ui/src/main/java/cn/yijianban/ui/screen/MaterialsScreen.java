package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class MaterialsScreen extends Screen {
  MaterialsScreen(Stage stage) {
    super(stage, "materials");
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    List<Component> content = new ArrayList<>();
    Div settled = Ui.div("card");
    int open = 0;
    boolean first = true;
    for (Plan.PlannedMaterial material : plan.materials()) {
      Met met = met(snapshot, material);
      if (met instanceof Met.Missing missing) {
        content.add(todo(material, missing, first));
        first = false;
        open++;
      } else if (met instanceof Met.ByScan || met instanceof Met.Later) {
        content.add(mark(Ui.div("card", row(material, met)), material, met));
      } else {
        settled.add(mark(Ui.div("line", row(material, met)), material, met));
      }
    }
    content.add(settled);
    long fetched =
        plan.materials().stream()
            .filter(
                m ->
                    met(snapshot, m).settled()
                        && !(met(snapshot, m) instanceof Met.ByScan)
                        && !(met(snapshot, m) instanceof Met.Later))
            .count();
    frame(
        snapshot,
        5,
        t("materials.title", plan.materials().size(), fetched),
        snapshot.working()
            ? t("materials.fetching")
            : open == 0 ? t("materials.ready") : t("materials.open", open),
        content,
        Optional.empty(),
        footer(
            Optional.of(back()),
            next(open == 0 ? t("materials.next") : t("materials.scan-next", open))));
  }

  private static Met met(Snapshot snapshot, Plan.PlannedMaterial material) {
    Met met = snapshot.draft().materials().get(material.material().id());
    return met == null ? Met.Fetching.ASKED : met;
  }

  private static Div mark(Div row, Plan.PlannedMaterial material, Met met) {
    row.getElement().setAttribute("data-material", material.material().id());
    row.getElement().setAttribute("data-met-by", met.word());
    return row;
  }

  private Component todo(Plan.PlannedMaterial material, Met.Missing missing, boolean first) {
    Div buttons = Ui.div("buttons");
    boolean later = material.ways().stream().anyMatch(way -> way instanceof Material.Way.Later);
    String id = material.material().id();
    buttons.add(
        Ui.button(
            first ? "now" : "",
            t(first ? "materials.scan-now" : "materials.scan"),
            "scan-" + id,
            () -> send(new Event.Capture(id))));
    if (later) {
      buttons.add(
          Ui.button("", t("materials.later"), "later-" + id, () -> send(new Event.HandLater(id))));
    }
    String why =
        switch (missing.why()) {
          case PAPER_ONLY -> material.reason();
          case NOT_HELD -> t("materials.not-held") + " " + material.reason();
          case SERVICE_DOWN -> t("materials.service-down") + " " + material.reason();
          case REFUSED -> t("materials.refused") + " " + material.reason();
        };
    return mark(
        Ui.div(
            first ? "card todo first" : "card todo",
            Ui.row(look(material.material(), ""), material.material().name(), why, buttons)),
        material,
        missing);
  }

  private Component row(Plan.PlannedMaterial material, Met met) {
    String name = material.material().name();
    String id = material.material().id();
    return switch (met) {
      case Met.Fetching _ ->
          Ui.row(
              Ui.icon(Icon.CLOCK, "gold"),
              name,
              t("met.fetching.how"),
              Ui.chip(t("met.fetching"), "gold"));
      case Met.ByLicence _ ->
          Ui.row(Ui.icon(Icon.CHECK, ""), name, t("met.licence.how"), Ui.chip(t("met.exempt"), ""));
      case Met.ByCard _ ->
          Ui.row(Ui.icon(Icon.CHECK, ""), name, t("met.card.how"), Ui.chip(t("met.exempt"), ""));
      case Met.ByVerification _ ->
          Ui.row(
              Ui.icon(Icon.CHECK, ""),
              name,
              t("met.verification.how"),
              Ui.chip(t("met.exempt"), ""));
      case Met.ByResult _ ->
          Ui.row(Ui.icon(Icon.LINK, ""), name, material.reason(), Ui.chip(t("met.auto"), ""));
      case Met.ByTemplate _ ->
          Ui.row(Ui.icon(Icon.DOC, ""), name, t("met.template.how"), Ui.chip(t("met.made"), ""));
      case Met.ByScan(var pages) ->
          Ui.row(
              Ui.icon(Icon.CHECK, ""),
              name,
              t("met.scan.how", pages.size()),
              Ui.button(
                  "small", t("materials.look"), "scan-" + id, () -> send(new Event.Capture(id))));
      case Met.Later(var due) ->
          Ui.row(
              Ui.icon(Icon.LATER, "gold"),
              name,
              t("met.later.how", Days.date(stage.texts(), due)),
              Ui.button(
                  "small", t("materials.scan"), "scan-" + id, () -> send(new Event.Capture(id))));
      case Met.Missing _ -> Ui.row(Ui.icon(Icon.SCAN, "seal"), name, material.reason());
    };
  }
}
