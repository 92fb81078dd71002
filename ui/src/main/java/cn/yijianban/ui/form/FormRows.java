package cn.yijianban.ui.form;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Inquiries.Outcome;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A field as it stands on its section: label, the control of its type or the fact, why it is asked,
 * what is wrong with it.
 */
final class FormRows {
  /** Opens the picker of a field. */
  interface Opener {
    /**
     * @param rare for a character that cannot be typed, not for the field's type
     */
    void open(Field field, Optional<FormValue> value, boolean rare);
  }

  private final Stage stage;
  private final Numbers numbers;
  private final Consumer<Event.Touch> send;
  private final Opener open;

  FormRows(Stage stage, Numbers numbers, Consumer<Event.Touch> send, Opener open) {
    this.stage = stage;
    this.numbers = numbers;
    this.send = send;
    this.open = open;
  }

  Component row(Field field, Snapshot snapshot) {
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
            .filter(FormRows::fact)
            .map(fact -> known(field, fact))
            .orElseGet(() -> control(field, value.filter(v -> !v.value().isEmpty()))));
    value
        .map(v -> Seen.note(stage.texts(), stage.glyphs().get(), v.value()))
        .filter(note -> !note.isEmpty())
        .ifPresent(note -> row.add(Ui.div("seen", new Span(note))));
    fetched(field, snapshot.draft(), value)
        .ifPresent(
            outcome -> {
              row.getElement().setAttribute("data-shared", outcome.name());
              row.add(Ui.div("why", new Span(t("form.shared." + outcome.name()))));
            });
    if (value.filter(FormValue::disputed).isPresent()) {
      row.add(Ui.div("seen", new Span(t("form.disputed"))));
    }
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

  /** Why a value that another department could know does not stand there. */
  private static Optional<Outcome> fetched(Field field, Draft draft, Optional<FormValue> value) {
    return value.filter(v -> !v.value().isBlank()).isPresent()
        ? Optional.empty()
        : field.shared().map(question -> draft.inquiries().shared().get(question));
  }

  private Component known(Field field, FormValue value) {
    return Ui.div(
        "row fact",
        Ui.div("grow value", new Span(FieldWords.of(stage.texts(), numbers, field, value))),
        Ui.chip(t("source." + value.source()), ""),
        Ui.button(
            value.disputed() ? "pill on" : "pill",
            t("form.dispute"),
            "dispute-" + field.id(),
            () -> send.accept(new Event.Dispute(field.id(), !value.disputed()))));
  }

  private Component control(Field field, Optional<FormValue> value) {
    String text = value.map(FormValue::value).orElse("");
    return switch (field.type()) {
      case CHOICE -> choices(field, text);
      case DATE, MONTH, REGION -> picked(field, value);
      case ADDRESS ->
          Ui.div("address", blank(field, text), rare(field, value), pickRegion(field, value));
      case TEXT -> Ui.div("text", blank(field, text), rare(field, value));
      case DIGITS, PHONE, CITIZEN_NUMBER, CREDIT_CODE, ESTATE_UNIT, MONEY, AREA ->
          blank(field, text);
    };
  }

  private Component blank(Field field, String text) {
    return Blank.of(
        stage.texts(), field, text, numbers.mask(field, text), typed -> put(field, typed));
  }

  private Component choices(Field field, String chosen) {
    Div choices = Ui.div("choices");
    for (Field.Choice choice : field.choices()) {
      choices.add(
          Ui.button(
              choice.value().equals(chosen) ? "pill big on" : "pill big",
              choice.label(),
              "set-" + field.id() + "-" + choice.value(),
              () -> put(field, choice.value())));
    }
    return choices;
  }

  /** Looks like a blank, and opens the picker. */
  private Component picked(Field field, Optional<FormValue> value) {
    String words =
        value
            .map(known -> FieldWords.of(stage.texts(), field, known))
            .orElse(t("form.placeholder." + field.type()));
    ActionButton button =
        Ui.button(
            value.isPresent() ? "field-input picked" : "field-input",
            words,
            "pick-" + field.id(),
            () -> open.open(field, value, false));
    button.getElement().setAttribute("aria-label", t("form.named", field.label(), words));
    return button;
  }

  private ActionButton pickRegion(Field field, Optional<FormValue> value) {
    return Ui.button(
        "pill", t("form.region"), "pick-" + field.id(), () -> open.open(field, value, false));
  }

  /** Touched by a key of the pad, which is there when it is needed. */
  private ActionButton rare(Field field, Optional<FormValue> value) {
    return Ui.button(
        "rare", t("form.rare"), "rare-" + field.id(), () -> open.open(field, value, true));
  }

  private void put(Field field, String value) {
    send.accept(new Event.Put(field.id(), value));
  }

  private String t(String key, Object... values) {
    return stage.texts().get(key, values);
  }
}
