package cn.yijianban.kiosk.visit.chart;

import static cn.yijianban.kiosk.visit.chart.ErrandMoves.at;
import static cn.yijianban.kiosk.visit.chart.ErrandMoves.look;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments.Booking;
import cn.yijianban.kiosk.platform.Appointments.Cancelled;
import cn.yijianban.kiosk.platform.Appointments.Slot;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Assistance;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Slip;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.Told;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.List;
import java.util.Optional;

/** 预约, 取号: a number now, a time later, and what is given up of either. */
final class ErrandHall {
  private final ErrandMoves moves;

  ErrandHall(ErrandMoves moves) {
    this.moves = moves;
  }

  Turn windows(State s, Act act) {
    Errand errand = s.errand().orElseThrow();
    return switch (act) {
      case Act.TakeTicket(var id) ->
          errand
              .hall()
              .window(id)
              .filter(Window::open)
              .map(window -> look(s.noHint(), new Effect.TakeTicket(window)))
              .orElse(Turn.of(s));
      case Act.ShowTimes(var id) ->
          errand.hall().window(id).isPresent() ? moves.enter(s, new Place.Times(id)) : Turn.of(s);
      case Act.Cancel(var reference) ->
          errand.hall().booked(reference).isPresent()
              ? moves.enter(s, new Place.Cancelling(reference))
              : Turn.of(s);
      case Act.GiveBack(var ticket) ->
          errand.hall().drawn(ticket).isPresent()
              ? moves.enter(s, new Place.GivingBack(ticket))
              : Turn.of(s);
      case Act.LookAgain _ -> moves.enter(s, new Place.Windows());
      default -> Turn.of(s);
    };
  }

  Turn book(State s, String id, String slotId) {
    Optional<Window> window = s.errand().orElseThrow().hall().window(id);
    Optional<Slot> slot =
        window.stream()
            .flatMap(w -> w.slots().stream())
            .filter(x -> x.id().equals(slotId))
            .findFirst();
    return window.isPresent() && slot.isPresent()
        ? look(s.noHint(), new Effect.BookSlot(window.get(), slot.get()))
        : Turn.of(s);
  }

  Turn seen(State s, Told.WindowsSeen seen) {
    Errand errand = s.errand().orElseThrow();
    return moves.stale(s, seen.booked()) || moves.stale(s, seen.drawn())
        ? moves.again(s)
        : Turn.of(s.with(errand.with(errand.hall().with(seen))));
  }

  Turn booked(State s, Answer<Booking> answer) {
    if (!at(s, Place.Times.class)) {
      return Turn.of(s);
    }
    if (!(answer instanceof Answer.Yes<Booking>(var booking))) {
      return moves.unheard(s, answer);
    }
    return switch (booking) {
      case Booking.Booked(var reference, var window, var slot) ->
          given(s, new Slip.Booking(window, slot, reference), "booked");
      case Booking.Gone _ -> moves.enterTold(s, new Place.Windows(), "slot-gone");
    };
  }

  Turn ticket(State s, Window window, Answer<Assistance.Ticket> answer) {
    if (!at(s, Place.Windows.class)) {
      return Turn.of(s);
    }
    return answer instanceof Answer.Yes<Assistance.Ticket>(var ticket)
        ? given(s, new Slip.Ticket(window, ticket.number(), ticket.ahead()), "ticket")
        : moves.unheard(s, answer);
  }

  private static Turn given(State s, Slip slip, String what) {
    Errand errand = s.errand().orElseThrow();
    State there =
        s.at(new Step.AtErrand(new Place.Booked()))
            .with(errand.with(errand.hall().with(slip)))
            .begin(Work.PRINT);
    return Turn.of(there, ErrandMoves.note(what), new Effect.PrintSlip(slip));
  }

  /** What came of giving up the booking or the number on the screen. */
  Turn cancelled(State s, Answer<Cancelled> answer) {
    boolean booking = at(s, Place.Cancelling.class);
    if (!booking && !at(s, Place.GivingBack.class)) {
      return Turn.of(s);
    }
    if (!(answer instanceof Answer.Yes<Cancelled>(var outcome))) {
      return moves.unheard(s, answer);
    }
    Errand errand = s.errand().orElseThrow();
    return switch (outcome) {
      case Cancelled.Done _ -> {
        String done = booking ? "cancelled" : "ticket-back";
        State less = s.with(errand.with(errand.hall().lessOne()));
        Turn there = moves.enterTold(less, new Place.Windows(), done);
        yield new Turn(
            there.state(), Drafts.join(List.of(ErrandMoves.note(done)), there.effects()));
      }
      case Cancelled.TooLate _ ->
          moves.enterTold(s, new Place.Windows(), booking ? "cancel-too-late" : "ticket-called");
    };
  }
}
