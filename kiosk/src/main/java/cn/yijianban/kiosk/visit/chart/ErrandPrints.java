package cn.yijianban.kiosk.visit.chart;

import static cn.yijianban.kiosk.visit.chart.ErrandMoves.print;
import static cn.yijianban.kiosk.visit.chart.ErrandMoves.told;

import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.platform.LicencePrints.Held;
import cn.yijianban.kiosk.platform.Notices.Notice;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Slip;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.List;
import java.util.Optional;

/** 打: the receipt once more, the papers of departments in their own words, licences. */
final class ErrandPrints {
  private final ErrandMoves moves;

  ErrandPrints(ErrandMoves moves) {
    this.moves = moves;
  }

  Turn again(State s, Dossier dossier) {
    return print(s, new Effect.PrintSlip(new Slip.Again(dossier)));
  }

  /** Fetches what the platform named as a paper of this application, and nothing else. */
  Turn wanted(State s, Dossier dossier, String paper) {
    boolean named =
        dossier.children().stream()
            .flatMap(child -> child.papers().stream())
            .anyMatch(p -> p.number().equals(paper));
    return named ? print(s, new Effect.FetchPaper(dossier.number(), paper)) : Turn.of(s);
  }

  /** Prints the one that was wanted; nothing is printed for somebody who went on meanwhile. */
  Turn papers(State s, String number, String paper, Answer<List<Notice>> answer) {
    boolean there = s.step().equals(new Step.AtErrand(new Place.OneCase(number)));
    Optional<Dossier> dossier = s.errand().flatMap(e -> e.dossier(number));
    State rested = s.end(Work.PRINT);
    if (!there || dossier.isEmpty()) {
      return Turn.of(rested);
    }
    if (!(answer instanceof Answer.Yes<List<Notice>>(var notices))) {
      return moves.unheard(rested, answer);
    }
    return notices.stream()
        .filter(notice -> notice.document().equals(paper))
        .findFirst()
        .map(notice -> Turn.of(s, new Effect.PrintPaper(dossier.get(), notice)))
        .orElseGet(() -> told(rested, "paper-not-found"));
  }

  Turn held(State s, Answer<List<Held>> answer) {
    Errand errand = s.errand().orElseThrow();
    Errand.Filed filed = errand.filed();
    String outcome = answer instanceof Answer.Yes<List<Held>> ? "told" : "unanswered";
    return Turn.of(
        s.with(errand.with(new Errand.Filed(filed.cases(), filed.unsent(), Optional.of(answer)))),
        new Effect.Note(VisitLog.Kind.ASKED, "query-licences " + outcome));
  }

  /** Only what its issuer lets a terminal print. */
  Turn licence(State s, String id) {
    return s.errand()
        .flatMap(e -> e.licence(id))
        .filter(Held::printable)
        .map(held -> print(s, new Effect.FetchLicencePrint(held.id())))
        .orElse(Turn.of(s));
  }

  /** Nothing is printed for somebody who went on meanwhile. */
  Turn licence(State s, Answer<Bytes> answer) {
    State rested = s.end(Work.PRINT);
    if (!ErrandMoves.at(s, Place.MyCases.class)) {
      return Turn.of(rested);
    }
    return answer instanceof Answer.Yes<Bytes>(var pdf)
        ? Turn.of(s, ErrandMoves.note("licence"), new Effect.PrintLicence(pdf))
        : moves.unheard(rested, answer);
  }

  /** What came of printing a slip or a paper. */
  static Turn printed(State s, String what, PrintOutcome outcome) {
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
}
