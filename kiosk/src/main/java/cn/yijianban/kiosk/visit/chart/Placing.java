package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.Map;
import java.util.Optional;

/**
 * 通办: a matter that is handed in here and decided on elsewhere is done by the bundle of that place;
 * departments, window, questions and materials are that one's from then on.
 */
final class Placing {
  private final Rules rules;
  private final Arrivals arrivals;

  Placing(Rules rules, Arrivals arrivals) {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  Turn at(State s, String place) {
    if (!(s.step() instanceof Step.Place)) {
      return Turn.of(s);
    }
    Bundle ours = rules.catalogue().here(s.planned().bundle());
    Optional<Handled> wanted = Handled.parse(place);
    Optional<Bundle> there =
        wanted
            .flatMap(where -> rules.catalogue().at(ours.code(), where.region()))
            .filter(Bundle::applicable);
    boolean here = there.equals(Optional.of(ours)) && !wide(ours.region());
    if (wanted.isEmpty() || here) {
      return Turn.of(moved(s.noHint(), ours, Optional.empty(), Map.of()));
    }
    return ours.across().covers(wanted.get().region()) && there.isPresent()
        ? Turn.of(moved(s.noHint(), there.get(), wanted, Map.of()))
        : Turn.of(s.hint(new Hint.NotTakenHere(wanted.get().name())));
  }

  /** The rules of a province or a city hold in many counties, of which only one is here. */
  private static boolean wide(String region) {
    return region.endsWith("00");
  }

  /**
   * What was kept of the same bundle for another place is gone on with at that place: what the
   * bundle there asks for besides comes first.
   */
  Turn resumed(State s, Draft kept) {
    Optional<Handled> place = Handled.of(kept.answers());
    if (kept.bundle().isEmpty() || place.equals(Handled.of(s.draft().answers()))) {
      return Turn.of(Shelving.resumed(s, kept));
    }
    State there = moved(s, kept.bundle().get(), place, kept.answers());
    Step next = Path.of(there).firstOpen(there.step(), there.draft());
    Turn entered = next.equals(there.step()) ? Turn.of(there) : arrivals.enter(there, next);
    return new Turn(Shelving.resumed(entered.state(), kept), entered.effects());
  }

  private State moved(
      State s, Bundle bundle, Optional<Handled> place, Map<String, String> answers) {
    return arrivals.replan(s.with(Drafts.moved(s.draft(), bundle, place, answers)));
  }
}
