package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Payments;

/** What the receipt printer prints in an errand. */
public sealed interface Slip {

  /** 排队号. */
  record Ticket(Appointments.Window window, String number, int ahead) implements Slip {}

  /** 预约凭证. */
  record Booking(Appointments.Window window, Appointments.Slot slot, String reference)
      implements Slip {}

  /** A fee that was paid. */
  record Paid(Cases.Due due, Payments.Order order) implements Slip {}

  /** The receipt once more, with the numbers of today. */
  record Again(Cases.Dossier dossier) implements Slip {}
}
