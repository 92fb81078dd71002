package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.plan.CorrectionPlan;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments.Booking;
import cn.yijianban.kiosk.platform.Appointments.Slot;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Assistance;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.platform.Notices.Notice;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.platform.Payments.Order;
import cn.yijianban.kiosk.visit.Chart.Turn;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.State.Work;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of the chart that is for errands. Identifying, the idle question, leaving, the reminder
 * of what lies about and the wipe are those of the visit.
 */
final class ErrandChart {
  private static final String STALE = "CARD_NOT_FRESH";
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private final Rules rules;
  private final Arrivals arrivals;

  ErrandChart(Rules rules, Arrivals arrivals) {
    this.rules = rules;
    this.arrivals = arrivals;
  }

  Turn touched(State s, Act act) {
    if (act instanceof Act.Begin(var aim)) {
      return begin(s, aim);
    }
    if (!(s.step() instanceof Step.AtErrand(var place)) || s.works().contains(Work.ASK)) {
      return Turn.of(s);
    }
    return switch (place) {
      case Place.MyCases _ -> listed(s, act);
      case Place.OneCase(var number) -> opened(s, number, act);
      case Place.Withdrawal _, Place.Booked _, Place.Paying _ -> Turn.of(s);
      case Place.Windows _ -> windows(s, act);
      case Place.Times(var window) ->
          act instanceof Act.Book(var slot) ? book(s, window, slot) : Turn.of(s);
    };
  }

  private Turn begin(State s, Errand.Aim aim) {
    boolean counterOnly =
        s.step() instanceof Step.Trouble(var code, _) && code == TroubleCode.COUNTER_ONLY;
    boolean from =
        s.step() instanceof Step.Home
            || counterOnly
            || (aim == Errand.Aim.BOOK
                && (s.step() instanceof Step.Guide || s.step() instanceof Step.Done));
    if (!from) {
      return Turn.of(s);
    }
    State fresh = State.home(s.draft().id()).with(Errand.of(aim, rules.now()));
    Effect note = new Effect.Note(VisitLog.Kind.ERRAND, word(aim.name()));
    Turn turn = arrivals.enter(fresh, new Step.Identify(Errand.HOLDER));
    return new Turn(turn.state(), Drafts.join(List.of(note), turn.effects()));
  }

  /** The card was read: on to the list. */
  Turn known(State s, Person who) {
    Errand errand = s.errand().orElseThrow().read(rules.now());
    State there = s.with(Drafts.person(s.draft(), who.as(Errand.HOLDER))).with(errand);
    return enter(there, errand.first());
  }

  /** Goes to a place and asks for what it shows. */
  Turn enter(State s, Place place) {
    State there = s.at(new Step.AtErrand(place));
    Errand errand = there.errand().orElseThrow();
    return switch (place) {
      case Place.MyCases _ ->
          new Turn(
              there.with(errand.looking()).begin(Work.ASK),
              List.of(new Effect.LookUpCases(), new Effect.WatchCodes()));
      case Place.Windows _ -> look(there, new Effect.LookUpWindows());
      case Place.OneCase _, Place.Withdrawal _, Place.Times _, Place.Booked _, Place.Paying _ ->
          Turn.of(there);
    };
  }

  private static Turn look(State s, Effect effect) {
    return Turn.of(s.begin(Work.ASK), effect);
  }

  private Turn listed(State s, Act act) {
    return switch (act) {
      case Act.OpenCase(var number) ->
          s.errand().orElseThrow().dossier(number).isPresent()
              ? enter(s, new Place.OneCase(number))
              : Turn.of(s);
      case Act.LookAgain _ -> enter(s, new Place.MyCases());
      default -> Turn.of(s);
    };
  }

  private Turn opened(State s, String number, Act act) {
    Errand errand = s.errand().orElseThrow();
    Optional<Dossier> found = errand.dossier(number);
    if (found.isEmpty()) {
      return Turn.of(s);
    }
    Dossier dossier = found.get();
    return switch (act) {
      case Act.Correct _ -> correct(s, dossier);
      case Act.Urge(var child) ->
          errand.child(child).filter(Cases.Child::urgeable).isPresent()
              ? look(s.noHint(), new Effect.UrgeCase(child))
              : Turn.of(s);
      case Act.Withdraw _ ->
          dossier.withdrawable() ? enter(s, new Place.Withdrawal(number)) : Turn.of(s);
      case Act.PrintAgain _ -> print(s, new Effect.PrintSlip(new Slip.Again(dossier)));
      case Act.PrintPaper(var paper) ->
          dossier.children().stream()
                  .flatMap(c -> c.papers().stream())
                  .anyMatch(p -> p.number().equals(paper))
              ? print(s, new Effect.FetchPaper(number, paper))
              : Turn.of(s);
      case Act.Pay(var due) ->
          dossier.dues().stream().anyMatch(d -> d.id().equals(due) && !d.paid())
              ? look(s.noHint().with(errand.due(due)), new Effect.MakeOrder(due))
              : Turn.of(s);
      case Act.RateService(var service) ->
          dossier.services().contains(new Cases.Service(service, false))
              ? arrivals.enter(
                  s.with(errand.rating(new Errand.Rated(number, service))), new Step.Rating())
              : Turn.of(s);
      default -> Turn.of(s);
    };
  }

  private static Turn print(State s, Effect effect) {
    return s.works().contains(Work.PRINT)
        ? Turn.of(s)
        : Turn.of(s.noHint().begin(Work.PRINT), effect);
  }

  /** From here on it is a visit that hands in these papers, and nothing else. */
  private Turn correct(State s, Dossier dossier) {
    if (dossier.corrections().isEmpty()) {
      return Turn.of(s);
    }
    var bundle = rules.catalogue().bundle(dossier.bundle());
    if (bundle.isEmpty()) {
      return told(s, "correct-elsewhere");
    }
    if (rules.obstacle().get().isPresent()) {
      return arrivals.trouble(s, TroubleCode.CLOSED, s.step());
    }
    Errand errand = s.errand().orElseThrow();
    boolean begun = errand.correcting().equals(Optional.of(dossier.number()));
    State planned =
        (begun ? s : s.with(Drafts.sent(s.draft(), bundle.get())))
            .with(
                CorrectionPlan.of(
                    bundle.get(),
                    Errand.HOLDER,
                    dossier.corrections().stream().map(ErrandChart::wanted).toList()))
            .with(errand.correcting(dossier.number()));
    return arrivals.enter(planned, new Step.Materials());
  }

  private static CorrectionPlan.Wanted wanted(Cases.Correction c) {
    return new CorrectionPlan.Wanted(c.item(), c.material(), c.name(), c.reason());
  }

  private Turn windows(State s, Act act) {
    Errand errand = s.errand().orElseThrow();
    return switch (act) {
      case Act.TakeTicket(var id) ->
          errand
              .window(id)
              .filter(Window::open)
              .map(window -> look(s.noHint(), new Effect.TakeTicket(window)))
              .orElse(Turn.of(s));
      case Act.ShowTimes(var id) ->
          errand.window(id).isPresent() ? enter(s, new Place.Times(id)) : Turn.of(s);
      case Act.LookAgain _ -> enter(s, new Place.Windows());
      default -> Turn.of(s);
    };
  }

  private Turn book(State s, String id, String slotId) {
    Optional<Window> window = s.errand().orElseThrow().window(id);
    Optional<Slot> slot =
        window.stream()
            .flatMap(w -> w.slots().stream())
            .filter(x -> x.id().equals(slotId))
            .findFirst();
    return window.isPresent() && slot.isPresent()
        ? look(s.noHint(), new Effect.BookSlot(window.get(), slot.get()))
        : Turn.of(s);
  }

  Turn next(State s, Place place) {
    return switch (place) {
      case Place.OneCase(var number) ->
          s.errand()
                  .flatMap(e -> e.dossier(number))
                  .map(d -> !d.corrections().isEmpty())
                  .orElse(false)
              ? touched(s, new Act.Correct())
              : enter(s, new Place.MyCases());
      case Place.Withdrawal(var number) ->
          s.works().contains(Work.ASK)
              ? Turn.of(s)
              : look(s.noHint(), new Effect.WithdrawCase(number));
      case Place.Paying _ -> back(s, place);
      case Place.Times _ -> Turn.of(s.hint(new Hint.StillMissing(List.of("slot"))));
      case Place.MyCases _, Place.Windows _, Place.Booked _ ->
          arrivals.abandon(s, VisitLog.Kind.ENDED);
    };
  }

  /** What is being booked or withdrawn is waited for. */
  Turn back(State s, Place place) {
    boolean waits = place instanceof Place.Times || place instanceof Place.Withdrawal;
    if (waits && s.works().contains(Work.ASK)) {
      return Turn.of(s);
    }
    return switch (place) {
      case Place.OneCase _ -> enter(s, new Place.MyCases());
      case Place.Paying(var number, _) -> {
        Turn turn = enter(s.end(Work.PAY), new Place.OneCase(number));
        yield new Turn(turn.state(), List.of(new Effect.LookUpCases()));
      }
      case Place.Withdrawal(var number) -> enter(s, new Place.OneCase(number));
      case Place.Times _, Place.Booked _ -> enter(s, new Place.Windows());
      case Place.MyCases _, Place.Windows _ -> arrivals.abandon(s, VisitLog.Kind.ENDED);
    };
  }

  Turn heard(State s, Told told) {
    if (s.errand().isEmpty()) {
      return Turn.of(s);
    }
    Errand errand = s.errand().get();
    State rested = s.end(Work.ASK);
    return switch (told) {
      case Told.CasesSeen(var answer, var unsent) ->
          stale(rested, answer)
              ? again(rested)
              : Turn.of(rested.with(errand.found(answer, unsent)));
      case Told.WindowsSeen(var answer) -> Turn.of(rested.with(errand.windows(answer)));
      case Told.UrgedSeen(var answer) -> urged(rested, answer);
      case Told.WithdrawnSeen(var answer) -> withdrawn(rested, answer);
      case Told.BookingSeen(var answer) ->
          at(s, Place.Times.class) ? booked(rested, answer) : Turn.of(rested);
      case Told.TicketSeen(var window, var answer) ->
          at(s, Place.Windows.class) ? ticket(rested, window, answer) : Turn.of(rested);
      case Told.OrderSeen(var answer) -> order(rested, answer);
      case Told.SlipPrinted(var outcome) -> printed(s.end(Work.PRINT), "slip", outcome);
      case Told.PapersSeen(var number, var paper, var answer) -> papers(s, number, paper, answer);
      case Told.PaperPrinted(var outcome) -> printed(s.end(Work.PRINT), "paper", outcome);
      case Told.CodeSeen(var text) -> code(s, text);
    };
  }

  private static boolean at(State s, Class<? extends Place> place) {
    return s.step() instanceof Step.AtErrand(var here) && place.isInstance(here);
  }

  private Turn urged(State s, Answer<Cases.Urged> answer) {
    if (!(answer instanceof Answer.Yes<Cases.Urged>(var urged))) {
      return unheard(s, answer);
    }
    Turn looked =
        switch (urged) {
          case Cases.Urged.Taken(var reference, var supervised) ->
              told(s, supervised ? "supervised" : "urged", reference);
          case Cases.Urged.Already(var reference) -> told(s, "urged-already", reference);
          case Cases.Urged.NotLate _ -> told(s, "not-late");
        };
    return refreshed(looked, "urged");
  }

  private Turn withdrawn(State s, Answer<Cases.Withdrawn> answer) {
    if (!(answer instanceof Answer.Yes<Cases.Withdrawn>(var outcome))) {
      return unheard(s, answer);
    }
    State back =
        s.step() instanceof Step.AtErrand(Place.Withdrawal(var number))
            ? s.at(new Step.AtErrand(new Place.OneCase(number)))
            : s;
    return switch (outcome) {
      case Cases.Withdrawn.Done _ -> refreshed(told(back, "withdrawn"), "withdrawn");
      case Cases.Withdrawn.TooLate _ -> refreshed(told(back, "too-late"), "not-withdrawn");
    };
  }

  /** The list is asked for once more, behind what is shown. */
  private static Turn refreshed(Turn turn, String what) {
    return new Turn(
        turn.state(),
        Drafts.join(
            turn.effects(),
            List.of(new Effect.Note(VisitLog.Kind.ERRAND, what), new Effect.LookUpCases())));
  }

  private Turn booked(State s, Answer<Booking> answer) {
    if (!(answer instanceof Answer.Yes<Booking>(var booking))) {
      return unheard(s, answer);
    }
    return switch (booking) {
      case Booking.Booked(var reference, var window, var slot) ->
          given(s, new Slip.Booking(window, slot, reference), "booked");
      case Booking.Gone _ -> {
        Turn windows = enter(s, new Place.Windows());
        yield new Turn(told(windows.state(), "slot-gone").state(), windows.effects());
      }
    };
  }

  private Turn ticket(State s, Window window, Answer<Assistance.Ticket> answer) {
    return answer instanceof Answer.Yes<Assistance.Ticket>(var ticket)
        ? given(s, new Slip.Ticket(window, ticket.number(), ticket.ahead()), "ticket")
        : unheard(s, answer);
  }

  private static Turn given(State s, Slip slip, String what) {
    State there =
        s.at(new Step.AtErrand(new Place.Booked()))
            .with(s.errand().orElseThrow().slip(slip))
            .begin(Work.PRINT);
    return Turn.of(there, new Effect.Note(VisitLog.Kind.ERRAND, what), new Effect.PrintSlip(slip));
  }

  /** Prints the one that was wanted; nothing is printed for somebody who went on meanwhile. */
  private Turn papers(State s, String number, String paper, Answer<List<Notice>> answer) {
    boolean there = s.step().equals(new Step.AtErrand(new Place.OneCase(number)));
    Optional<Dossier> dossier = s.errand().flatMap(e -> e.dossier(number));
    State rested = s.end(Work.PRINT);
    if (!there || dossier.isEmpty()) {
      return Turn.of(rested);
    }
    if (!(answer instanceof Answer.Yes<List<Notice>>(var notices))) {
      return unheard(rested, answer);
    }
    return notices.stream()
        .filter(notice -> notice.document().equals(paper))
        .findFirst()
        .map(notice -> Turn.of(s, new Effect.PrintPaper(dossier.get(), notice)))
        .orElseGet(() -> told(rested, "paper-not-found"));
  }

  private static Turn printed(State s, String what, PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed _ ->
          new Turn(
              told(s, what + "-printed").state(),
              List.of(new Effect.Note(VisitLog.Kind.PRINTED, "")));
      case PrintOutcome.Failed(var cause) ->
          new Turn(
              told(s, what + "-not-printed", cause.code()).state(),
              List.of(new Effect.Note(VisitLog.Kind.NOT_PRINTED, cause.code())));
    };
  }

  /** The code of a receipt opens its application, when it is one of those of this card. */
  private Turn code(State s, String text) {
    if (text.isEmpty() || !at(s, Place.MyCases.class)) {
      return Turn.of(s);
    }
    return s.errand().orElseThrow().dossiers().stream()
        .filter(d -> text.endsWith(d.number()))
        .findFirst()
        .map(d -> enter(s, new Place.OneCase(d.number())))
        .orElseGet(() -> told(s, "code-not-yours"));
  }

  private Turn order(State s, Answer<Order> answer) {
    boolean paying = at(s, Place.Paying.class);
    if (!(answer instanceof Answer.Yes<Order>(var order))) {
      // Whoever is paying sees the code as long as nothing else is known.
      return paying ? Turn.of(s) : unheard(s, answer);
    }
    State seen = s.with(s.errand().orElseThrow().order(order));
    if (s.step() instanceof Step.AtErrand(Place.OneCase(var number))) {
      String due = s.errand().orElseThrow().due().orElse("");
      return Turn.of(
          seen.at(new Step.AtErrand(new Place.Paying(number, due))).begin(Work.PAY),
          new Effect.Note(VisitLog.Kind.ERRAND, "pay"),
          new Effect.WatchOrder(order.reference()));
    }
    boolean over =
        paying && s.works().contains(Work.PAY) && order.state() != Payments.State.WAITING;
    return over ? paid(seen.end(Work.PAY), order) : Turn.of(paying ? seen : s);
  }

  private static Turn paid(State s, Order order) {
    Optional<Cases.Due> due =
        s.errand().stream()
            .flatMap(e -> e.dossiers().stream())
            .flatMap(d -> d.dues().stream())
            .filter(d -> s.errand().flatMap(Errand::due).equals(Optional.of(d.id())))
            .findFirst();
    String word = word(order.state().name());
    List<Effect> note = List.of(new Effect.Note(VisitLog.Kind.ERRAND, "order-" + word));
    return order.state() == Payments.State.PAID && due.isPresent()
        ? new Turn(
            s.begin(Work.PRINT),
            Drafts.join(note, List.of(new Effect.PrintSlip(new Slip.Paid(due.get(), order)))))
        : new Turn(s, note);
  }

  private Turn unheard(State s, Answer<?> answer) {
    return switch (answer) {
      case Answer.Yes<?> _ -> Turn.of(s);
      case Answer.Refused<?>(_, var code) -> stale(s, answer) ? again(s) : told(s, "refused", code);
      case Answer.Unheard<?>(var code) -> told(s, "unheard", code);
    };
  }

  /** Whether the platform wants the card again; a clock that is wrong is not to ask for ever. */
  private boolean stale(State s, Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(_, var code)
        && code.equals(STALE)
        && Duration.between(s.errand().orElseThrow().read(), rules.now()).compareTo(A_WHILE) > 0;
  }

  /** The card was read too long ago: it is placed once more. */
  private Turn again(State s) {
    return arrivals.enter(s, new Step.Identify(Errand.HOLDER));
  }

  private static Turn told(State s, String key, String... values) {
    return Turn.of(s.hint(new Hint.ErrandTold(key, List.of(values))));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
