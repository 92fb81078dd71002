package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Assistance;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.LicencePrints;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.Owners;
import java.util.List;

/** What an errand is told by platform and printers. */
public sealed interface Told {

  record CasesSeen(Answer<List<Cases.Dossier>> answer, List<Owners.Unsent> unsent)
      implements Told {}

  record UrgedSeen(Answer<Cases.Urged> answer) implements Told {}

  record WithdrawnSeen(Answer<Cases.Withdrawn> answer) implements Told {}

  record TakenBackSeen(Counter.TakenBack outcome) implements Told {}

  /** The windows, and what whoever stands here has booked and drawn. */
  record WindowsSeen(
      Answer<List<Appointments.Window>> windows,
      Answer<List<Appointments.Appointment>> booked,
      Answer<List<Assistance.Drawn>> drawn)
      implements Told {}

  record BookingSeen(Answer<Appointments.Booking> answer) implements Told {}

  /** Of the booking or the number on the screen. */
  record CancelledSeen(Answer<Appointments.Cancelled> answer) implements Told {}

  record TicketSeen(Appointments.Window window, Answer<Assistance.Ticket> answer) implements Told {}

  record OrderSeen(Answer<Payments.Order> answer) implements Told {
    /** Whether it is to be asked for again. */
    public boolean waits() {
      return !(answer instanceof Answer.Yes<Payments.Order>(var order))
          || order.state() == Payments.State.WAITING;
    }
  }

  record SlipPrinted(PrintOutcome outcome) implements Told {}

  /**
   * All papers of an application, of which one is to be printed.
   *
   * @param paper its own number
   */
  record PapersSeen(String number, String paper, Answer<List<Notices.Notice>> answer)
      implements Told {}

  record LicencesSeen(Answer<List<LicencePrints.Held>> answer) implements Told {}

  record LicencePrintSeen(Answer<Bytes> answer) implements Told {}

  record PaperPrinted(PrintOutcome outcome) implements Told {}

  /** The code of a receipt was shown. */
  record CodeSeen(String text) implements Told {
    /** Masked. */
    @Override
    public String toString() {
      return "CodeSeen[]";
    }
  }
}
