package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan is made from.
 *
 * @param answers by question id
 * @param dropped codes of items the citizen does not want; locked ones stay in whatever is said
 *     here
 * @param known facts of the applicant that conditions may ask for, such as {@code age}
 * @param day day of handing in, for the deadline; empty when only working days matter
 */
public record PlanRequest(
    Bundle bundle,
    Map<String, String> answers,
    Set<String> dropped,
    Map<String, String> known,
    Optional<LocalDate> day) {
  public PlanRequest {
    answers = Map.copyOf(answers);
    dropped = Set.copyOf(dropped);
    known = Map.copyOf(known);
  }

  public static PlanRequest of(Bundle bundle) {
    return new PlanRequest(bundle, Map.of(), Set.of(), Map.of(), Optional.empty());
  }
}
