package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.IdleTimes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the chart may ask while it decides; everything here answers at once.
 *
 * @param patience how long the citizen who is there now is given
 * @param obstacle why no visit may start now, if so
 * @param stale whether the form of a bundle is known to be another one at the platform
 * @param visitIds makes the id of the next visit
 * @param workingDay the day so many working days after another
 * @param expiredCardAllowed whether every item of the plan takes a card whose time is over
 */
public record Rules(
    Catalogue catalogue,
    Function<PlanRequest, Plan> planner,
    FieldRules fields,
    Supplier<IdleTimes> patience,
    InstantSource clock,
    ZoneId zone,
    Supplier<Optional<Counter.Reason>> obstacle,
    Predicate<Bundle> stale,
    Supplier<String> visitIds,
    BiFunction<LocalDate, Integer, LocalDate> workingDay,
    Predicate<Plan> expiredCardAllowed) {

  public IdleTimes idle() {
    return patience.get();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
