package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.visit.Draft;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the form knows without asking, and where it knows it from. */
final class Prefill {
  private Prefill() {}

  /** Values that cards, answers and single choices give; what the citizen typed stays. */
  static Draft prefilled(State s) {
    Map<String, FormValue> values = new HashMap<>(s.draft().values());
    for (Field field : s.planned().fields()) {
      FormValue there = values.get(field.id());
      if (there == null || (there.source() != Field.Source.TYPED && !there.disputed())) {
        known(s.draft(), field).ifPresent(value -> values.put(field.id(), value));
      }
    }
    return s.draft().values(values);
  }

  private static Optional<FormValue> known(Draft draft, Field field) {
    if (field.sources().contains(Field.Source.CARD)) {
      int dot = field.id().indexOf('.');
      Person person = draft.persons().get(dot < 0 ? field.id() : field.id().substring(0, dot));
      if (person != null) {
        Optional<String> text = CardFields.text(person, field.id().substring(dot + 1));
        if (text.isPresent()) {
          return text.map(t -> new FormValue(t, Field.Source.CARD, false));
        }
      }
    }
    String answer = draft.answers().get(field.id());
    if (answer != null && field.sources().contains(Field.Source.ANSWER)) {
      return Optional.of(new FormValue(answer, Field.Source.ANSWER, false));
    }
    return field.type() == Field.Type.CHOICE && field.choices().size() == 1 && field.required()
        ? Optional.of(new FormValue(field.choices().getFirst().value(), Field.Source.ANSWER, false))
        : Optional.empty();
  }

  /** What a licence says goes where nothing stands yet. */
  static Draft fromLicence(State s, Map<String, String> data) {
    Map<String, FormValue> values = new HashMap<>(s.draft().values());
    for (Field field : s.planned().fields()) {
      String value = data.get(field.id());
      if (value != null && field.sources().contains(Field.Source.LICENCE) && empty(values, field)) {
        values.put(field.id(), new FormValue(value, Field.Source.LICENCE, false));
      }
    }
    return s.draft().values(values);
  }

  /** What another department knows goes where nothing stands yet, if the form would take it. */
  static Draft fromShared(
      State s, FieldRules rules, Field.Shared question, Map<String, String> known) {
    Map<String, FormValue> values = new HashMap<>(s.draft().values());
    for (Field field : s.planned().fields()) {
      Optional<FormValue> told =
          field
              .shared()
              .filter(question::equals)
              .flatMap(_ -> Optional.ofNullable(known.get(field.id())))
              .map(text -> new FormValue(text, Field.Source.SHARED, false));
      if (told.isPresent() && empty(values, field) && rules.check(field, told, values).isEmpty()) {
        values.put(field.id(), told.get());
      }
    }
    return s.draft().values(values);
  }

  static boolean empty(Map<String, FormValue> values, Field field) {
    return Optional.ofNullable(values.get(field.id())).map(v -> v.value().isBlank()).orElse(true);
  }
}
