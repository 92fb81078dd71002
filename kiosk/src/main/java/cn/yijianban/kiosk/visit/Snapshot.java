package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.platform.Precheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All a screen needs to draw itself, immutable.
 *
 * @param plan as the answers stand now; empty before a bundle is chosen
 * @param hint what the last card, page or entry wants the citizen to know, on the screen of the
 *     step itself
 * @param fieldProblems message key by field id, for the section on screen and the review
 * @param working whether a device or the platform is at work: the idle clock stands still and the
 *     screen shows it
 * @param idle set when nobody has touched the screen for long
 * @param errand what is done besides applying; empty in a visit that applies
 * @param left what still lies about, on the leave screen
 */
public record Snapshot(
    Step step,
    Draft draft,
    Optional<Plan> plan,
    Optional<Hint> hint,
    Map<String, String> fieldProblems,
    boolean working,
    Optional<Idle> idle,
    Left left,
    Optional<Errand> errand) {
  public Snapshot {
    fieldProblems = Map.copyOf(fieldProblems);
  }

  /**
   * The idle question.
   *
   * @param secondsLeft shown to the citizen only in the last 20 seconds
   */
  public record Idle(int secondsLeft) {}

  /** What was seen on the reader, in the scanner and in the outlet. */
  public record Left(boolean card, boolean originals, boolean paper) {
    public boolean nothing() {
      return !card && !originals && !paper;
    }
  }

  /**
   * A remark on the current screen, with words of its own ({@code hint.*} in the message
   * catalogue).
   */
  public sealed interface Hint {
    /** Matters of that place are not taken here. */
    record NotTakenHere(String place) implements Hint {}

    /** This card already stands for another party. */
    record SameCard(String otherParty) implements Hint {}

    /** The card's time is over; the items named do not allow that. */
    record CardExpired() implements Hint {}

    record NotAnIdCard() implements Hint {}

    /** Lift the card and place it again. */
    record PlaceAgain() implements Hint {}

    /** The device did not answer properly; it will be tried again. */
    record DeviceTrouble(DeviceFault cause) implements Hint {}

    /** The page just scanned looks wrong. */
    record PageDoubt(int page, Flaw flaw) implements Hint {}

    /** The bundle cannot be done here before a newer catalogue has come. */
    record FormChanged() implements Hint {}

    /** The guide lies in the tray of the A4 printer. */
    record GuidePrinted() implements Hint {}

    /** The guide could not be printed; it can be read on the screen. */
    record GuideNotPrinted(DeviceFault cause) implements Hint {}

    /** What was typed at a telephone fills what was empty. */
    record FromTelephone() implements Hint {}

    /**
     * What was typed here can be taken up with a telephone.
     *
     * @param address for the code; nothing of the person is in it
     * @param until last day on which it is kept there
     */
    record OnTelephone(String address, LocalDate until) implements Hint {}

    /** The platform is not heard now. */
    record NoTelephone() implements Hint {}

    /** Something the same card began before can be taken up again. */
    record CanResume() implements Hint {}

    /** What was begun before is there again. */
    record Resumed() implements Hint {}

    /**
     * What came of an errand.
     *
     * @param key after {@code hint.errand.} in the message catalogue
     */
    record ErrandTold(String key, List<String> values) implements Hint {
      public ErrandTold {
        values = List.copyOf(values);
      }
    }

    /** What the departments would say; the citizen may change it or hand it in as it is. */
    record Advised(List<Precheck.Remark> remarks) implements Hint {
      public Advised {
        remarks = List.copyOf(remarks);
      }
    }

    /** The primary button was pressed too early: what is missing, and where. */
    record StillMissing(List<String> ids) implements Hint {}
  }
}
