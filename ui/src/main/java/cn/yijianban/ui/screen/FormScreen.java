package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;

/** One section: what is known stands as a fact with its source, what is missing is asked. */
final class FormScreen extends Screen {
  private final String section;

  FormScreen(Stage stage, String section) {
    super(stage, "form");
    this.section = section;
    getElement().setAttribute("data-section", section);
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan plan = snapshot.plan().orElseThrow();
    String title =
        plan.bundle().sections().stream()
            .filter(s -> s.id().equals(section))
            .map(s -> s.title())
            .findFirst()
            .orElse("");
    Div list = Ui.div("card fields");
    plan.fields().stream()
        .filter(field -> field.section().equals(section))
        .forEach(field -> list.add(row(field, snapshot)));
    frame(
        snapshot,
        4,
        t("form.title", title),
        t("form.lead"),
        List.of(list),
        Optional.empty(),
        footer("action.next"));
    problems(snapshot);
  }

  private Component row(Field field, Snapshot snapshot) {
    Optional<FormValue> value = Optional.ofNullable(snapshot.draft().values().get(field.id()));
    String problem = snapshot.fieldProblems().getOrDefault(field.id(), "");
    Div label = Ui.div("label", new Span(field.label()));
    if (!field.required()) {
      label.add(Ui.chip(t("form.optional"), "gold"));
    }
    Div row = Ui.div(problem.isEmpty() ? "field" : "field wrong", label);
    row.getElement().setAttribute("data-field", field.id());
    row.add(
        value
            .filter(FormScreen::fact)
            .map(fact -> known(field, fact))
            .orElseGet(() -> input(field, value)));
    if (!field.why().isEmpty()) {
      row.add(Ui.div("why", new Span(field.why())));
    }
    if (!problem.isEmpty()) {
      row.add(Ui.div("problem", new Span(t("form.problem." + problem))));
    }
    return row;
  }

  /** What was fetched and is right: read from a card, a licence or shared data. */
  private static boolean fact(FormValue value) {
    return switch (value.source()) {
      case CARD, LICENCE, SHARED -> true;
      case ANSWER, TYPED -> false;
    };
  }

  private Component known(Field field, FormValue value) {
    return Ui.div(
        "row fact",
        Ui.div("grow value", new Span(shown(field, value))),
        Ui.chip(t("source." + value.source()), ""),
        Ui.button(
            value.disputed() ? "pill on" : "pill",
            t("form.dispute"),
            "dispute-" + field.id(),
            () -> send(new Event.Dispute(field.id(), !value.disputed()))));
  }

  static String shown(Field field, FormValue value) {
    return field.choices().stream()
        .filter(choice -> choice.value().equals(value.value()))
        .map(Field.Choice::label)
        .findFirst()
        .orElse(value.value());
  }

  private Component input(Field field, Optional<FormValue> value) {
    if (field.type() == Field.Type.CHOICE) {
      Div choices = Ui.div("choices");
      String chosen = value.map(FormValue::value).orElse("");
      for (Field.Choice choice : field.choices()) {
        choices.add(
            Ui.button(
                choice.value().equals(chosen) ? "pill big on" : "pill big",
                choice.label(),
                "set-" + field.id() + "-" + choice.value(),
                () -> send(new Event.Put(field.id(), choice.value()))));
      }
      return choices;
    }
    Input input = new Input();
    input.addClassName("field-input");
    input.setValueChangeMode(ValueChangeMode.LAZY);
    input.setValueChangeTimeout(150);
    input.setValue(value.map(FormValue::value).orElse(""));
    input.getElement().setAttribute("data-pad", pad(field.type()));
    input.getElement().setAttribute("data-input", field.id());
    input.getElement().setAttribute("autocomplete", "off");
    input.getElement().setAttribute("aria-label", field.label());
    input.setPlaceholder(t("form.placeholder." + field.type()));
    input.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            send(new Event.Put(field.id(), change.getValue()));
          }
        });
    return input;
  }

  private static String pad(Field.Type type) {
    return switch (type) {
      case DIGITS, PHONE -> "digits";
      case MONEY, AREA -> "decimal";
      case DATE -> "date";
      case CITIZEN_NUMBER -> "number";
      case TEXT, REGION -> "chinese";
      case CHOICE -> "letters";
    };
  }

  private void problems(Snapshot snapshot) {
    boolean some = !snapshot.fieldProblems().isEmpty();
    getElement().setAttribute("data-problems", Integer.toString(snapshot.fieldProblems().size()));
    if (some) {
      getElement()
          .executeJs(
              "const f=this.querySelector('.field.wrong'); if(f) f.scrollIntoView({block:'center'})");
    }
  }
}
