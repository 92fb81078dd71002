package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.condition.Facts;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens when a visit comes to a step. */
final class Arrivals {
  private final Rules rules;
  private final Gathering gathering;

  Arrivals(Rules rules, Gathering gathering) {
    this.rules = rules;
    this.gathering = gathering;
  }

  /** Goes to a step and starts what that step needs. */
  Turn enter(State s, Step step) {
    State there = s.at(step);
    return switch (step) {
      case Step.Guide _, Step.Place _ when rules.stale().test(s.planned().bundle()) ->
          Turn.of(there, new Effect.AskForm(s.planned().bundle()));
      case Step.Identify _ -> Turn.of(there, new Effect.WatchReader());
      case Step.Consent _ -> Turn.of(there, new Effect.LookForDraft());
      case Step.Form _ -> Turn.of(there.with(Prefill.prefilled(there)));
      case Step.Review _ -> review(there.with(Prefill.prefilled(there)));
      case Step.Materials _ -> gathering.settle(there);
      case Step.Rating _ -> Turn.of(there, new Effect.AskEvaluator());
      case Step.Leave _ -> Turn.of(there, new Effect.WatchLeft());
      case Step.Home _,
          Step.Find _,
          Step.Guests _,
          Step.Notices _,
          Step.OneNotice _,
          Step.Guide _,
          Step.Place _,
          Step.Ask _,
          Step.Items _,
          Step.Capture _,
          Step.Sign _,
          Step.Sending _,
          Step.Done _,
          Step.Trouble _,
          Step.AtErrand _ ->
          Turn.of(there);
    };
  }

  private static Turn review(State s) {
    return Turn.of(s, new Effect.AskAdvice(Handover.sketch(s)));
  }

  Turn trouble(State s, TroubleCode code, Step back) {
    return Turn.of(
        s.at(new Step.Trouble(code, back)), new Effect.Note(VisitLog.Kind.TROUBLE, code.code()));
  }

  State replan(State s) {
    return s.draft()
        .bundle()
        .map(
            bundle ->
                s.with(
                    rules
                        .planner()
                        .apply(
                            new PlanRequest(
                                bundle,
                                s.draft().answers(),
                                s.draft().dropped(),
                                facts(s),
                                Optional.of(rules.today())))))
        .orElse(s);
  }

  /**
   * What conditions may ask for: the age of the applicant, who is the first party of the plan, once
   * their card was read. How many people identify themselves is known to the planner itself.
   */
  private Map<String, String> facts(State s) {
    return s.plan().stream()
        .flatMap(plan -> plan.parties().stream())
        .findFirst()
        .flatMap(party -> Optional.ofNullable(s.draft().persons().get(party.id())))
        .map(person -> Map.of(Facts.AGE, Integer.toString(person.ageOn(rules.today()))))
        .orElse(Map.of());
  }

  /** What is wrong with these fields, by field id, in the order of the form. */
  Map<String, String> problems(State s, List<Field> fields) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Field field : fields) {
      rules
          .fields()
          .check(field, Optional.ofNullable(s.draft().values().get(field.id())), s.draft().values())
          .ifPresent(problem -> problems.put(field.id(), problem));
    }
    return problems;
  }

  Turn print(State s) {
    return Turn.of(
        Receipts.change(s, r -> Receipts.paper(r, Draft.Paper.PRINTING)).begin(Work.PRINT),
        new Effect.PrintReceipt());
  }
}
