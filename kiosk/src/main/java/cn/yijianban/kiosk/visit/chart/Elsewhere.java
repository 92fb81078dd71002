package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 续办 with a telephone: what its owner typed at home fills what is still empty here, and what was
 * typed here is left with the platform, to be opened with a code.
 */
final class Elsewhere {
  private final Rules rules;

  Elsewhere(Rules rules) {
    this.rules = rules;
  }

  /** Only what the form would take, and only from whoever stands here. */
  Turn found(State s, Event.BegunElsewhere news) {
    boolean asked =
        s.draft().inquiries().elsewhere() && s.owner().equals(Optional.of(news.owner()));
    if (!asked || news.begun().isEmpty()) {
      return Turn.of(s);
    }
    Map<String, FormValue> values = new HashMap<>(s.draft().values());
    for (Field field : s.planned().fields()) {
      Optional<FormValue> typed =
          Optional.ofNullable(news.begun().get().values().get(field.id()))
              .filter(_ -> field.sources().contains(Field.Source.TYPED))
              .map(FormValue::typed);
      if (typed.isPresent()
          && Prefill.empty(values, field)
          && rules.fields().check(field, typed, values).isEmpty()) {
        values.put(field.id(), typed.get());
      }
    }
    if (values.equals(s.draft().values())) {
      return Turn.of(s);
    }
    State filled = s.with(s.draft().values(values));
    return Turn.of(
        s.step() instanceof Step.Form && s.hint().isEmpty()
            ? filled.hint(new Hint.FromTelephone())
            : filled,
        new Effect.Note(VisitLog.Kind.ASKED, "elsewhere found"));
  }

  /** The answers and what was typed; nothing that was fetched, no paper, no signature. */
  static Turn leave(State s) {
    Map<String, String> typed =
        s.draft().values().entrySet().stream()
            .filter(e -> e.getValue().source() == Field.Source.TYPED)
            .filter(e -> !e.getValue().value().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value()));
    return s.step() instanceof Step.Form
        ? s.owner()
            .map(
                owner ->
                    Turn.of(
                        s.noHint(),
                        new Effect.LeaveForTelephone(
                            owner,
                            new Unfinished.Begun(
                                s.planned().bundle().code(), s.draft().answers(), typed))))
            .orElse(Turn.of(s))
        : Turn.of(s);
  }

  Turn left(State s, Event.LeftForTelephone news) {
    return s.step() instanceof Step.Form
        ? Turn.of(
            s.hint(
                news.place()
                    .<Hint>map(
                        place ->
                            new Hint.OnTelephone(
                                place.address().toString(),
                                LocalDate.ofInstant(place.until(), rules.zone())))
                    .orElse(new Hint.NoTelephone())))
        : Turn.of(s);
  }
}
