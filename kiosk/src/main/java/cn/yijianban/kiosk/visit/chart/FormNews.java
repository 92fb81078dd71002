package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.List;
import java.util.Optional;

/**
 * What a visit makes of a form that is another one at the platform: it is said before anything is
 * typed. The guide can be read all the same; whoever has gone on is told at once.
 */
final class FormNews {
  private final Rules rules;
  private final Arrivals arrivals;

  FormNews(Rules rules, Arrivals arrivals) {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  /**
   * The same turn; the form of a bundle that was opened just now, here or elsewhere, is asked for.
   */
  static Turn with(State before, Turn turn) {
    State after = turn.state();
    return after
        .draft()
        .bundle()
        .filter(bundle -> after.errand().isEmpty() && bundle.applicable())
        .filter(bundle -> !before.draft().bundle().equals(Optional.of(bundle)))
        .map(
            bundle ->
                new Turn(after, Drafts.join(turn.effects(), List.of(new Effect.AskForm(bundle)))))
        .orElse(turn);
  }

  /** Empty when the bundle can be begun. */
  Optional<Turn> stops(State s) {
    return rules.stale().test(s.planned().bundle())
        ? Optional.of(arrivals.trouble(s, TroubleCode.FORM_CHANGED, s.step()))
        : Optional.empty();
  }

  Turn seen(State s, Event.FormSeen seen) {
    if (!seen.stale() || !s.draft().bundle().equals(Optional.of(seen.bundle()))) {
      return Turn.of(s);
    }
    return switch (s.step()) {
      case Step.Guide _, Step.Place _ -> Turn.of(s.hint(new Hint.FormChanged()));
      case Step.Ask _, Step.Items _, Step.Identify _, Step.Consent _ ->
          arrivals.trouble(s, TroubleCode.FORM_CHANGED, new Step.Guide());
      case Step.Home _,
          Step.Find _,
          Step.Guests _,
          Step.Notices _,
          Step.OneNotice _,
          Step.Form _,
          Step.Materials _,
          Step.Capture _,
          Step.Review _,
          Step.Sign _,
          Step.Sending _,
          Step.Done _,
          Step.Rating _,
          Step.Leave _,
          Step.Trouble _,
          Step.AtErrand _ ->
          Turn.of(s);
    };
  }
}
