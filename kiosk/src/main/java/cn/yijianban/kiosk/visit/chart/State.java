package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A visit between two events.
 *
 * @param works what is under way; the idle clock stands still while there is any
 * @param quiet seconds since the last touch
 * @param failures of the reader in a row
 * @param aim index of the page that the next scan replaces; empty to append
 * @param errand what is done besides applying; empty in a visit that applies
 * @param left what the last look at reader and outlet found; empty before the first look
 */
public record State(
    Step step,
    Draft draft,
    Optional<Plan> plan,
    Optional<Hint> hint,
    Map<String, String> problems,
    Set<Work> works,
    int quiet,
    int failures,
    Optional<Snapshot.Left> left,
    Optional<Integer> aim,
    Optional<Errand> errand) {
  public State {
    problems = Map.copyOf(problems);
    works = Set.copyOf(works);
  }

  /** Things that take their time. */
  public enum Work {
    SCAN,
    LICENCES,
    HAND_IN,
    PRINT,
    PRINT_GUIDE,
    /** The platform is asked in an errand. */
    ASK,
    /** Somebody pays with the telephone. */
    PAY
  }

  static State home(String visitId) {
    return new State(
        new Step.Home(),
        Draft.blank(visitId),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of(),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** At another step: remarks belong to the screen they were made on. */
  State at(Step next) {
    return new State(
        next,
        draft,
        plan,
        Optional.empty(),
        Map.of(),
        works,
        quiet,
        0,
        Optional.empty(),
        Optional.empty(),
        errand);
  }

  State with(Draft next) {
    return new State(step, next, plan, hint, problems, works, quiet, failures, left, aim, errand);
  }

  State with(Plan next) {
    return new State(
        step, draft, Optional.of(next), hint, problems, works, quiet, failures, left, aim, errand);
  }

  State with(Errand next) {
    return new State(
        step, draft, plan, hint, problems, works, quiet, failures, left, aim, Optional.of(next));
  }

  State hint(Hint next) {
    return new State(
        step, draft, plan, Optional.of(next), problems, works, quiet, failures, left, aim, errand);
  }

  State noHint() {
    return new State(
        step, draft, plan, Optional.empty(), problems, works, quiet, failures, left, aim, errand);
  }

  State problems(Map<String, String> next) {
    return new State(step, draft, plan, hint, next, works, quiet, failures, left, aim, errand);
  }

  State begin(Work work) {
    Set<Work> more = EnumSet.of(work);
    more.addAll(works);
    return new State(step, draft, plan, hint, problems, more, quiet, failures, left, aim, errand);
  }

  State end(Work work) {
    Set<Work> fewer = EnumSet.noneOf(Work.class);
    fewer.addAll(works);
    fewer.remove(work);
    return new State(step, draft, plan, hint, problems, fewer, quiet, failures, left, aim, errand);
  }

  State quiet(int seconds) {
    return new State(
        step, draft, plan, hint, problems, works, seconds, failures, left, aim, errand);
  }

  State failures(int count) {
    return new State(step, draft, plan, hint, problems, works, quiet, count, left, aim, errand);
  }

  State left(Snapshot.Left seen) {
    return new State(
        step, draft, plan, hint, problems, works, quiet, failures, Optional.of(seen), aim, errand);
  }

  State aim(Optional<Integer> page) {
    return new State(step, draft, plan, hint, problems, works, quiet, failures, left, page, errand);
  }

  /** The plan where there must be one: from the guide on. */
  public Plan planned() {
    return plan.orElseThrow(() -> new IllegalStateException("a step after the guide has a plan"));
  }

  /** Who may take the visit up again: the first party of the plan. */
  public Optional<Person> owner() {
    return plan.stream()
        .flatMap(p -> p.parties().stream())
        .findFirst()
        .flatMap(party -> Optional.ofNullable(draft.persons().get(party.id())));
  }
}
