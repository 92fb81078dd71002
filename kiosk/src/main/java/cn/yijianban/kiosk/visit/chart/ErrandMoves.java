package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.time.Duration;
import java.util.List;

/** What all errands do alike: go somewhere, ask, say what came of it, want the card once more. */
final class ErrandMoves {
  private static final String STALE = "CARD_NOT_FRESH";
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private final Rules rules;
  private final Arrivals arrivals;

  ErrandMoves(Rules rules, Arrivals arrivals) {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  /** Goes to a place and asks for what it shows. */
  Turn enter(State s, Place place) {
    State there = s.at(new Step.AtErrand(place));
    Errand errand = there.errand().orElseThrow();
    return switch (place) {
      case Place.MyCases _ ->
          new Turn(
              there.with(errand.looking()).begin(Work.ASK),
              errand.aim() == Errand.Aim.PRINT
                  ? List.of(
                      new Effect.LookUpCases(),
                      new Effect.LookUpLicences(),
                      new Effect.WatchCodes())
                  : List.of(new Effect.LookUpCases(), new Effect.WatchCodes()));
      case Place.Windows _ -> look(there, new Effect.LookUpWindows());
      case Place.OneCase _,
          Place.Withdrawal _,
          Place.TakingBack _,
          Place.Times _,
          Place.Booked _,
          Place.Cancelling _,
          Place.GivingBack _,
          Place.Paying _ ->
          Turn.of(there);
    };
  }

  static boolean at(State s, Class<? extends Place> place) {
    return s.step() instanceof Step.AtErrand(var here) && place.isInstance(here);
  }

  /** Asks; whoever touches meanwhile is not heard. */
  static Turn look(State s, Effect effect) {
    return Turn.of(s.begin(Work.ASK), effect);
  }

  static Turn print(State s, Effect effect) {
    return s.works().contains(Work.PRINT)
        ? Turn.of(s)
        : Turn.of(s.noHint().begin(Work.PRINT), effect);
  }

  /** Goes there and says what came of it. */
  Turn enterTold(State s, Place place, String key) {
    Turn there = enter(s, place);
    return new Turn(told(there.state(), key).state(), there.effects());
  }

  static Turn told(State s, String key, String... values) {
    return Turn.of(s.hint(new Hint.ErrandTold(key, List.of(values))));
  }

  static Effect note(String what) {
    return new Effect.Note(VisitLog.Kind.ERRAND, what);
  }

  /** What is said when it was not done. */
  Turn unheard(State s, Answer<?> answer) {
    return switch (answer) {
      case Answer.Yes<?> _ -> Turn.of(s);
      case Answer.Refused<?>(_, var code) -> stale(s, answer) ? again(s) : told(s, "refused", code);
      case Answer.Unheard<?>(var code) -> told(s, "unheard", code);
    };
  }

  /** Whether the platform wants the card again; a clock that is wrong is not to ask for ever. */
  boolean stale(State s, Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(_, var code)
        && code.equals(STALE)
        && Duration.between(s.errand().orElseThrow().read(), rules.now()).compareTo(A_WHILE) > 0;
  }

  /** The card was read too long ago: it is placed once more. */
  Turn again(State s) {
    return arrivals.enter(s, new Step.Identify(Errand.HOLDER));
  }
}
