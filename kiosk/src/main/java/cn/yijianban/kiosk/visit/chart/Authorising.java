package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan.PlannedMaterial;
import cn.yijianban.kiosk.platform.Licences.Fetch;
import cn.yijianban.kiosk.platform.Licences.Leave;
import cn.yijianban.kiosk.platform.Licences.Wish;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 持证人用证: with the consent of whoever stands here leave is asked for one licence, and with what was
 * given it is fetched. Leave that does not count any more is asked for once more; then the next way
 * is tried.
 */
final class Authorising {
  private final Rules rules;
  private final Gathering gathering;

  Authorising(Rules rules, Gathering gathering) {
    this.rules = rules;
    this.gathering = gathering;
  }

  /**
   * Whose licence, or whose data, a way needs; the first party's where it names none. Empty where
   * nobody stands here who has any.
   */
  static Optional<Person> holder(State s, Material.Way way) {
    return switch (way) {
      case Material.Way.Licence licence ->
          Optional.ofNullable(s.draft().persons().get(licence.holderParty()));
      case Material.Way.Verification _ ->
          s.planned().parties().stream()
              .flatMap(role -> Optional.ofNullable(s.draft().persons().get(role.id())).stream())
              .findFirst();
      case Material.Way.Card _,
          Material.Way.ResultOf _,
          Material.Way.Template _,
          Material.Way.Scan _,
          Material.Way.Later _ ->
          Optional.empty();
    };
  }

  Turn ask(State s, PlannedMaterial material, Material.Way way, String licenceType, Person holder) {
    String id = material.material().id();
    Wish wish =
        new Wish(
            licenceType,
            holder.name(),
            holder.document(),
            holder.number(),
            material.usedBy().stream().map(Item::code).toList(),
            s.draft().consents().stream()
                .map(Application.Consent::at)
                .findFirst()
                .orElseGet(rules::now));
    return Turn.of(
        s.with(Drafts.material(s.draft(), id, Met.Fetching.ASKED)).begin(Work.LICENCES),
        new Effect.AskLeave(id, way, holder, wish));
  }

  /** What was given for a card that was taken away meanwhile is given back. */
  Turn leave(State s, Event.LeaveSeen seen) {
    String id = seen.material();
    Optional<PlannedMaterial> planned = s.plan().flatMap(plan -> plan.material(id));
    boolean waits =
        planned.isPresent()
            && s.draft().materials().get(id) instanceof Met.Fetching(var code, _)
            && code.isEmpty()
            && holder(s, seen.way()).equals(Optional.of(seen.holder()));
    if (!waits) {
      return seen.leave() instanceof Leave.Given(var given)
          ? Turn.of(Gathering.rested(s), new Effect.GiveBack(given.code()))
          : Turn.of(Gathering.rested(s));
    }
    Turn turn =
        switch (seen.leave()) {
          case Leave.Given(var given) ->
              Turn.of(
                  s.with(Drafts.material(s.draft(), id, asked(s, id).with(given.code()))),
                  new Effect.FetchLicence(id, seen.way(), given));
          case Leave.NotHeld _ -> next(s, planned.get(), seen.way(), Met.Why.NOT_HELD);
          case Leave.Refused _ -> next(s, planned.get(), seen.way(), Met.Why.REFUSED);
          case Leave.Unavailable _ -> next(s, planned.get(), seen.way(), Met.Why.SERVICE_DOWN);
        };
    return noted(turn, "authorise-" + id, word(seen.leave()));
  }

  private static Met.Fetching asked(State s, String id) {
    return s.draft().materials().get(id) instanceof Met.Fetching fetching
        ? fetching
        : Met.Fetching.ASKED;
  }

  /** What was fetched with leave that is not the visit's any more is dropped. */
  Turn fetched(State s, Event.LicenceSeen seen) {
    String id = seen.material();
    Optional<PlannedMaterial> planned = s.plan().flatMap(plan -> plan.material(id));
    if (planned.isEmpty()
        || !(s.draft().materials().get(id) instanceof Met.Fetching(var code, var again))
        || !code.equals(seen.authorisation())) {
      return Turn.of(Gathering.rested(s));
    }
    Turn turn =
        switch (seen.fetch()) {
          case Fetch.Found(var licence, var data) -> {
            Met met =
                seen.way() instanceof Material.Way.Verification
                    ? new Met.ByVerification(licence, code)
                    : new Met.ByLicence(licence, code);
            State known = s.with(Drafts.material(s.draft(), id, met));
            yield Turn.of(
                Gathering.rested(known.with(Prefill.fromLicence(known, data))),
                new Effect.Note(VisitLog.Kind.MATERIAL_MET, id + " " + met.word()));
          }
          case Fetch.Refused _ ->
              again
                  ? next(s, planned.get(), seen.way(), Met.Why.REFUSED)
                  : onceMore(s, planned.get(), seen.way());
          case Fetch.Unavailable _ -> next(s, planned.get(), seen.way(), Met.Why.SERVICE_DOWN);
        };
    return noted(turn, "fetch-" + id, word(seen.fetch()));
  }

  private Turn onceMore(State s, PlannedMaterial planned, Material.Way way) {
    Turn turn = gathering.tryWays(s, planned, planned.ways().indexOf(way), Met.Why.REFUSED);
    return new Turn(
        turn.state()
            .with(
                Drafts.material(
                    turn.state().draft(), planned.material().id(), Met.Fetching.ASKED_AGAIN)),
        turn.effects());
  }

  private Turn next(State s, PlannedMaterial planned, Material.Way way, Met.Why why) {
    Turn turn = gathering.tryWays(s, planned, planned.ways().indexOf(way) + 1, why);
    return new Turn(Gathering.rested(turn.state()), turn.effects());
  }

  /**
   * The same turn; what leave the visit has no more use for is given back, unless it was handed in.
   */
  static Turn with(State before, Turn turn) {
    State after = turn.state();
    if (before.draft().receipt().isPresent() || after.draft().receipt().isPresent()) {
      return turn;
    }
    List<String> dropped = new ArrayList<>(held(before));
    dropped.removeAll(held(after));
    return dropped.isEmpty()
        ? turn
        : new Turn(
            after,
            Drafts.join(turn.effects(), dropped.stream().map(Effect.GiveBack::new).toList()));
  }

  private static List<String> held(State s) {
    return s.draft().materials().values().stream()
        .map(Met::authorisation)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static Turn noted(Turn turn, String what, String outcome) {
    Effect note = new Effect.Note(VisitLog.Kind.ASKED, what + " " + outcome);
    return new Turn(turn.state(), Drafts.join(List.of(note), turn.effects()));
  }

  private static String word(Leave leave) {
    return switch (leave) {
      case Leave.Given _ -> "given";
      case Leave.NotHeld _ -> "not-held";
      case Leave.Refused(var code) -> code;
      case Leave.Unavailable _ -> "unanswered";
    };
  }

  private static String word(Fetch fetch) {
    return switch (fetch) {
      case Fetch.Found _ -> "found";
      case Fetch.Refused(var code) -> code;
      case Fetch.Unavailable _ -> "unanswered";
    };
  }
}
