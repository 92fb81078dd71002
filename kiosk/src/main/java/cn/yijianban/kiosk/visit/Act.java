package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.visit.Errand.Aim;

/** What a citizen does in an errand. */
public sealed interface Act {

  /** From the first screen, from a guide or a receipt that says "to the window". */
  record Begin(Aim aim) implements Act {}

  record OpenCase(String number) implements Act {}

  /** 补正: brings again what the departments want. */
  record Correct() implements Act {}

  /** 催办. */
  record Urge(String caseNumber) implements Act {}

  /** 撤回; it is asked for once more. */
  record Withdraw() implements Act {}

  /** 撤回 of what still waits at this terminal; it is asked for once more. */
  record TakeBack(String number) implements Act {}

  /** The receipt once more. */
  record PrintAgain() implements Act {}

  /** A notice or a result of the platform, by its number. */
  record PrintPaper(String paper) implements Act {}

  /** 电子证照 on paper, by its id. */
  record PrintLicence(String id) implements Act {}

  record RateService(String service) implements Act {}

  /** 取号. */
  record TakeTicket(String window) implements Act {}

  /** 退号, by the number; it is asked for once more. */
  record GiveBack(String ticket) implements Act {}

  record ShowTimes(String window) implements Act {}

  record Book(String slot) implements Act {}

  /** Gives up a booking; it is asked for once more. */
  record Cancel(String reference) implements Act {}

  /** Pays a fee with the telephone. */
  record Pay(String due) implements Act {}

  /** Asks the platform once more. */
  record LookAgain() implements Act {}
}
