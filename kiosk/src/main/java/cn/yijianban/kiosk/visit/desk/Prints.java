package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Slip;
import cn.yijianban.kiosk.visit.Told;
import cn.yijianban.kiosk.visit.chart.Effect;
import cn.yijianban.kiosk.visit.chart.State;
import java.time.Duration;

/** Prints what a visit wants on paper; no printer is an outcome as well. */
final class Prints {
  private static final Duration PRINT = Duration.ofSeconds(30);
  private static final PrintOutcome NO_PRINTER =
      new PrintOutcome.Failed(DeviceFault.PORT_UNAVAILABLE);

  private final VisitParts parts;
  private final Talks talks;

  Prints(VisitParts parts, Talks talks) {
    this.parts = parts;
    this.talks = talks;
  }

  void receipt(State s) {
    talks.ask(
        s,
        parts.rack().receiptPrinter(),
        printer ->
            printer.print(
                parts.papers().receipt(s.draft(), s.planned(), printer.widthDots()), PRINT),
        NO_PRINTER,
        Event.Printed::new);
  }

  void guide(State s) {
    talks.ask(
        s,
        parts.rack().pagePrinter(),
        printer -> printer.print("guide", parts.papers().notice(s.planned()), PRINT),
        NO_PRINTER,
        Event.GuidePrinted::new);
  }

  void notice(State s, PublicNotice notice) {
    talks.ask(
        s,
        parts.rack().pagePrinter(),
        printer -> printer.print("public-notice", parts.papers().publicNotice(notice), PRINT),
        NO_PRINTER,
        Event.GuidePrinted::new);
  }

  void slip(State s, Slip slip) {
    talks.ask(
        s,
        parts.rack().receiptPrinter(),
        printer -> printer.print(parts.errands().papers().slip(slip, printer.widthDots()), PRINT),
        NO_PRINTER,
        outcome -> new Event.Heard(new Told.SlipPrinted(outcome)));
  }

  void licence(State s, Bytes pdf) {
    talks.ask(
        s,
        parts.rack().pagePrinter(),
        printer -> printer.print("licence", pdf, PRINT),
        NO_PRINTER,
        outcome -> new Event.Heard(new Told.PaperPrinted(outcome)));
  }

  void paper(State s, Effect.PrintPaper wanted) {
    talks.ask(
        s,
        parts.rack().pagePrinter(),
        printer ->
            printer.print(
                "notice",
                parts.errands().papers().notice(wanted.dossier(), wanted.notice()),
                PRINT),
        NO_PRINTER,
        outcome -> new Event.Heard(new Told.PaperPrinted(outcome)));
  }
}
