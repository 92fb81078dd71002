package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.List;
import java.util.Optional;

/** What devices, store and platform say, and what the visit makes of it. */
final class Reports {
  /** The reader is given up after so many failures in a row. */
  private static final int READER_PATIENCE = 4;

  private final Rules rules;
  private final Arrivals arrivals;
  private final Gathering gathering;
  private final Endings endings;
  private final ErrandChart errands;
  private final Asking asking;
  private final FormNews forms;
  private final Elsewhere elsewhere;
  private final Placing placing;

  Reports(
      Rules rules,
      Arrivals arrivals,
      Gathering gathering,
      Endings endings,
      ErrandChart errands,
      Asking asking,
      FormNews forms,
      Placing placing) {
    this.rules = rules;
    this.arrivals = arrivals;
    this.gathering = gathering;
    this.endings = endings;
    this.errands = errands;
    this.asking = asking;
    this.forms = forms;
    this.placing = placing;
    this.elsewhere = new Elsewhere(rules);
  }

  Turn heard(State s, Event.News news) {
    return switch (news) {
      case Event.CardSeen(var read) ->
          s.step() instanceof Step.Identify(var party) ? card(s, party, read) : Turn.of(s);
      case Event.PageSeen(var scan, var flaw) -> page(s.end(Work.SCAN), scan, flaw);
      case Event.FormSeen seen -> forms.seen(s, seen);
      case Event.LeaveSeen seen -> gathering.heard(s, seen);
      case Event.LicenceSeen seen -> gathering.heard(s, seen);
      case Event.IdentitySeen seen -> Asking.identity(s, seen);
      case Event.SharedSeen seen -> asking.shared(s, seen);
      case Event.BegunElsewhere begun -> elsewhere.found(s, begun);
      case Event.LeftForTelephone left -> elsewhere.left(s, left);
      case Event.Packed _ ->
          s.step() instanceof Step.Sending ? Turn.of(s.at(new Step.Sending(true))) : Turn.of(s);
      case Event.HandedIn(var outcome) ->
          s.step() instanceof Step.Sending ? handedIn(s.end(Work.HAND_IN), outcome) : Turn.of(s);
      case Event.Printed(var outcome) -> printed(s.end(Work.PRINT), outcome);
      case Event.GuidePrinted(var outcome) -> guidePrinted(s.end(Work.PRINT_GUIDE), outcome);
      case Event.Progressed(var progress) ->
          Turn.of(Receipts.change(s, r -> Receipts.progress(r, progress)));
      case Event.KeyPressed(var answer) -> key(s, answer);
      case Event.LeftBehind(var left) ->
          s.step() instanceof Step.Leave ? Turn.of(s.left(left)) : Turn.of(s);
      case Event.Advised(var about, var advice) -> advised(s, about, advice);
      case Event.DraftFound _ ->
          s.step() instanceof Step.Consent && s.hint().isEmpty()
              ? Turn.of(s.hint(new Hint.CanResume()))
              : Turn.of(s);
      case Event.DraftTaken(var kept) ->
          s.step() instanceof Step.Consent ? placing.resumed(s, kept) : Turn.of(s);
      case Event.Heard(var told) -> errands.heard(s, told);
      case Event.Tick _ -> endings.tick(s);
    };
  }

  /**
   * Shown where it was asked for, as long as nothing was changed and nothing else is said there.
   */
  private static Turn advised(State s, Precheck.Sketch about, Precheck.Advice advice) {
    boolean here =
        s.step() instanceof Step.Review && s.hint().isEmpty() && about.equals(Handover.sketch(s));
    return here && advice instanceof Precheck.Advice.Given(var remarks) && !remarks.isEmpty()
        ? Turn.of(s.hint(new Hint.Advised(remarks)))
        : Turn.of(s);
  }

  private Turn card(State s, String party, CardRead read) {
    return switch (read) {
      case CardRead.NoCard _ -> Turn.of(s.failures(0));
      case CardRead.Read(var card) -> accept(s.failures(0), party, card);
      case CardRead.Unreadable(var cause) ->
          Turn.of(
              s.failures(0)
                  .quiet(0)
                  .hint(
                      cause == DeviceFault.NOT_AN_ID_CARD
                          ? new Hint.NotAnIdCard()
                          : new Hint.PlaceAgain()));
      case CardRead.Failed(var cause) ->
          s.failures() + 1 >= READER_PATIENCE
              ? arrivals.trouble(s, TroubleCode.READER_DOWN, s.step())
              : Turn.of(
                  s.failures(s.failures() + 1)
                      .hint(
                          cause == DeviceFault.GARBLED
                              ? new Hint.PlaceAgain()
                              : new Hint.DeviceTrouble(cause)));
    };
  }

  private Turn accept(State s, String party, IdCard card) {
    if (s.errand().isPresent()) {
      Turn known = errands.known(s.quiet(0), Person.of(party, card));
      return new Turn(
          known.state(),
          Drafts.join(
              List.of(new Effect.Note(VisitLog.Kind.CARD_READ, card.kind().name())),
              known.effects()));
    }
    Optional<Person> same =
        s.draft().persons().values().stream()
            .filter(p -> p.number().equals(card.number()) && !p.role().equals(party))
            .findFirst();
    if (same.isPresent()) {
      return Turn.of(s.quiet(0).hint(new Hint.SameCard(label(s.planned(), same.get().role()))));
    }
    if (card.expiredOn(rules.today()) && !rules.expiredCardAllowed().test(s.planned())) {
      return Turn.of(s.quiet(0).hint(new Hint.CardExpired()));
    }
    State known =
        arrivals.replan(s.quiet(0).with(Drafts.person(s.draft(), Person.of(party, card))));
    Turn onward =
        Path.of(known)
            .after(known.step())
            .map(step -> arrivals.enter(known, step))
            .orElse(Turn.of(known));
    return new Turn(
        onward.state(),
        Drafts.join(
            List.of(new Effect.Note(VisitLog.Kind.CARD_READ, card.kind().name())),
            onward.effects()));
  }

  private static String label(Plan plan, String role) {
    return plan.bundle().parties().stream()
        .filter(p -> p.id().equals(role))
        .map(p -> p.label())
        .findFirst()
        .orElse(role);
  }

  private Turn page(State s, PageScan scan, Optional<Flaw> flaw) {
    if (!(s.step() instanceof Step.Capture(var material))) {
      return Turn.of(s);
    }
    return switch (scan) {
      case PageScan.Scanned(var page) -> {
        int at = Pages.index(s, Pages.of(s.draft(), material).size());
        if (flaw.filter(f -> f.doubt().refused()).isPresent()) {
          yield Turn.of(s.quiet(0).hint(new Hint.PageDoubt(at, flaw.get())));
        }
        State with = Pages.put(s.quiet(0), material, page);
        yield Turn.of(
            flaw.map(f -> with.hint(new Hint.PageDoubt(at, f))).orElse(with.noHint()),
            new Effect.Note(VisitLog.Kind.PAGE_SCANNED, material));
      }
      case PageScan.NoMorePages _ -> arrivals.trouble(s, TroubleCode.FEEDER_EMPTY, s.step());
      case PageScan.Cancelled _ -> Turn.of(s);
      case PageScan.Failed(var cause) -> arrivals.trouble(s, scanTrouble(cause), s.step());
    };
  }

  private static TroubleCode scanTrouble(DeviceFault cause) {
    return switch (cause) {
      case SCANNER_JAM -> TroubleCode.SCANNER_JAM;
      case SCANNER_COVER -> TroubleCode.SCANNER_COVER;
      case FEEDER_EMPTY -> TroubleCode.FEEDER_EMPTY;
      case PAGE_TRUNCATED -> TroubleCode.PAGE_TRUNCATED;
      default -> TroubleCode.SCANNER_DOWN;
    };
  }

  private Turn handedIn(State s, Counter.HandIn outcome) {
    return switch (outcome) {
      case Counter.HandIn.Durable durable -> {
        State done = s.with(s.draft().handedIn(Receipts.of(durable)));
        Turn printing = arrivals.print(done.at(new Step.Done()).quiet(0));
        yield new Turn(
            printing.state(),
            Drafts.join(
                List.of(new Effect.Note(VisitLog.Kind.DURABLE, durable.number())),
                printing.effects()));
      }
      case Counter.HandIn.NotKept(var reason) ->
          arrivals.trouble(
              s,
              switch (reason) {
                case DISK_FULL, QUEUE_FULL -> TroubleCode.NOT_KEPT_DISK;
                case STORE_FAILED -> TroubleCode.NOT_KEPT_STORE;
                case NO_KEY -> TroubleCode.NOT_KEPT_KEY;
              },
              new Step.Sign());
    };
  }

  private Turn printed(State s, PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed _ ->
          Turn.of(
              Receipts.change(s, r -> Receipts.paper(r, Draft.Paper.PRINTED)),
              new Effect.Note(VisitLog.Kind.PRINTED, ""));
      case PrintOutcome.Failed(var cause) ->
          Turn.of(
              Receipts.change(s, r -> Receipts.paper(r, Draft.Paper.NOT_PRINTED)),
              new Effect.Note(VisitLog.Kind.NOT_PRINTED, cause.code()));
    };
  }

  private static Turn guidePrinted(State s, PrintOutcome outcome) {
    if (!(s.step() instanceof Step.Guide || s.step() instanceof Step.OneNotice)) {
      return Turn.of(s);
    }
    return Turn.of(
        s.hint(
            switch (outcome) {
              case PrintOutcome.Printed _ -> new Hint.GuidePrinted();
              case PrintOutcome.Failed(var cause) -> new Hint.GuideNotPrinted(cause);
            }));
  }

  private Turn key(State s, Answer answer) {
    if (!(s.step() instanceof Step.Rating)) {
      return Turn.of(s);
    }
    return switch (answer) {
      case Answer.Rated(var grade) -> endings.rated(s, grade, List.of());
      case Answer.NotRated _, Answer.Cancelled _, Answer.Failed _ -> Turn.of(s);
    };
  }
}
