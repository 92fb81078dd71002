package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.form.FieldWords;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class ReviewScreen extends Screen {
  private boolean large;

  ReviewScreen(Stage stage) {
    super(stage, "review");
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    List<Component> content = new ArrayList<>(List.of(readAlong()));
    if (plan.fields().stream().anyMatch(field -> hides(snapshot, field))) {
      content.add(hiddenNumbers());
    }
    plan.handled()
        .ifPresent(
            there ->
                content.add(
                    part(
                        t("review.handled"),
                        new Step.Place(),
                        List.of(Ui.div("sub", new Span(there.name()))))));
    content.add(
        part(
            t("review.items"),
            new Step.Items(),
            List.of(
                Ui.div(
                    "sub",
                    new Span(
                        plan.chosen().stream()
                            .map(i -> i.name())
                            .collect(Collectors.joining(stage.texts().comma())))))));
    plan.bundle()
        .sections()
        .forEach(
            section -> {
              List<Field> fields =
                  plan.fields().stream().filter(f -> f.section().equals(section.id())).toList();
              if (!fields.isEmpty()) {
                content.add(
                    part(
                        section.title(),
                        new Step.Form(section.id()),
                        fields.stream().map(f -> line(snapshot, f)).toList()));
              }
            });
    content.add(
        part(
            t("review.materials"),
            new Step.Materials(),
            plan.materials().stream().map(m -> line(snapshot, m)).toList()));
    frame(
        snapshot,
        6,
        t("review.title"),
        t("review.lead"),
        content,
        Optional.empty(),
        footer("review.next"));
  }

  /** Large, and nothing but what was filled in: for whoever reads along. */
  private Component readAlong() {
    return Ui.div(
        "row read-along",
        Ui.div("grow sub", new Span(t("review.along"))),
        Ui.button(
            large ? "pill on" : "pill",
            t(large ? "review.usual" : "review.large"),
            "read-along",
            () -> {
              large = !large;
              setClassName("reading", large);
              send(new Event.StillHere());
              show(stage.reception().snapshot());
            }));
  }

  private boolean hides(Snapshot snapshot, Field field) {
    return Optional.ofNullable(snapshot.draft().values().get(field.id()))
        .flatMap(value -> numbers.mask(field, value.value()))
        .isPresent();
  }

  private Component part(String title, Step step, List<? extends Component> lines) {
    Div card = Ui.div("card review");
    card.add(
        Ui.div(
            "row",
            Ui.div("grow strong", new Span(title)),
            Ui.button(
                "pill",
                t("review.change"),
                "goto-" + name(step),
                () -> send(new Event.GoTo(step)))));
    lines.forEach(card::add);
    return card;
  }

  private static String name(Step step) {
    return step instanceof Step.Form(var section) ? "form-" + section : step.screen();
  }

  private Component line(Snapshot snapshot, Field field) {
    Optional<FormValue> value = Optional.ofNullable(snapshot.draft().values().get(field.id()));
    boolean wrong = snapshot.fieldProblems().containsKey(field.id());
    Div line =
        Ui.div(
            wrong ? "pair wrong" : "pair",
            Ui.text("sub", field.label()),
            value
                .map(v -> Ui.text("value", FieldWords.of(stage.texts(), numbers, field, v)))
                .orElseGet(() -> Ui.text("value ours", t("review.empty"))));
    line.getElement().setAttribute("data-field", field.id());
    value
        .filter(FormValue::disputed)
        .ifPresent(_ -> line.add(Ui.chip(t("review.disputed"), "seal")));
    return line;
  }

  private Component line(Snapshot snapshot, Plan.PlannedMaterial material) {
    Met met = snapshot.draft().materials().get(material.material().id());
    Div line =
        Ui.div(
            "pair",
            Ui.text("sub", material.material().name()),
            Ui.text("value ours", met == null ? "" : t("review.met." + met.word())));
    line.getElement().setAttribute("data-material", material.material().id());
    line.getElement().setAttribute("data-met-by", met == null ? "fetching" : met.word());
    return line;
  }
}
