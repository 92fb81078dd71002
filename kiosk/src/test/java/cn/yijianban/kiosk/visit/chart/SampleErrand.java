package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Assistance;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.LicencePrints;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.Owners;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Told;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A late case, one that was sent back, one that can be withdrawn; and a window. */
final class SampleErrand {
  static final Appointments.Slot SLOT =
      new Appointments.Slot(
          "S1", LocalDate.of(2026, 11, 23), LocalTime.of(9, 0), LocalTime.of(9, 30));
  static final Appointments.Window WINDOW =
      new Appointments.Window("W1", "样例窗口", "一楼", "9—17", true, 2, List.of(SLOT));

  private SampleErrand() {}

  static Cases.Dossier dossier() {
    return new Cases.Dossier(
        "N-1",
        "A",
        "样例一件事",
        SampleVisit.NOW,
        true,
        List.of(
            new Cases.Child(
                "A-1",
                "",
                "C-1",
                Cases.State.ACCEPTED,
                Optional.of(LocalDate.of(2026, 11, 18)),
                Optional.of(-2),
                true,
                List.of(
                    new Cases.Paper(Notices.Kind.ACCEPTANCE, "SL-1", LocalDate.of(2026, 11, 12)))),
            new Cases.Child(
                "A-2",
                "",
                "C-2",
                Cases.State.CORRECTION,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of())),
        List.of(
            new Cases.Correction("A-1", "", "M-CONTRACT", "合同", "看不清"),
            new Cases.Correction("A-2", "", "M-CONTRACT", "合同", "缺一页"),
            new Cases.Correction("A-2", "", "M-ELSE", "另一份", "没有收到")),
        List.of(new Cases.Service("申报", false)),
        List.of(new Cases.Due("F-1", "A-1", "样例费", 8000, "样例依据", false)),
        Optional.of(new Parcel("mail", Optional.of("样例快递"), Optional.of("SIM000000001CN"))),
        Optional.empty());
  }

  static Told cases() {
    return new Told.CasesSeen(
        new Answer.Yes<>(List.of(dossier())),
        List.of(new Owners.Unsent("N-7", "A", SampleVisit.NOW, Optional.empty(), false)));
  }

  static Told licences() {
    return new Told.LicencesSeen(
        new Answer.Yes<>(
            List.of(
                new LicencePrints.Held("L-1", "样例证", "样例局", Optional.empty(), true),
                new LicencePrints.Held("L-2", "样例簿", "样例局", Optional.empty(), false))));
  }

  static Told windows() {
    return new Told.WindowsSeen(
        new Answer.Yes<>(List.of(WINDOW)),
        new Answer.Yes<>(List.of(new Appointments.Appointment("YY1", "样例窗口", "一楼", SLOT))),
        new Answer.Yes<>(
            List.of(new Assistance.Drawn(new Assistance.Ticket("A001", 2), "样例窗口", "一楼"))));
  }

  /** What a citizen may do there, in any order. */
  static Event act(Random random) {
    List<Act> acts =
        List.of(
            new Act.Begin(Errand.Aim.values()[random.nextInt(4)]),
            new Act.Begin(Errand.Aim.BOOK),
            new Act.OpenCase("N-1"),
            new Act.OpenCase("none"),
            new Act.Correct(),
            new Act.Urge("C-1"),
            new Act.Withdraw(),
            new Act.PrintAgain(),
            new Act.PrintPaper("SL-1"),
            new Act.RateService("申报"),
            new Act.Pay("F-1"),
            new Act.TakeTicket("W1"),
            new Act.ShowTimes("W1"),
            new Act.Book("S1"),
            new Act.TakeBack("N-7"),
            new Act.PrintLicence("L-1"),
            new Act.Cancel("YY1"),
            new Act.GiveBack("A001"),
            new Act.LookAgain());
    return new Event.Do(acts.get(random.nextInt(acts.size())));
  }

  /** What the platform may say, in any order. */
  static Event told(Random random) {
    List<Told> told =
        List.of(
            cases(),
            windows(),
            new Told.CasesSeen(new Answer.Unheard<>("TIMEOUT"), List.of()),
            new Told.UrgedSeen(new Answer.Yes<>(new Cases.Urged.Taken("CB1", false))),
            new Told.UrgedSeen(new Answer.Refused<>(404, "NUMBER_UNKNOWN")),
            new Told.WithdrawnSeen(new Answer.Yes<>(new Cases.Withdrawn.Done())),
            new Told.WithdrawnSeen(new Answer.Yes<>(new Cases.Withdrawn.TooLate())),
            booked(),
            order(Payments.State.WAITING),
            order(Payments.State.PAID),
            order(Payments.State.EXPIRED),
            new Told.BookingSeen(new Answer.Yes<>(new Appointments.Booking.Gone())),
            new Told.CancelledSeen(new Answer.Yes<>(new Appointments.Cancelled.Done())),
            new Told.CancelledSeen(new Answer.Yes<>(new Appointments.Cancelled.TooLate())),
            new Told.TakenBackSeen(new Counter.TakenBack.Here()),
            new Told.TakenBackSeen(new Counter.TakenBack.PutAside()),
            new Told.TakenBackSeen(new Counter.TakenBack.NotDone()),
            licences(),
            new Told.LicencePrintSeen(new Answer.Yes<>(Bytes.of(1))),
            new Told.LicencePrintSeen(new Answer.Refused<>(422, "NOT_PRINTABLE")),
            new Told.TicketSeen(WINDOW, new Answer.Yes<>(new Assistance.Ticket("A001", 2))),
            new Told.SlipPrinted(new cn.yijianban.devices.PrintOutcome.Printed(1)),
            papers("SL-1"),
            papers("SL-2"),
            new Told.PaperPrinted(new cn.yijianban.devices.PrintOutcome.Printed(1)),
            new Told.CodeSeen("http://x/q?n=N-1"));
    return new Event.Heard(told.get(random.nextInt(told.size())));
  }

  static Told papers(String paper) {
    return new Told.PapersSeen("N-1", paper, new Answer.Yes<>(List.of(notice())));
  }

  static Notices.Notice notice() {
    return new Notices.Notice(
        Notices.Kind.ACCEPTANCE,
        "SL-1",
        "A-1",
        "C-1",
        "样例局",
        SampleVisit.NOW,
        List.of("申请已受理。"),
        Optional.empty());
  }

  static Told order(Payments.State state) {
    return new Told.OrderSeen(
        new Answer.Yes<>(
            new Payments.Order(
                "JK1",
                "https://x/JK1",
                SampleVisit.NOW.plusSeconds(300),
                state,
                Optional.empty())));
  }

  static Told booked() {
    return new Told.BookingSeen(
        new Answer.Yes<>(new Appointments.Booking.Booked("YY1", WINDOW, SLOT)));
  }
}
