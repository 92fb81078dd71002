package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.form.RegionPicker;
import cn.yijianban.ui.input.Divisions;
import cn.yijianban.ui.input.Divisions.Division;
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

/**
 * 通办: where the matter is decided on. Here is chosen already; another place is picked on a page of
 * its own, and then it is said whose rules hold.
 */
final class PlaceScreen extends Screen {
  private static final int COUNTY = 6;

  private transient Optional<RegionPicker> open = Optional.empty();

  PlaceScreen(Stage stage) {
    super(stage, "place");
  }

  @Override
  public void show(Snapshot snapshot) {
    if (open.isPresent()) {
      showPicker(snapshot, open.get());
      return;
    }
    getElement().removeAttribute("data-picking");
    Plan plan = snapshot.plan().orElseThrow();
    Optional<Handled> there = plan.handled();
    List<Component> content = new ArrayList<>();
    content.add(
        choice("handled-here", there.isEmpty(), here(), t("place.here.how"), this::takeHere));
    content.add(
        choice(
            "handled-elsewhere",
            there.isPresent(),
            there.map(Handled::name).orElse(t("place.elsewhere")),
            t(there.isPresent() ? "place.other" : "place.elsewhere.how"),
            () -> open(there)));
    there.ifPresent(_ -> content.add(rules(plan.bundle())));
    String reason = stage.catalogue().here(plan.bundle()).across().reason();
    if (!reason.isEmpty()) {
      content.add(Ui.div("sub pad", new Span(reason)));
    }
    frame(
        snapshot,
        2,
        t("place.title"),
        t("place.lead"),
        content,
        summary(snapshot),
        footer("action.next"));
  }

  private String here() {
    String name = Divisions.fullName(stage.catalogue().region());
    return name.isEmpty() ? stage.catalogue().name() : name;
  }

  private Component choice(String action, boolean on, String name, String how, Runnable then) {
    var pane =
        Ui.pane(
            on ? "card row choice on" : "card row choice",
            action,
            then,
            Ui.div("box", Icon.CHECK.svg()),
            Ui.div("grow", Ui.text("strong large", name), Ui.div("sub", new Span(how))));
    pane.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    return pane;
  }

  /** Whose rules, departments and telephone hold there. */
  private Component rules(Bundle bundle) {
    Optional<String> own = own(bundle);
    Div card =
        Ui.div(
            "card",
            Ui.div(
                "line",
                Ui.row(
                    Ui.icon(Icon.DOC, own.isPresent() ? "" : "gold"),
                    own.map(name -> t("place.rules", name)).orElse(t("place.rules.common")),
                    t(own.isPresent() ? "place.rules.how" : "place.rules.common.how"))),
            Ui.div(
                "line", Ui.row(Ui.icon(Icon.HOUSE, ""), bundle.leadDepartment(), bundle.window())));
    bundle.guide().contacts().stream()
        .filter(contact -> !contact.phone().isEmpty())
        .forEach(
            contact ->
                card.add(
                    Ui.div(
                        "line", Ui.row(Ui.icon(Icon.PHONE, ""), contact.phone(), words(contact)))));
    card.getElement().setAttribute("data-rules", bundle.region());
    return card;
  }

  private static String words(Guide.Contact contact) {
    return (contact.unit() + " " + contact.hours()).strip();
  }

  /** Name of the region whose rules a bundle has; empty for the common ones. */
  private static Optional<String> own(Bundle bundle) {
    return Optional.of(Divisions.fullName(bundle.region())).filter(name -> !name.isEmpty());
  }

  private void takeHere() {
    send(new Event.HandleAt(""));
  }

  private void open(Optional<Handled> there) {
    open =
        Optional.of(
            new RegionPicker(
                stage.texts(),
                t("place.elsewhere"),
                stage.site().region(),
                there.map(Handled::region).orElse(province()),
                this::again));
    again();
  }

  /** Whoever looks for another place does not look for one in this county. */
  private String province() {
    return stage.site().region().substring(0, 2);
  }

  private void showPicker(Snapshot snapshot, RegionPicker picker) {
    getElement().setAttribute("data-picking", "handled");
    Div all = Ui.div("picker");
    all.add(picker.content());
    frame(
        snapshot,
        2,
        picker.title(),
        county(picker).isPresent() ? picker.chosen() : t("place.pick"),
        List.<Component>of(all),
        Optional.empty(),
        footer(
            Optional.of(Ui.button("", t("action.back"), "back", this::close)),
            Ui.button("", t("pick.done"), "pick-done", () -> take(picker))));
  }

  /**
   * What is chosen, once it is a county or something in one, or lies in a city without counties.
   */
  private static Optional<String> county(RegionPicker picker) {
    return picker
        .value()
        .filter(
            value -> {
              Division last = Divisions.path(value.substring(0, value.indexOf(' '))).getLast();
              return last.code().length() >= COUNTY
                  || Divisions.children(last.code()).stream()
                      .noneMatch(below -> below.code().length() <= COUNTY);
            });
  }

  private void take(RegionPicker picker) {
    county(picker)
        .ifPresent(
            value -> {
              open = Optional.empty();
              send(new Event.HandleAt(value));
              show(stage.reception().snapshot());
            });
  }

  private void close() {
    open = Optional.empty();
    again();
  }

  private void again() {
    send(new Event.StillHere());
    show(stage.reception().snapshot());
  }
}
