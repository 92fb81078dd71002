package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Facts;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.visit.Chart.Turn;
import cn.yijianban.kiosk.visit.State.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens when a visit comes to a step, and how it ends. */
final class Arrivals {
  private final Rules rules;

  Arrivals(Rules rules) {
    this.rules = rules;
  }

  /** Goes to a step and starts what that step needs. */
  Turn enter(State s, Step step) {
    State there = s.at(step);
    return switch (step) {
      case Step.Identify _ -> Turn.of(there, new Effect.WatchReader());
      case Step.Consent _ -> Turn.of(there, new Effect.LookForDraft());
      case Step.Form _ -> Turn.of(there.with(prefilled(there)));
      case Step.Review _ -> review(there.with(prefilled(there)));
      case Step.Materials _ -> settle(there);
      case Step.Rating _ -> Turn.of(there, new Effect.AskEvaluator());
      case Step.Leave _ -> Turn.of(there, new Effect.WatchLeft());
      case Step.Home _,
          Step.Find _,
          Step.Guide _,
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
          Person holder = s.draft().persons().get(licence.holderParty());
          if (holder != null) {
            return fetch(s, id, licence, licence.licenceType(), holder);
          }
        }
        case Material.Way.Verification check -> {
          Optional<Person> holder = first(s);
          if (holder.isPresent()) {
            return fetch(s, id, check, check.service(), holder.get());
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

  private static Optional<Person> first(State s) {
    return s.planned().parties().stream()
        .map(party -> Optional.ofNullable(s.draft().persons().get(party.id())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Turn fetch(
      State s, String id, Material.Way way, String licenceType, Person holder) {
    return Turn.of(
        s.with(Drafts.material(s.draft(), id, new Met.Fetching())).begin(Work.LICENCES),
        new Effect.FetchLicence(id, way, licenceType, holder));
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

  /** What is wrong with these fields, by field id, in the order of the form. */
  Map<String, String> problems(State s, List<Field> fields) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Field field : fields) {
      rules
          .fields()
          .check(field, Optional.ofNullable(s.draft().values().get(field.id())))
          .ifPresent(problem -> problems.put(field.id(), problem));
    }
    return problems;
  }

  /** Values that cards, answers and single choices give; what the citizen typed stays. */
  private static Draft prefilled(State s) {
    Map<String, FormValue> values = new HashMap<>(s.draft().values());
    for (Field field : s.planned().fields()) {
      FormValue there = values.get(field.id());
      if (there == null || (there.source() != Field.Source.TYPED && !there.disputed())) {
        known(s.draft(), field).ifPresent(value -> values.put(field.id(), value));
      }
    }
    return Drafts.values(s.draft(), values);
  }

  private static Optional<FormValue> known(Draft draft, Field field) {
    if (field.sources().contains(Field.Source.CARD)) {
      int dot = field.id().indexOf('.');
      Person person = draft.persons().get(dot < 0 ? field.id() : field.id().substring(0, dot));
      if (person != null) {
        Optional<String> text = CardFields.text(person, field.id().substring(dot + 1));
        if (text.isPresent()) {
          return text.map(t -> new FormValue(t, Field.Source.CARD, false));
        }
      }
    }
    String answer = draft.answers().get(field.id());
    if (answer != null && field.sources().contains(Field.Source.ANSWER)) {
      return Optional.of(new FormValue(answer, Field.Source.ANSWER, false));
    }
    return field.type() == Field.Type.CHOICE && field.choices().size() == 1 && field.required()
        ? Optional.of(new FormValue(field.choices().getFirst().value(), Field.Source.ANSWER, false))
        : Optional.empty();
  }

  Turn print(State s) {
    return Turn.of(
        Receipts.change(s, r -> Receipts.paper(r, Draft.Paper.PRINTING)).begin(Work.PRINT),
        new Effect.PrintReceipt());
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
      String service = s.errand().isPresent() ? Errand.CORRECTED : Errand.HANDED_IN;
      return s.draft()
          .receipt()
          .filter(r -> !r.rated())
          .map(
              r ->
                  new Errand.Rated(
                      s.errand().flatMap(Errand::correcting).orElse(r.number()), service));
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
    Turn there = enter(s, new Step.Leave());
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
}
