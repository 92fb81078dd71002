package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.List;

/** On to the next screen of an application, once all that this one asks for is there. */
final class Onward {
  private static final String USE = "bundle-data-use";

  private final Rules rules;
  private final Arrivals arrivals;
  private final Gathering gathering;
  private final FormNews forms;

  Onward(Rules rules, Arrivals arrivals, Gathering gathering, FormNews forms) {
    this.rules = rules;
    this.arrivals = arrivals;
    this.gathering = gathering;
    this.forms = forms;
  }

  Turn from(State s) {
    return Path.of(s).after(s.step()).map(step -> arrivals.enter(s, step)).orElse(Turn.of(s));
  }

  /** Says what is missing where it is not there. */
  Turn from(State s, boolean there, String what) {
    return there ? from(s) : missing(s, List.of(what));
  }

  /** From the guide: not where the bundle cannot be done here, or nothing could be kept. */
  Turn begin(State s) {
    Bundle bundle = s.planned().bundle();
    if (!bundle.applicable()) {
      return arrivals.trouble(s, TroubleCode.COUNTER_ONLY, new Step.Guide());
    }
    if (rules.obstacle().get().isPresent()) {
      return arrivals.trouble(s, TroubleCode.CLOSED, new Step.Guide());
    }
    return place(s);
  }

  /** The place that decides is known. */
  Turn place(State s) {
    return forms.stops(s).orElseGet(() -> from(s));
  }

  Turn agree(State s) {
    if (!(s.step() instanceof Step.Consent)) {
      return Turn.of(s);
    }
    Turn onward = from(s.with(Drafts.consent(s.draft(), consent())));
    Turn fetched = gathering.settle(onward.state());
    return new Turn(
        fetched.state(),
        Drafts.join(
            onward.effects(),
            fetched.effects(),
            List.of(new Effect.Note(VisitLog.Kind.CONSENT, USE))));
  }

  private Application.Consent consent() {
    return new Application.Consent(USE, rules.now());
  }

  Turn form(State s, String section) {
    var problems = arrivals.problems(s, Path.fields(s.planned(), section));
    return problems.isEmpty()
        ? from(s)
        : Turn.of(s.problems(problems).hint(new Hint.StillMissing(List.copyOf(problems.keySet()))));
  }

  Turn materials(State s) {
    List<String> open = gathering.unsettled(s);
    if (open.isEmpty()) {
      return from(s);
    }
    String first = open.getFirst();
    return s.draft().materials().get(first) instanceof Met.Missing
        ? Gathering.capture(s, first)
        : missing(s, open);
  }

  Turn review(State s) {
    var problems = arrivals.problems(s, s.planned().fields());
    List<String> open = gathering.unsettled(s);
    if (problems.isEmpty() && open.isEmpty()) {
      return from(s);
    }
    List<String> ids = Drafts.join(List.copyOf(problems.keySet()), open);
    return Turn.of(s.problems(problems).hint(new Hint.StillMissing(ids)));
  }

  static Turn missing(State s, List<String> ids) {
    return Turn.of(s.hint(new Hint.StillMissing(ids)));
  }
}
