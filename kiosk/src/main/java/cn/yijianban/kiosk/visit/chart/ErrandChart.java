package cn.yijianban.kiosk.visit.chart;

import static cn.yijianban.kiosk.visit.chart.ErrandMoves.look;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.Told;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.List;
import java.util.Locale;

/**
 * The part of the chart that is for errands: what belongs to which of them. Identifying, the idle
 * question, leaving, the reminder of what lies about and the wipe are those of the visit.
 */
final class ErrandChart {
  private final Rules rules;
  private final Arrivals arrivals;
  private final Endings endings;
  private final ErrandMoves moves;
  private final ErrandCases cases;
  private final ErrandPrints prints;
  private final ErrandFees fees;
  private final ErrandHall hall;

  ErrandChart(Rules rules, Arrivals arrivals, Endings endings) {
    this.rules = rules;
    this.arrivals = arrivals;
    this.endings = endings;
    this.moves = new ErrandMoves(rules, arrivals);
    this.cases = new ErrandCases(rules, arrivals, moves);
    this.prints = new ErrandPrints(moves);
    this.fees = new ErrandFees(moves);
    this.hall = new ErrandHall(moves);
  }

  Turn touched(State s, Act act) {
    if (act instanceof Act.Begin(var aim)) {
      return begin(s, aim);
    }
    if (!(s.step() instanceof Step.AtErrand(var place)) || s.works().contains(Work.ASK)) {
      return Turn.of(s);
    }
    return switch (place) {
      case Place.MyCases _ ->
          act instanceof Act.PrintLicence(var id) ? prints.licence(s, id) : cases.listed(s, act);
      case Place.OneCase(var number) ->
          s.errand()
              .flatMap(e -> e.dossier(number))
              .map(dossier -> opened(s, dossier, act))
              .orElse(Turn.of(s));
      case Place.Withdrawal _,
          Place.TakingBack _,
          Place.Booked _,
          Place.Cancelling _,
          Place.GivingBack _,
          Place.Paying _ ->
          Turn.of(s);
      case Place.Windows _ -> hall.windows(s, act);
      case Place.Times(var window) ->
          act instanceof Act.Book(var slot) ? hall.book(s, window, slot) : Turn.of(s);
    };
  }

  private Turn opened(State s, Dossier dossier, Act act) {
    return switch (act) {
      case Act.PrintAgain _ -> prints.again(s, dossier);
      case Act.PrintPaper(var paper) -> prints.wanted(s, dossier, paper);
      case Act.Pay(var due) -> fees.pay(s, dossier, due);
      default -> cases.opened(s, dossier, act);
    };
  }

  private Turn begin(State s, Errand.Aim aim) {
    boolean sent = s.step() instanceof Step.Trouble(var code, _) && code.sendsToWindow();
    boolean from =
        s.step() instanceof Step.Home
            || sent
            || (aim == Errand.Aim.BOOK
                && (s.step() instanceof Step.Guide || s.step() instanceof Step.Done));
    if (!from) {
      return Turn.of(s);
    }
    State fresh =
        State.home(s.draft().id()).with(Drafts.placed(s.draft())).with(Errand.of(aim, rules.now()));
    Effect note = ErrandMoves.note(aim.name().toLowerCase(Locale.ROOT));
    Turn turn = arrivals.enter(fresh, new Step.Identify(Errand.HOLDER));
    return new Turn(turn.state(), Drafts.join(List.of(note), turn.effects()));
  }

  /** The card was read: on to the list. */
  Turn known(State s, Person who) {
    Errand errand = s.errand().orElseThrow().read(rules.now());
    State there = s.with(Drafts.person(s.draft(), who.as(Errand.HOLDER))).with(errand);
    return moves.enter(there, errand.first());
  }

  Turn next(State s, Place place) {
    return switch (place) {
      case Place.OneCase(var number) -> cases.next(s, number);
      case Place.Withdrawal(var number) -> decided(s, new Effect.WithdrawCase(number));
      case Place.TakingBack(var number) -> decided(s, new Effect.TakeBack(number));
      case Place.Cancelling(var reference) -> decided(s, new Effect.CancelBooking(reference));
      case Place.GivingBack(var ticket) -> decided(s, new Effect.CancelTicket(ticket));
      case Place.Paying _ -> back(s, place);
      case Place.Times _ -> Turn.of(s.hint(new Hint.StillMissing(List.of("slot"))));
      case Place.MyCases _, Place.Windows _, Place.Booked _ ->
          endings.abandon(s, VisitLog.Kind.ENDED);
    };
  }

  /** Whoever said yes once more is not asked a third time. */
  private static Turn decided(State s, Effect effect) {
    return s.works().contains(Work.ASK) ? Turn.of(s) : look(s.noHint(), effect);
  }

  /** One screen back; what is being booked, cancelled or withdrawn is waited for. */
  Turn back(State s, Place place) {
    boolean waits =
        place instanceof Place.Times
            || place instanceof Place.Withdrawal
            || place instanceof Place.TakingBack
            || place instanceof Place.Cancelling
            || place instanceof Place.GivingBack;
    if (waits && s.works().contains(Work.ASK)) {
      return Turn.of(s);
    }
    return switch (place) {
      case Place.OneCase _, Place.TakingBack _ -> moves.enter(s, new Place.MyCases());
      case Place.Paying(var number, _) -> fees.back(s, number);
      case Place.Withdrawal(var number) -> moves.enter(s, new Place.OneCase(number));
      case Place.Times _, Place.Booked _, Place.Cancelling _, Place.GivingBack _ ->
          moves.enter(s, new Place.Windows());
      case Place.MyCases _, Place.Windows _ -> endings.abandon(s, VisitLog.Kind.ENDED);
    };
  }

  Turn heard(State s, Told told) {
    if (s.errand().isEmpty()) {
      return Turn.of(s);
    }
    State rested = s.end(Work.ASK);
    return switch (told) {
      case Told.CasesSeen(var answer, var unsent) -> cases.seen(rested, answer, unsent);
      case Told.UrgedSeen(var answer) -> cases.urged(rested, answer);
      case Told.WithdrawnSeen(var answer) -> cases.withdrawn(rested, answer);
      case Told.TakenBackSeen(var outcome) -> cases.takenBack(rested, outcome);
      case Told.CodeSeen(var text) -> cases.code(s, text);
      case Told.WindowsSeen seen -> hall.seen(rested, seen);
      case Told.BookingSeen(var answer) -> hall.booked(rested, answer);
      case Told.CancelledSeen(var answer) -> hall.cancelled(rested, answer);
      case Told.TicketSeen(var window, var answer) -> hall.ticket(rested, window, answer);
      case Told.OrderSeen(var answer) -> fees.order(rested, answer);
      case Told.PapersSeen(var number, var paper, var answer) ->
          prints.papers(s, number, paper, answer);
      case Told.LicencesSeen(var answer) -> prints.held(s, answer);
      case Told.LicencePrintSeen(var answer) -> prints.licence(s, answer);
      case Told.SlipPrinted(var outcome) ->
          ErrandPrints.printed(s.end(Work.PRINT), "slip", outcome);
      case Told.PaperPrinted(var outcome) ->
          ErrandPrints.printed(s.end(Work.PRINT), "paper", outcome);
    };
  }
}
