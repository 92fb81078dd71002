package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.platform.Identity;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.platform.SharedData;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Inquiries.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What can happen in a visit: {@link Touch} comes from the citizen, {@link News} from the terminal.
 */
public sealed interface Event {

  /** Something the citizen did. Each one restarts the idle clock. */
  sealed interface Touch extends Event {}

  /** Something a device, the store or the platform said. */
  sealed interface News extends Event {}

  /** From home to the list; also each change of the search text. */
  record Search(String query, Optional<Bundle.Theme> theme) implements Touch {}

  record OpenGuide(String bundle) implements Touch {}

  /** 部门专区. */
  record OpenGuests() implements Touch {}

  /**
   * 政务公开.
   *
   * @param department whose; empty for all
   */
  record OpenNotices(String department) implements Touch {}

  record OpenNotice(String code) implements Touch {}

  /** The primary button of the screen. */
  record Next() implements Touch {}

  record Back() implements Touch {}

  /** Leaves at any time: ends the visit and wipes it. */
  record Quit() implements Touch {}

  /**
   * Any touch that changes nothing but shows that somebody is there; also "yes" on the idle
   * question.
   */
  record StillHere() implements Touch {}

  /**
   * Where the matter is decided on (归属地).
   *
   * @param place code, a blank and names of a region; empty for here
   */
  record HandleAt(String place) implements Touch {}

  record Choose(String question, String value) implements Touch {}

  /** Takes an item in or out. */
  record Want(String item, boolean wanted) implements Touch {}

  record Agree() implements Touch {}

  record Refuse() implements Touch {}

  record Put(String field, String value) implements Touch {}

  /** 数据异议: "this is wrong" on a fetched value, or takes that back. */
  record Dispute(String field, boolean disputed) implements Touch {}

  /** Opens the capture screen of a material. */
  record Capture(String material) implements Touch {}

  /** Scans one page, appended, or in place of the page with that index. */
  record ScanPage(Optional<Integer> replace) implements Touch {}

  record RemovePage(int page) implements Touch {}

  /** Promises to bring a deferrable material later. */
  record HandLater(String material) implements Touch {}

  /** From review or materials back to a place. */
  record GoTo(Step step) implements Touch {}

  /** The signature as a PNG; empty clears it. */
  record Signed(Optional<Bytes> png) implements Touch {}

  record PrintAgain() implements Touch {}

  /** Prints what is on the screen on A4: the one-time notice (一次性告知书) of a guide, or a notice. */
  record PrintGuide() implements Touch {}

  /** A rating on the screen; {@code grade} 5 to 1. */
  record Rate(int grade, List<String> tags) implements Touch {}

  record SkipRating() implements Touch {}

  /** Leaves what was typed with the platform, to go on with a telephone. */
  record ToTelephone() implements Touch {}

  /** Takes up again what the same card began before. */
  record Resume() implements Touch {}

  /** Removes what the trouble was about: try again from where it happened. */
  record Retry() implements Touch {}

  /** Something of an errand. */
  record Do(Act act) implements Touch {}

  /** Something an errand asked for. */
  record Heard(Told told) implements News {}

  record CardSeen(CardRead read) implements News {}

  /**
   * A page, or why there is none.
   *
   * @param flaw what is wrong with the page, and where
   */
  record PageSeen(PageScan scan, Optional<Flaw> flaw) implements News {}

  /** Whether the platform's form of a bundle is another one than that of the catalogue. */
  record FormSeen(Bundle bundle, boolean stale) implements News {}

  /** What came of asking for leave to use a licence of that holder. */
  record LeaveSeen(String material, Material.Way way, Person holder, Licences.Leave leave)
      implements News {}

  /**
   * What was fetched.
   *
   * @param authorisation with what leave; there is one for each holder
   */
  record LicenceSeen(String material, Material.Way way, String authorisation, Licences.Fetch fetch)
      implements News {
    /** Masked. */
    @Override
    public String toString() {
      return "LicenceSeen[" + material + "]";
    }
  }

  /** What came of asking who somebody is. */
  record IdentitySeen(Person about, Identity.Verdict verdict) implements News {}

  /** What its owner began of this bundle elsewhere; empty when nothing, or nobody answered. */
  record BegunElsewhere(Person owner, Optional<Unfinished.Begun> begun) implements News {}

  /** Where the owner goes on; empty when nobody answered. */
  record LeftForTelephone(Optional<Unfinished.Place> place) implements News {}

  /** What another department knows about somebody. */
  record SharedSeen(Subject about, SharedData.Shared answer) implements News {}

  /** All that is handed in is put together; it is sealed and kept now. */
  record Packed() implements News {}

  record HandedIn(Counter.HandIn outcome) implements News {}

  record Printed(PrintOutcome outcome) implements News {}

  record GuidePrinted(PrintOutcome outcome) implements News {}

  record Progressed(Counter.Progress progress) implements News {}

  record KeyPressed(Answer answer) implements News {}

  /** What still lies about: asked again and again on the leave screen. */
  record LeftBehind(Snapshot.Left left) implements News {}

  /** What the departments would say of an application as it stood then; advice only. */
  record Advised(Precheck.Sketch about, Precheck.Advice advice) implements News {}

  /** The applicant began this bundle before and did not hand it in. */
  record DraftFound() implements News {}

  /** What they had gathered then. */
  record DraftTaken(Draft kept) implements News {}

  /** A second has passed. */
  record Tick() implements News {}
}
