package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Draft.Receipt;
import java.util.function.UnaryOperator;

/** The receipt of a draft with one thing changed. */
final class Receipts {
  private Receipts() {}

  static State change(State s, UnaryOperator<Receipt> change) {
    return s.draft()
        .receipt()
        .map(receipt -> s.with(s.draft().handedIn(change.apply(receipt))))
        .orElse(s);
  }

  static Receipt of(Counter.HandIn.Durable durable) {
    return new Receipt(
        durable.number(),
        durable.digest(),
        durable.at(),
        new Counter.Progress.Waiting(0),
        Draft.Paper.PRINTING,
        false);
  }

  static Receipt paper(Receipt r, Draft.Paper paper) {
    return new Receipt(r.number(), r.digest(), r.at(), r.progress(), paper, r.rated());
  }

  static Receipt progress(Receipt r, Counter.Progress progress) {
    return new Receipt(r.number(), r.digest(), r.at(), progress, r.paper(), r.rated());
  }

  static Receipt rated(Receipt r) {
    return new Receipt(r.number(), r.digest(), r.at(), r.progress(), r.paper(), true);
  }
}
