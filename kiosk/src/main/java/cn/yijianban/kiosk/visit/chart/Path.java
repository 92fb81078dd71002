package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The straight way through a visit, as its plan stands: where a step is, what comes before and
 * after it.
 */
final class Path {
  private final List<Step> steps;

  private Path(List<Step> steps) {
    this.steps = steps;
  }

  static Path of(State s) {
    Optional<String> corrected = s.errand().flatMap(Errand::correcting);
    return corrected.isPresent()
        ? new Path(
            List.of(
                new Step.AtErrand(new Errand.Place.OneCase(corrected.get())),
                new Step.Materials(),
                new Step.Review(),
                new Step.Sign()))
        : of(s.planned(), s.draft().answers());
  }

  private static Path of(Plan plan, Map<String, String> answers) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Guide());
    if (plan.bundle().across().any() || plan.handled().isPresent()) {
      steps.add(new Step.Place());
    }
    questions(plan.bundle(), answers).forEach(q -> steps.add(new Step.Ask(q.id())));
    steps.add(new Step.Items());
    plan.parties().forEach(party -> steps.add(new Step.Identify(party.id())));
    steps.add(new Step.Consent());
    sections(plan).forEach(section -> steps.add(new Step.Form(section.id())));
    steps.add(new Step.Materials());
    steps.add(new Step.Review());
    steps.add(new Step.Sign());
    return new Path(steps);
  }

  /** The questions that are asked with these answers, in the order of the bundle. */
  static List<Question> questions(Bundle bundle, Map<String, String> answers) {
    return bundle.questions().stream()
        .filter(q -> q.when().map(c -> c.test(answers) == Condition.Truth.YES).orElse(true))
        .toList();
  }

  /** The sections that have a field in this plan. */
  static List<Bundle.Section> sections(Plan plan) {
    return plan.bundle().sections().stream()
        .filter(section -> !fields(plan, section.id()).isEmpty())
        .toList();
  }

  static List<Field> fields(Plan plan, String section) {
    return plan.fields().stream().filter(field -> field.section().equals(section)).toList();
  }

  Optional<Step> after(Step step) {
    int at = steps.indexOf(step);
    return at >= 0 && at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty();
  }

  Optional<Step> before(Step step) {
    int at = steps.indexOf(step);
    return at > 0 ? Optional.of(steps.get(at - 1)) : Optional.empty();
  }

  /** The first step before that one which is not done; that one itself when all are. */
  Step firstOpen(Step upTo, Draft draft) {
    return steps.stream()
        .takeWhile(step -> !step.equals(upTo))
        .filter(
            step ->
                (step instanceof Step.Ask(var question) && !draft.answers().containsKey(question))
                    || (step instanceof Step.Identify(var party)
                        && !draft.persons().containsKey(party)))
        .findFirst()
        .orElse(upTo);
  }

  boolean has(Step step) {
    return steps.contains(step);
  }
}
