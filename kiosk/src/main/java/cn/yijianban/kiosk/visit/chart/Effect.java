package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.Slip;
import cn.yijianban.kiosk.visit.VisitLog;

/** What the chart wants done; the front desk does it and answers with an {@link Event.News}. */
public sealed interface Effect {

  /** Whether the platform's form of the bundle is still that of the catalogue. */
  record AskForm(Bundle bundle) implements Effect {}

  /** Looks at the reader again and again until the visit stands elsewhere. */
  record WatchReader() implements Effect {}

  /** Asks for leave to use a licence of somebody who stands here. */
  record AskLeave(String material, Material.Way way, Person holder, Licences.Wish wish)
      implements Effect {}

  record FetchLicence(String material, Material.Way way, Licences.Authorisation authorisation)
      implements Effect {}

  /** Nobody here has any more use for that leave. */
  record GiveBack(String authorisation) implements Effect {
    /** Masked. */
    @Override
    public String toString() {
      return "GiveBack[]";
    }
  }

  record VerifyIdentity(Person person) implements Effect {}

  record FindElsewhere(Person owner) implements Effect {}

  record LeaveForTelephone(Person owner, Unfinished.Begun begun) implements Effect {}

  record AskShared(Inquiries.Subject about) implements Effect {}

  /** Scans a page of a material of which so much is known. */
  record Scan(Material.Sheet sheet) implements Effect {}

  record CancelScan() implements Effect {}

  record PrintGuide() implements Effect {}

  record PrintNotice(PublicNotice notice) implements Effect {}

  record HandIn() implements Effect {}

  record PrintReceipt() implements Effect {}

  record AskEvaluator() implements Effect {}

  record CancelEvaluator() implements Effect {}

  record SendRating(Ratings.Rating rating) implements Effect {}

  /** Looks at reader and outlet again and again until the visit stands elsewhere. */
  record WatchLeft() implements Effect {}

  /** What the departments would say of it; nobody waits for the answer. */
  record AskAdvice(Precheck.Sketch sketch) implements Effect {}

  /** Whether the applicant began this bundle before. */
  record LookForDraft() implements Effect {}

  record TakeDraft() implements Effect {}

  /** Keeps the visit for whoever has this number. */
  record KeepDraft(String owner) implements Effect {
    /** Masked. */
    @Override
    public String toString() {
      return "KeepDraft[]";
    }
  }

  record ForgetDraft(String owner) implements Effect {
    /** Masked. */
    @Override
    public String toString() {
      return "ForgetDraft[]";
    }
  }

  record LookUpCases() implements Effect {}

  /** Looks for the code of a receipt until the visit stands elsewhere. */
  record WatchCodes() implements Effect {}

  record LookUpWindows() implements Effect {}

  record UrgeCase(String caseNumber) implements Effect {}

  record WithdrawCase(String number) implements Effect {}

  /** Takes back what still waits at this terminal. */
  record TakeBack(String number) implements Effect {}

  record TakeTicket(Appointments.Window window) implements Effect {}

  record BookSlot(Appointments.Window window, Appointments.Slot slot) implements Effect {}

  record CancelBooking(String reference) implements Effect {}

  record CancelTicket(String ticket) implements Effect {}

  record MakeOrder(String due) implements Effect {}

  /** Asks again and again how the order stands, until the visit stands elsewhere. */
  record WatchOrder(String reference) implements Effect {}

  record PrintSlip(Slip slip) implements Effect {}

  /** Fetches a paper of an application, by its own number, to print it. */
  record FetchPaper(String number, String paper) implements Effect {}

  /** What licences whoever stands here holds. */
  record LookUpLicences() implements Effect {}

  record FetchLicencePrint(String id) implements Effect {}

  /** Prints a licence as its service drew it. */
  record PrintLicence(Bytes pdf) implements Effect {}

  record PrintPaper(Cases.Dossier dossier, Notices.Notice notice) implements Effect {}

  /** For the journal: no personal data. */
  record Note(VisitLog.Kind kind, String detail) implements Effect {}
}
