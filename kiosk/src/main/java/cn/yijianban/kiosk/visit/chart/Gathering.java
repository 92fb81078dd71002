package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the materials of a visit come together: by themselves, from a service, or from the citizen.
 */
final class Gathering {
  private final Rules rules;

  private final Authorising authorising;

  Gathering(Rules rules) {
    this.rules = rules;
    this.authorising = new Authorising(rules, this);
  }

  /**
   * Brings every material of the plan that has not been looked at to where it can stand without the
   * citizen.
   */
  Turn settle(State s) {
    State now = s;
    List<Effect> effects = new ArrayList<>();
    for (Plan.PlannedMaterial material : s.planned().materials()) {
      if (!now.draft().materials().containsKey(material.material().id())) {
        Turn turn = tryWays(now, material, 0, Met.Why.PAPER_ONLY);
        now = turn.state();
        effects.addAll(turn.effects());
      }
    }
    return new Turn(now, effects);
  }

  /** The way at that place of the list, or the next one that is possible. */
  Turn tryWays(State s, Plan.PlannedMaterial material, int from, Met.Why why) {
    String id = material.material().id();
    for (int i = from; i < material.ways().size(); i++) {
      switch (material.ways().get(i)) {
        case Material.Way.Licence licence -> {
          Optional<Person> holder = Authorising.holder(s, licence);
          if (holder.isPresent()) {
            return authorising.ask(s, material, licence, licence.licenceType(), holder.get());
          }
        }
        case Material.Way.Verification check -> {
          Optional<Person> holder = Authorising.holder(s, check);
          if (holder.isPresent()) {
            return authorising.ask(s, material, check, check.service(), holder.get());
          }
        }
        case Material.Way.Card _ -> {
          return met(s, id, new Met.ByCard());
        }
        case Material.Way.ResultOf result -> {
          return met(s, id, new Met.ByResult(result.itemCode()));
        }
        case Material.Way.Template template -> {
          return met(s, id, new Met.ByTemplate(template.template()));
        }
        case Material.Way.Scan _, Material.Way.Later _ -> {
          return met(s, id, new Met.Missing(why));
        }
      }
    }
    return met(s, id, new Met.Missing(why));
  }

  private static Turn met(State s, String id, Met met) {
    State next = s.with(Drafts.material(s.draft(), id, met));
    return met.settled()
        ? Turn.of(next, new Effect.Note(VisitLog.Kind.MATERIAL_MET, id + " " + met.word()))
        : Turn.of(next);
  }

  Turn handLater(State s, String material) {
    boolean onScreen = s.step() instanceof Step.Materials || s.step() instanceof Step.Capture;
    Optional<Material.Way.Later> later =
        s.plan().flatMap(plan -> plan.material(material)).stream()
            .flatMap(m -> m.ways().stream())
            .filter(Material.Way.Later.class::isInstance)
            .map(Material.Way.Later.class::cast)
            .findFirst();
    if (!onScreen || later.isEmpty()) {
      return Turn.of(s);
    }
    var due = rules.workingDay().apply(rules.today(), later.get().workingDays());
    Turn turn = met(s, material, new Met.Later(due));
    return new Turn(turn.state().at(new Step.Materials()), turn.effects());
  }

  /** Ids of the materials that still need the citizen or a service. */
  List<String> unsettled(State s) {
    return s.planned().materials().stream()
        .filter(m -> m.material().necessity() != Material.Necessity.OPTIONAL)
        .map(m -> m.material().id())
        .filter(
            id ->
                !Optional.ofNullable(s.draft().materials().get(id)).map(Met::settled).orElse(false))
        .toList();
  }

  /** What the service of licences said about one material. */
  Turn heard(State s, Event.LeaveSeen seen) {
    return authorising.leave(s, seen);
  }

  Turn heard(State s, Event.LicenceSeen seen) {
    return authorising.fetched(s, seen);
  }

  /** The idle clock runs again when nothing is being fetched any more. */
  static State rested(State s) {
    boolean fetching =
        s.draft().materials().values().stream().anyMatch(Met.Fetching.class::isInstance);
    return fetching ? s : s.end(Work.LICENCES);
  }

  /** Opens the page on which a material is scanned, where it can be. */
  static Turn capture(State s, String material) {
    boolean onScreen = s.step() instanceof Step.Materials || s.step() instanceof Step.Review;
    boolean scannable =
        s.plan().flatMap(plan -> plan.material(material)).filter(Pages::scannable).isPresent();
    return onScreen && scannable ? Turn.of(s.at(new Step.Capture(material))) : Turn.of(s);
  }

  /** One page; {@code replace} says which page it takes the place of. */
  static Turn scan(State s, Optional<Integer> replace) {
    if (!(s.step() instanceof Step.Capture(var material)) || s.works().contains(State.Work.SCAN)) {
      return Turn.of(s);
    }
    Material.Sheet sheet =
        s.plan()
            .flatMap(plan -> plan.material(material))
            .map(planned -> planned.material().sheet())
            .orElse(Material.Sheet.ANY);
    return Turn.of(s.noHint().aim(replace).begin(State.Work.SCAN), new Effect.Scan(sheet));
  }
}
