package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class ConsentScreen extends Screen {
  ConsentScreen(Stage stage) {
    super(stage, "consent");
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    String fetched =
        plan.materials().stream()
            .filter(
                m ->
                    m.best() instanceof Material.Way.Licence
                        || m.best() instanceof Material.Way.Verification)
            .map(m -> m.material().name())
            .collect(Collectors.joining(stage.texts().comma()));
    String seen =
        plan.chosen().stream()
            .map(item -> item.department())
            .distinct()
            .collect(Collectors.joining(stage.texts().comma()));
    List<Component> content = new ArrayList<>();
    if (snapshot.hint().equals(Optional.of(new Snapshot.Hint.CanResume()))) {
      content.add(
          Ui.div(
              "buttons wide",
              Ui.button("", t("consent.resume"), "resume", () -> send(new Event.Resume()))));
    }
    plan.obstacles()
        .forEach(
            text ->
                content.add(
                    Ui.div("card alert", Ui.row(Ui.icon(Icon.WARN, "seal"), t("obstacle"), text))));
    content.add(
        Ui.div(
            "card",
            line(Icon.CARD, "consent.card", t("consent.card.why")),
            line(Icon.LINK, "consent.fetch", fetched),
            line(Icon.LINK, "consent.shared", shared(plan)),
            line(Icon.PEOPLE, "consent.who", seen),
            line(Icon.DOC, "consent.purpose", t("consent.purpose.why", plan.bundle().name())),
            line(Icon.CLOCK, "consent.keep", t("consent.keep.why"))));
    Div footer =
        Ui.div(
            "foot",
            Ui.button("", t("consent.refuse"), "refuse", () -> send(new Event.Refuse())),
            Ui.button("primary", t("consent.agree"), "agree", () -> send(new Event.Agree())));
    frame(snapshot, 3, t("consent.title"), t("consent.lead"), content, Optional.empty(), footer);
  }

  /** What other departments are asked for, in the words of the form. */
  private String shared(Plan plan) {
    String asked =
        plan.fields().stream()
            .filter(field -> field.shared().isPresent())
            .map(Field::label)
            .collect(Collectors.joining(stage.texts().comma()));
    return asked.isEmpty() ? t("consent.shared.none") : t("consent.shared.some", asked);
  }

  private Component line(Icon icon, String key, String words) {
    return Ui.div("line", Ui.row(Ui.icon(icon, ""), t(key), words));
  }
}
