package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.provisioning.cli.answer.Table;
import cn.yijianban.provisioning.cli.answer.Words;
import java.io.PrintWriter;
import java.util.List;

/** Why each part of a bundle is in a plan or not, for people to read. */
final class DecisionText {
  private final PrintWriter out;
  private final List<Decision> decisions;

  DecisionText(PrintWriter out, List<Decision> decisions) {
    this.out = out;
    this.decisions = decisions;
  }

  void print() {
    out.println();
    out.println("Decisions");
    Table table = Table.of("", "part", "id", "name", "why");
    for (Decision decision : decisions) {
      boolean notice = decision.part() == Decision.Part.NOTICE;
      table.row(
          decision.in() ? "in" : "out",
          Words.of(decision.part()),
          notice ? "" : decision.id(),
          decision.name(),
          why(decision.why()) + (decision.detail().isEmpty() ? "" : ": " + decision.detail()));
    }
    table.print(out);
  }

  private static String why(Decision.Why why) {
    return switch (why) {
      case ALWAYS -> "always";
      case CONDITION_HOLDS -> "its condition holds";
      case CONDITION_FAILS -> "its condition does not hold";
      case ANSWER_MISSING -> "an answer is missing";
      case LOCKED -> "cannot be dropped";
      case DROPPED -> "dropped";
      case GROUP -> "decided by its group";
      case NO_ITEM -> "no chosen item needs it here";
      case WAIVED -> "not needed with the promise";
      case COUNTER -> "only at the counter";
      case ASKED -> "something depends on the answer";
    };
  }
}
