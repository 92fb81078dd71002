package cn.yijianban.kiosk.visit.chart;

import static cn.yijianban.kiosk.visit.chart.ErrandMoves.look;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.platform.Payments.Order;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Slip;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 缴费: a fee of an application, paid with the telephone. */
final class ErrandFees {
  private final ErrandMoves moves;

  ErrandFees(ErrandMoves moves) {
    this.moves = moves;
  }

  Turn pay(State s, Dossier dossier, String due) {
    return dossier.dues().stream().anyMatch(d -> d.id().equals(due) && !d.paid())
        ? look(
            s.noHint().with(s.errand().orElseThrow().with(new Errand.Fee(due, Optional.empty()))),
            new Effect.MakeOrder(due))
        : Turn.of(s);
  }

  Turn back(State s, String number) {
    Turn turn = moves.enter(s.end(Work.PAY), new Place.OneCase(number));
    return new Turn(turn.state(), List.of(new Effect.LookUpCases()));
  }

  Turn order(State s, Answer<Order> answer) {
    boolean paying = ErrandMoves.at(s, Place.Paying.class);
    if (!(answer instanceof Answer.Yes<Order>(var order))) {
      // Whoever is paying sees the code as long as nothing else is known.
      return paying ? Turn.of(s) : moves.unheard(s, answer);
    }
    Errand errand = s.errand().orElseThrow();
    String due = errand.fee().map(Errand.Fee::due).orElse("");
    State seen = s.with(errand.with(new Errand.Fee(due, Optional.of(order))));
    if (s.step() instanceof Step.AtErrand(Place.OneCase(var number))) {
      return Turn.of(
          seen.at(new Step.AtErrand(new Place.Paying(number, due))).begin(Work.PAY),
          ErrandMoves.note("pay"),
          new Effect.WatchOrder(order.reference()));
    }
    boolean over =
        paying && s.works().contains(Work.PAY) && order.state() != Payments.State.WAITING;
    return over ? paid(seen.end(Work.PAY), due, order) : Turn.of(paying ? seen : s);
  }

  private static Turn paid(State s, String id, Order order) {
    Optional<Cases.Due> due =
        s.errand().stream()
            .flatMap(e -> e.dossiers().stream())
            .flatMap(d -> d.dues().stream())
            .filter(d -> d.id().equals(id))
            .findFirst();
    Effect note = ErrandMoves.note("order-" + order.state().name().toLowerCase(Locale.ROOT));
    return order.state() == Payments.State.PAID && due.isPresent()
        ? Turn.of(s.begin(Work.PRINT), note, new Effect.PrintSlip(new Slip.Paid(due.get(), order)))
        : Turn.of(s, note);
  }
}
