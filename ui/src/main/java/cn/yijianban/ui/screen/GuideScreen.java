package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Drawing;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class GuideScreen extends Screen {
  GuideScreen(Stage stage) {
    super(stage, "guide");
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    boolean here = plan.bundle().applicable();
    List<Component> content = new ArrayList<>();
    if (here) {
      content.add(flow(plan));
      content.add(bring(plan));
      content.add(here(plan));
      content.add(facts(plan));
    } else {
      content.add(counter(plan));
    }
    changes(plan.bundle()).ifPresent(content::add);
    if (!here || !plan.counter().isEmpty()) {
      content.add(toWindow());
    }
    plan.notices()
        .forEach(
            notice ->
                content.add(
                    Ui.div("card", Ui.row(Ui.icon(Icon.HELP, "gold"), t("guide.notice"), notice))));
    Div footer = Ui.div("foot", back());
    var print =
        Ui.button(
            "",
            snapshot.working() ? t("guide.printing") : t("guide.print"),
            "print-guide",
            () -> send(new Event.PrintGuide()));
    footer.add(print);
    var start = next(here ? t("guide.start") : t("guide.where"));
    start.addClassName("primary");
    footer.add(start);
    frame(
        snapshot,
        1,
        t("guide.title", plan.bundle().name()),
        t(here ? "guide.lead" : "guide.lead.counter", plan.bundle().leadDepartment()),
        content,
        here ? summary(snapshot) : Optional.empty(),
        footer);
  }

  /** The order of the items as lanes: what stands side by side runs at the same time. */
  private Component flow(Plan plan) {
    Div lanes = Ui.div("lanes");
    int number = 1;
    for (Plan.Stage stageOfPlan : plan.lanes()) {
      Div column = Ui.div("lane");
      for (String code : stageOfPlan.itemCodes()) {
        Item item = Item.find(plan.bundle().items(), code).orElseThrow();
        column.add(
            Ui.div(
                "stop",
                Ui.text("dot", Integer.toString(number++)),
                Ui.div(
                    "grow",
                    Ui.text("strong", item.name()),
                    Ui.div("sub", new Span(item.department())))));
      }
      lanes.add(column);
    }
    return Ui.div("card", Ui.div("sub", new Span(t("guide.flow"))), lanes);
  }

  private Component bring(Plan plan) {
    Div list = Ui.div("card");
    list.add(Ui.div("sub", new Span(t("guide.bring", plan.toBring()))));
    plan.materials().stream()
        .filter(m -> m.best() instanceof Material.Way.Scan)
        .forEach(
            m ->
                list.add(
                    Ui.div(
                        "line", Ui.row(look(m.material(), ""), m.material().name(), m.reason()))));
    list.add(
        Ui.div(
            "line",
            Ui.row(Drawing.CARD.in(stage.texts(), ""), t("guide.cards"), t("guide.cards.why"))));
    return list;
  }

  /** What is done at this terminal, each step as a picture. */
  private Component here(Plan plan) {
    List<Drawing> steps = new ArrayList<>(List.of(Drawing.READ_CARD, Drawing.FILL_IN));
    if (plan.toBring() > 0) {
      steps.add(Drawing.FEED);
    }
    steps.addAll(List.of(Drawing.SIGN_HERE, Drawing.TAKE_SLIP));
    Div row = Ui.div("doings");
    for (Drawing step : steps) {
      row.add(
          Ui.div(
              "doing", step.in(stage.texts(), ""), Ui.text("sub", t("guide.do." + step.name()))));
    }
    return Ui.div("card", Ui.div("sub", new Span(t("guide.here"))), row);
  }

  /** What was published about it. */
  private Optional<Component> changes(Bundle bundle) {
    Div list = Ui.div("list", Ui.div("sub", new Span(t("guide.changes"))));
    String code = stage.catalogue().here(bundle).code();
    List<PublicNotice> all =
        stage.catalogue().notices().stream().filter(n -> n.bundles().contains(code)).toList();
    all.forEach(notice -> list.add(NoticesScreen.pane(stage, notice, this::send)));
    return all.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  /** For which places it is taken here, and why for no others. */
  private Component places(Plan plan) {
    Bundle ours = stage.catalogue().here(plan.bundle());
    String reason = ours.across().reason();
    String what =
        plan.handled()
            .map(there -> t("guide.handled", there.name()))
            .orElse(
                ours.across().any()
                    ? t("guide.across")
                    : t("guide.local", stage.catalogue().name()));
    Div line =
        Ui.div(
            "line",
            Ui.row(
                Ui.icon(Icon.LINK, ours.across().any() ? "" : "gold"),
                what,
                ours.across().any() ? reason : (reason + t("guide.local.where")).strip()));
    line.getElement().setAttribute("data-across", Boolean.toString(ours.across().any()));
    return line;
  }

  private Component facts(Plan plan) {
    String fee =
        plan.fees().isEmpty()
            ? t("guide.free")
            : String.join("；", plan.fees().stream().map(Item.Fee::label).toList());
    return Ui.div(
        "card",
        Ui.div("line", Ui.row(Ui.icon(Icon.MONEY, "gold"), t("guide.fee"), fee)),
        Ui.div(
            "line", Ui.row(Ui.icon(Icon.HOUSE, "gold"), t("guide.window"), plan.bundle().window())),
        places(plan));
  }

  private Component counter(Plan plan) {
    String others = String.join(stage.texts().comma(), plan.bundle().jointDepartments());
    Div card = Ui.div("card");
    card.add(
        Ui.div(
            "line",
            Ui.row(
                Ui.icon(Icon.HOUSE, ""),
                t("guide.lead-department"),
                plan.bundle().leadDepartment())));
    if (!others.isEmpty()) {
      card.add(Ui.div("line", Ui.row(Ui.icon(Icon.PEOPLE, ""), t("guide.joint"), others)));
    }
    card.add(
        Ui.div(
            "line",
            Ui.row(Ui.icon(Icon.CLOCK, "gold"), t("guide.counter"), t("guide.counter.how"))));
    return card;
  }
}
