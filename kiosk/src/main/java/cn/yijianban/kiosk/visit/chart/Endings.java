package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a visit ends: rated or not, left, given up, or by nobody being there any more. */
final class Endings {
  private final Rules rules;

  Endings(Rules rules) {
    this.rules = rules;
  }

  Turn rated(State s, int grade, List<String> tags) {
    Optional<Errand.Rated> what = rateable(s);
    if (what.isEmpty()) {
      return afterRating(s);
    }
    String number = what.get().number();
    var rating = new Ratings.Rating(number, what.get().service(), grade, tags, rules.now());
    State rated = Receipts.change(s, Receipts::rated);
    Turn after = afterRating(s.errand().map(e -> rated.with(e.rated(what.get()))).orElse(rated));
    return new Turn(
        after.state(),
        Drafts.join(
            List.of(new Effect.SendRating(rating), new Effect.Note(VisitLog.Kind.RATED, number)),
            after.effects()));
  }

  /** What the screen asks to rate: this application, or the one that an errand opened. */
  private static Optional<Errand.Rated> rateable(State s) {
    if (s.draft().receipt().isPresent()) {
      String service = s.errand().isPresent() ? Ratings.CORRECTED : Ratings.HANDED_IN;
      return s.draft()
          .receipt()
          .filter(r -> !r.rated())
          .map(r -> new Errand.Rated(r.number(), service));
    }
    return s.errand().flatMap(Errand::rating);
  }

  /** From the rating of an earlier application back to it; else the visit is over. */
  Turn afterRating(State s) {
    Optional<Errand.Rated> earlier = s.errand().flatMap(Errand::rating);
    if (s.draft().receipt().isPresent() || earlier.isEmpty()) {
      return leave(s);
    }
    Step back = new Step.AtErrand(new Errand.Place.OneCase(earlier.get().number()));
    return Turn.of(s.at(back), new Effect.CancelEvaluator());
  }

  /** To the last screen; nothing of the citizen is needed any more but the receipt. */
  Turn leave(State s) {
    Turn there = Turn.of(s.at(new Step.Leave()), new Effect.WatchLeft());
    List<Effect> before = new ArrayList<>();
    if (s.step() instanceof Step.Rating) {
      before.add(new Effect.CancelEvaluator());
    }
    if (s.works().contains(Work.SCAN)) {
      before.add(new Effect.CancelScan());
    }
    return new Turn(there.state().quiet(0), Drafts.join(before, there.effects()));
  }

  /**
   * Ends a visit that was not handed in: what was gathered goes at once. Who was near the reader is
   * still asked to take card and originals.
   */
  Turn abandon(State s, VisitLog.Kind why) {
    boolean identifying = s.step() instanceof Step.Identify || !s.draft().persons().isEmpty();
    if (!identifying) {
      return wipe(s, why);
    }
    Turn left = leave(s);
    State blank = State.home(s.draft().id()).at(left.state().step());
    return new Turn(
        blank, Drafts.join(left.effects(), List.of(new Effect.Note(why, s.step().screen()))));
  }

  /** Drops everything; the next visit begins with nothing of this one. */
  Turn wipe(State s, VisitLog.Kind why) {
    State home = State.home(rules.visitIds().get());
    boolean ended = s.draft().bundle().isEmpty() && why == VisitLog.Kind.ENDED;
    return ended ? Turn.of(home) : Turn.of(home, new Effect.Note(why, s.step().screen()));
  }

  /** A second has passed in which nobody touched anything. */
  Turn tick(State s) {
    if (s.step() instanceof Step.Home || s.step() instanceof Step.Sending) {
      return Turn.of(s.quiet(0));
    }
    if (!s.works().isEmpty()) {
      return Turn.of(s);
    }
    State later = s.quiet(s.quiet() + 1);
    IdleTimes idle = rules.idle();
    return switch (s.step()) {
      case Step.Done _, Step.Rating _ ->
          later.quiet() >= idle.afterDone() ? leave(later) : Turn.of(later);
      case Step.Leave _ -> leaving(later, idle);
      default ->
          later.quiet() >= idle.question() + idle.countdown()
              ? abandon(later, VisitLog.Kind.IDLE_WIPED)
              : Turn.of(later);
    };
  }

  /** Seconds that "nothing left" must be shown before the terminal is free again. */
  private static final int GOODBYE = 6;

  private Turn leaving(State s, IdleTimes idle) {
    boolean nothing = s.left().map(Snapshot.Left::nothing).orElse(false);
    if (nothing && s.quiet() >= GOODBYE) {
      return wipe(s, VisitLog.Kind.ENDED);
    }
    return s.quiet() >= idle.afterDone() + idle.countdown()
        ? wipe(s, VisitLog.Kind.ITEM_LEFT)
        : Turn.of(s);
  }
}
