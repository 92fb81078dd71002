package cn.yijianban.kiosk.visit.chart;

import static cn.yijianban.kiosk.visit.chart.ErrandMoves.look;
import static cn.yijianban.kiosk.visit.chart.ErrandMoves.told;

import cn.yijianban.kiosk.plan.CorrectionPlan;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.Owners.Unsent;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.List;
import java.util.Optional;

/** 查: the list of applications, and what is done about one of them: 补正, 催办, 撤回, 评. */
final class ErrandCases {
  private final Rules rules;
  private final Arrivals arrivals;
  private final ErrandMoves moves;

  ErrandCases(Rules rules, Arrivals arrivals, ErrandMoves moves) {
    this.rules = rules;
    this.arrivals = arrivals;
    this.moves = moves;
  }

  Turn listed(State s, Act act) {
    return switch (act) {
      case Act.OpenCase(var number) ->
          s.errand().orElseThrow().dossier(number).isPresent()
              ? moves.enter(s, new Place.OneCase(number))
              : Turn.of(s);
      case Act.TakeBack(var number) ->
          s.errand().orElseThrow().unsent(number).filter(u -> !u.withdrawn()).isPresent()
              ? moves.enter(s, new Place.TakingBack(number))
              : Turn.of(s);
      case Act.LookAgain _ -> moves.enter(s, new Place.MyCases());
      default -> Turn.of(s);
    };
  }

  Turn opened(State s, Dossier dossier, Act act) {
    Errand errand = s.errand().orElseThrow();
    String number = dossier.number();
    return switch (act) {
      case Act.Correct _ -> correct(s, dossier);
      case Act.Urge(var child) ->
          errand.child(child).filter(Cases.Child::urgeable).isPresent()
              ? look(s.noHint(), new Effect.UrgeCase(child))
              : Turn.of(s);
      case Act.Withdraw _ ->
          dossier.withdrawable() ? moves.enter(s, new Place.Withdrawal(number)) : Turn.of(s);
      case Act.RateService(var service) ->
          dossier.services().contains(new Cases.Service(service, false))
              ? arrivals.enter(
                  s.with(errand.rating(new Errand.Rated(number, service))), new Step.Rating())
              : Turn.of(s);
      default -> Turn.of(s);
    };
  }

  /** On from an application: to what it wants, else to the list. */
  Turn next(State s, String number) {
    return s.errand()
        .flatMap(e -> e.dossier(number))
        .filter(d -> !d.corrections().isEmpty())
        .map(d -> s.works().contains(Work.ASK) ? Turn.of(s) : correct(s, d))
        .orElseGet(() -> moves.enter(s, new Place.MyCases()));
  }

  /** From here on it is a visit that hands in these papers, and nothing else. */
  private Turn correct(State s, Dossier dossier) {
    if (dossier.corrections().isEmpty()) {
      return Turn.of(s);
    }
    var bundle = rules.catalogue().bundle(dossier.bundle());
    if (bundle.isEmpty()) {
      return told(s, "correct-elsewhere");
    }
    if (rules.obstacle().get().isPresent()) {
      return arrivals.trouble(s, TroubleCode.CLOSED, s.step());
    }
    Errand errand = s.errand().orElseThrow();
    boolean begun = errand.correcting().filter(dossier.number()::equals).isPresent();
    State planned =
        (begun ? s : s.with(Drafts.sent(s.draft(), bundle.get())))
            .with(
                CorrectionPlan.of(
                    bundle.get(),
                    dossier.across().map(Cases.Across::handled).map(ErrandCases::handled),
                    Errand.HOLDER,
                    dossier.corrections().stream().map(ErrandCases::wanted).toList()))
            .with(errand.correcting(dossier.number()));
    return arrivals.enter(planned, new Step.Materials());
  }

  private static Handled handled(Cases.Region there) {
    return new Handled(there.code(), there.name());
  }

  private static CorrectionPlan.Wanted wanted(Cases.Correction c) {
    return new CorrectionPlan.Wanted(c.item(), c.material(), c.name(), c.reason());
  }

  Turn seen(State s, Answer<List<Dossier>> answer, List<Unsent> unsent) {
    if (moves.stale(s, answer)) {
      return moves.again(s);
    }
    Errand errand = s.errand().orElseThrow();
    return Turn.of(
        s.with(
            errand.with(new Errand.Filed(Optional.of(answer), unsent, errand.filed().licences()))));
  }

  Turn urged(State s, Answer<Cases.Urged> answer) {
    if (!(answer instanceof Answer.Yes<Cases.Urged>(var urged))) {
      return moves.unheard(s, answer);
    }
    Turn looked =
        switch (urged) {
          case Cases.Urged.Taken(var reference, var supervised) ->
              told(s, supervised ? "supervised" : "urged", reference);
          case Cases.Urged.Already(var reference) -> told(s, "urged-already", reference);
          case Cases.Urged.NotLate _ -> told(s, "not-late");
        };
    return refreshed(looked, "urged");
  }

  Turn withdrawn(State s, Answer<Cases.Withdrawn> answer) {
    if (!(answer instanceof Answer.Yes<Cases.Withdrawn>(var outcome))) {
      return moves.unheard(s, answer);
    }
    State back =
        s.step() instanceof Step.AtErrand(Place.Withdrawal(var number))
            ? s.at(new Step.AtErrand(new Place.OneCase(number)))
            : s;
    return switch (outcome) {
      case Cases.Withdrawn.Done _ -> refreshed(told(back, "withdrawn"), "withdrawn");
      case Cases.Withdrawn.TooLate _ -> refreshed(told(back, "too-late"), "not-withdrawn");
    };
  }

  Turn takenBack(State s, Counter.TakenBack outcome) {
    if (!ErrandMoves.at(s, Place.TakingBack.class)) {
      return Turn.of(s);
    }
    String what =
        switch (outcome) {
          case Counter.TakenBack.Here _ -> "taken-back";
          case Counter.TakenBack.Asked _ -> "taken-back-asked";
          case Counter.TakenBack.AtPlatform _ -> "taken-back-late";
          case Counter.TakenBack.PutAside _ -> "put-aside";
          case Counter.TakenBack.NotDone _ -> "not-taken-back";
        };
    Turn there = moves.enterTold(s, new Place.MyCases(), what);
    return new Turn(there.state(), Drafts.join(List.of(ErrandMoves.note(what)), there.effects()));
  }

  /** The list is asked for once more, behind what is shown. */
  private static Turn refreshed(Turn turn, String what) {
    return new Turn(
        turn.state(),
        Drafts.join(turn.effects(), List.of(ErrandMoves.note(what), new Effect.LookUpCases())));
  }

  /** The code of a receipt opens its application, when it is one of those of this card. */
  Turn code(State s, String text) {
    if (text.isEmpty() || !ErrandMoves.at(s, Place.MyCases.class)) {
      return Turn.of(s);
    }
    return s.errand().orElseThrow().dossiers().stream()
        .filter(d -> text.endsWith(d.number()))
        .findFirst()
        .map(d -> moves.enter(s, new Place.OneCase(d.number())))
        .orElseGet(() -> told(s, "code-not-yours"));
  }
}
