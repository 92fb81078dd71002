package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Bundle.PartyRole;
import cn.yijianban.kiosk.paper.Masks;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class IdentifyScreen extends Screen {
  private static final String PICTURE =
      "<span><svg class='picture' viewBox='0 0 320 170' aria-hidden='true'>"
          + "<rect x='60' y='96' width='200' height='58' rx='12' class='desk'/>"
          + "<rect x='96' y='106' width='128' height='38' rx='8' class='reader'/>"
          + "<g class='card-falling'><rect x='112' y='20' width='96' height='60' rx='8' class='id'/>"
          + "<circle cx='132' cy='44' r='9'/><path d='M120 68a12 12 0 0124 0M156 40h40M156 54h30'/></g>"
          + "<path d='M160 84v14m-8-8l8 8 8-8' class='arrow'/></svg></span>";

  private final String party;

  IdentifyScreen(Stage stage, String party) {
    super(stage, "identify");
    this.party = party;
    getElement().setAttribute("data-party", party);
  }

  @Override
  public void show(Snapshot snapshot) {
    if (snapshot.plan().isEmpty()) {
      alone(snapshot);
      return;
    }
    Plan plan = snapshot.plan().orElseThrow();
    String label =
        plan.parties().stream()
            .filter(role -> role.id().equals(party))
            .map(PartyRole::label)
            .findFirst()
            .orElse("");
    List<Component> content = new ArrayList<>();
    content.add(place(t("identify.place", label)));
    Div people = Ui.div("card");
    plan.parties().forEach(role -> people.add(person(snapshot, role)));
    content.add(people);
    content.add(Ui.div("sub pad", new Span(t("identify.other"))));
    boolean known = snapshot.draft().persons().containsKey(party);
    frame(
        snapshot,
        3,
        t("identify.title", label),
        t("identify.lead"),
        content,
        Optional.empty(),
        footer(Optional.of(back()), next(known ? t("action.next") : t("identify.laid"))));
  }

  /** In an errand there is one person, who is not asked for more than the card. */
  private void alone(Snapshot snapshot) {
    String aim = snapshot.errand().map(e -> e.aim().name()).orElse("PROGRESS");
    frame(
        snapshot,
        0,
        t("identify.title.you"),
        t("identify.errand." + aim),
        List.of(place(t("identify.place.you")), Ui.div("sub pad", new Span(t("identify.other")))),
        Optional.empty(),
        footer(Optional.of(back()), next(t("identify.laid"))));
  }

  private Component place(String what) {
    return Ui.div(
        "card reader-card",
        new Html(PICTURE),
        Ui.div("strong large", new Span(what)),
        Ui.div("sub", new Span(t("identify.how"))));
  }

  private Component person(Snapshot snapshot, PartyRole role) {
    Optional<Person> there = Optional.ofNullable(snapshot.draft().persons().get(role.id()));
    String who =
        there
            .map(p -> t("identify.read", Masks.name(p.name()), Masks.lastFour(p.number())))
            .orElse(role.id().equals(party) ? t("identify.now") : t("identify.later"));
    return Ui.div(
        "line",
        Ui.row(
            Ui.icon(
                there.isPresent() ? Icon.CHECK : Icon.CARD,
                there.isPresent() ? "" : role.id().equals(party) ? "seal" : "gold"),
            role.label(),
            who));
  }
}
