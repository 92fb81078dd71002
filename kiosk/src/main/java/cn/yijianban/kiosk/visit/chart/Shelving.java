package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When a visit is kept for its owner, the first party of the plan: from the consent on, with every
 * step and every page, until it is handed in or its owner leaves it of their own accord. A jam, a
 * time-out and a power cut leave it on the shelf.
 */
final class Shelving {
  private Shelving() {}

  /** The same turn with what has to be kept or forgotten. */
  static Turn with(State before, Event event, Turn turn) {
    Optional<Person> owner = before.owner();
    if (owner.isEmpty() || before.draft().consents().isEmpty() || handedIn(before)) {
      return turn;
    }
    State after = turn.state();
    boolean revoked = event instanceof Event.Refuse && after.draft().consents().isEmpty();
    if (handedIn(after) || event instanceof Event.Quit || revoked) {
      return add(turn, new Effect.ForgetDraft(owner.get().number()));
    }
    boolean onward =
        !after.step().equals(before.step())
            || !after.draft().materials().equals(before.draft().materials());
    return onward && !after.draft().consents().isEmpty()
        ? add(turn, new Effect.KeepDraft(owner.get().number()))
        : turn;
  }

  private static Turn add(Turn turn, Effect effect) {
    return new Turn(turn.state(), Drafts.join(turn.effects(), List.of(effect)));
  }

  private static boolean handedIn(State s) {
    return s.draft().receipt().isPresent();
  }

  /** What the plan of today has a place for goes on where it was; answers stay those of today. */
  static State resumed(State s, Draft kept) {
    Plan plan = s.planned();
    Draft values =
        s.draft()
            .values(
                kept.values().entrySet().stream()
                    .filter(e -> plan.fields().stream().anyMatch(f -> f.id().equals(e.getKey())))
                    .collect(
                        Collectors.<java.util.Map.Entry<String, FormValue>, String, FormValue>toMap(
                            java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
    Draft all = values;
    for (var met : kept.materials().entrySet()) {
      if (plan.material(met.getKey()).isPresent()) {
        all = Drafts.material(all, met.getKey(), met.getValue());
      }
    }
    return s.with(all).hint(new Snapshot.Hint.Resumed());
  }
}
