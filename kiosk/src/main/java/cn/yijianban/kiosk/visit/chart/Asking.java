package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.platform.SharedData.Shared;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.Inquiries.Outcome;
import cn.yijianban.kiosk.visit.Inquiries.Subject;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the platform about those who stand here: who they are, and what other
 * departments know of them. Nothing is asked before the consent. Nobody waits for an answer: a
 * service that is down stops no application, what it would have told is typed and the package says
 * that nobody answered. Only a card that is refused stops one.
 */
final class Asking {
  private final Rules rules;
  private final Arrivals arrivals;

  Asking(Rules rules, Arrivals arrivals) {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  /** The same turn with what is to be asked now, or stopped by what was heard. */
  Turn with(Turn turn) {
    State s = turn.state();
    if (!agreed(s)) {
      return turn;
    }
    Optional<Turn> refused = refused(s);
    if (refused.isPresent()) {
      return new Turn(refused.get().state(), Drafts.join(turn.effects(), refused.get().effects()));
    }
    Inquiries inquiries = s.draft().inquiries();
    List<Effect> effects = new ArrayList<>(turn.effects());
    for (Bundle.PartyRole party : s.planned().parties()) {
      Person person = s.draft().persons().get(party.id());
      if (person != null && !inquiries.persons().containsKey(party.id())) {
        inquiries = inquiries.person(party.id(), Optional.empty());
        effects.add(new Effect.VerifyIdentity(person));
      }
    }
    for (Field field : s.planned().fields()) {
      Optional<Subject> subject = field.shared().flatMap(question -> subject(s.draft(), question));
      if (subject.isPresent() && !inquiries.shared().containsKey(subject.get().question())) {
        inquiries = inquiries.shared(subject.get().question(), Outcome.ASKED);
        effects.add(new Effect.AskShared(subject.get()));
      }
    }
    Optional<Person> owner = s.owner().filter(_ -> !s.draft().inquiries().elsewhere());
    if (owner.isPresent()) {
      inquiries = inquiries.askedElsewhere();
      effects.add(new Effect.FindElsewhere(owner.get()));
    }
    return effects.size() == turn.effects().size()
        ? turn
        : new Turn(s.with(Drafts.inquiries(s.draft(), inquiries)), effects);
  }

  /** Between the consent and handing in. */
  private static boolean agreed(State s) {
    boolean here =
        switch (s.step()) {
          case Step.Form _, Step.Materials _, Step.Capture _, Step.Review _, Step.Sign _ -> true;
          case Step.Home _,
              Step.Find _,
              Step.Guests _,
              Step.Notices _,
              Step.OneNotice _,
              Step.Guide _,
              Step.Place _,
              Step.Ask _,
              Step.Items _,
              Step.Identify _,
              Step.Consent _,
              Step.Sending _,
              Step.Done _,
              Step.Rating _,
              Step.Leave _,
              Step.Trouble _,
              Step.AtErrand _ ->
              false;
        };
    return here && s.errand().isEmpty() && !s.draft().consents().isEmpty();
  }

  /**
   * Back to the card of whom the platform does not know like this; nothing that was fetched for
   * somebody who may be somebody else is kept.
   */
  private Optional<Turn> refused(State s) {
    for (Bundle.PartyRole party : s.planned().parties()) {
      Optional<TroubleCode> code =
          s.draft()
              .inquiries()
              .persons()
              .getOrDefault(party.id(), Optional.empty())
              .flatMap(Asking::code);
      if (code.isPresent()) {
        State without = s.with(Drafts.unfetched(s.draft()));
        Turn trouble = arrivals.trouble(without, code.get(), new Step.Identify(party.id()));
        return Optional.of(
            s.works().contains(State.Work.SCAN)
                ? new Turn(
                    trouble.state().end(State.Work.SCAN),
                    Drafts.join(trouble.effects(), List.of(new Effect.CancelScan())))
                : trouble);
      }
    }
    return Optional.empty();
  }

  private static Optional<TroubleCode> code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Differs _ -> Optional.of(TroubleCode.IDENTITY_DIFFERS);
      case Verdict.CardVoid _ -> Optional.of(TroubleCode.CARD_VOID);
      case Verdict.Confirmed _, Verdict.Unavailable _ -> Optional.empty();
    };
  }

  private static Optional<Subject> subject(Draft draft, Field.Shared question) {
    Person person = draft.persons().get(question.subject());
    Optional<String> number =
        person != null
            ? Optional.of(person.number())
            : Optional.ofNullable(draft.values().get(question.subject()))
                .filter(v -> v.source() == Field.Source.CARD || v.source() == Field.Source.LICENCE)
                .filter(v -> !v.disputed())
                .map(FormValue::value);
    return number.map(n -> new Subject(question, n));
  }

  /** An answer about somebody who does not stand here any more is dropped. */
  static Turn identity(State s, Event.IdentitySeen seen) {
    String role = seen.about().role();
    boolean asked =
        seen.about().equals(s.draft().persons().get(role))
            && s.draft()
                .inquiries()
                .persons()
                .getOrDefault(role, Optional.of(seen.verdict()))
                .isEmpty();
    return asked
        ? Turn.of(
            s.with(
                Drafts.inquiries(
                    s.draft(), s.draft().inquiries().person(role, Optional.of(seen.verdict())))),
            note("identity-" + role, word(seen.verdict())))
        : Turn.of(s);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed _ -> "confirmed";
      case Verdict.Differs _ -> "differs";
      case Verdict.CardVoid(var code) -> code;
      case Verdict.Unavailable _ -> "unanswered";
    };
  }

  Turn shared(State s, Event.SharedSeen seen) {
    Field.Shared question = seen.about().question();
    boolean asked =
        s.draft().inquiries().shared().get(question) == Outcome.ASKED
            && subject(s.draft(), question).equals(Optional.of(seen.about()));
    if (!asked) {
      return Turn.of(s);
    }
    Outcome outcome =
        switch (seen.answer()) {
          case Shared.Known _ -> Outcome.KNOWN;
          case Shared.Nothing _ -> Outcome.NOTHING;
          case Shared.Unavailable _ -> Outcome.UNAVAILABLE;
        };
    Map<String, String> known =
        seen.answer() instanceof Shared.Known(var fields) ? fields : Map.of();
    Draft filled = Prefill.fromShared(s, rules.fields(), question, known);
    return Turn.of(
        s.with(Drafts.inquiries(filled, filled.inquiries().shared(question, outcome))),
        note(question.service(), CatalogueJson.word(outcome)));
  }

  private static Effect note(String what, String outcome) {
    return new Effect.Note(VisitLog.Kind.ASKED, what + " " + outcome);
  }
}
