package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.Papers;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Rules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Everything a front desk works with; put together by the composition root.
 *
 * @param inquirer asks the platform about those who stand here
 * @param forms whether the platform's forms are still those of the catalogue
 * @param pageMaker straightens a scanned page and says what is wrong with it, if anything
 * @param workingDay the day so many working days after another
 * @param visitIds makes ids of visits
 * @param shelf keeps what was begun for the same card; without one nothing is kept
 * @param errands what is done besides applying
 * @param log hears what happens, without personal data
 */
public record VisitParts(
    Catalogue catalogue,
    Function<PlanRequest, Plan> planner,
    FieldRules fields,
    Rack rack,
    Inquirer inquirer,
    FormWatch forms,
    Counter counter,
    Ratings ratings,
    Papers papers,
    BiFunction<PageImage, Wanted, PageMaker.Page> pageMaker,
    BiFunction<LocalDate, Integer, LocalDate> workingDay,
    Predicate<Plan> expiredCardAllowed,
    IdleTimes idle,
    InstantSource time,
    ZoneId zone,
    Supplier<String> visitIds,
    Optional<DraftShelf> shelf,
    VisitLog log,
    ErrandParts errands) {

  /**
   * @param patience how long the citizen who is there now is given
   */
  Rules rules(Supplier<IdleTimes> patience) {
    return new Rules(
        catalogue,
        planner,
        fields,
        patience,
        time,
        zone,
        counter::obstacle,
        forms::stale,
        visitIds,
        workingDay,
        expiredCardAllowed);
  }
}
