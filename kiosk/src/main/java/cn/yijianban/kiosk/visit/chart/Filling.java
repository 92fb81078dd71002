package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.Optional;

/** What the citizen says: answers, items, fields of the form. */
final class Filling {
  private final Rules rules;
  private final Arrivals arrivals;

  Filling(Rules rules, Arrivals arrivals) {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  Turn choose(State s, String question, String value) {
    boolean offered =
        s.step() instanceof Step.Ask(var asked)
            && asked.equals(question)
            && s.planned().bundle().questions().stream()
                .filter(q -> q.id().equals(question))
                .flatMap(q -> q.choices().stream())
                .anyMatch(choice -> choice.value().equals(value));
    return offered
        ? Turn.of(arrivals.replan(s.noHint().with(Drafts.answer(s.draft(), question, value))))
        : Turn.of(s);
  }

  Turn want(State s, String item, boolean wanted) {
    boolean free =
        s.step() instanceof Step.Items
            && s.planned().items().stream()
                .anyMatch(choice -> choice.item().code().equals(item) && !choice.locked());
    return free
        ? Turn.of(arrivals.replan(s.with(Drafts.want(s.draft(), item, wanted))))
        : Turn.of(s);
  }

  Turn put(State s, String field, String value) {
    return editable(s) ? Turn.of(put(s, field, FormValue.typed(value))) : Turn.of(s);
  }

  /** 数据异议: the citizen says that a value which was fetched is wrong, or takes that back. */
  Turn dispute(State s, String field, boolean disputed) {
    return Optional.ofNullable(s.draft().values().get(field))
        .filter(_ -> editable(s))
        .map(v -> Turn.of(put(s, field, new FormValue(v.value(), v.source(), disputed))))
        .orElse(Turn.of(s));
  }

  private static boolean editable(State s) {
    return s.step() instanceof Step.Form || s.step() instanceof Step.Review;
  }

  private State put(State s, String field, FormValue value) {
    State put = s.with(Drafts.value(s.draft(), field, value));
    Plan plan = put.planned();
    return plan.fields().stream()
        .filter(f -> f.id().equals(field))
        .findFirst()
        .map(
            f ->
                put.problems(
                    Drafts.problem(
                        put.problems(),
                        field,
                        put.problems().containsKey(field)
                            ? rules.fields().check(f, Optional.of(value), put.draft().values())
                            : Optional.empty())))
        .orElse(s);
  }
}
