package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.submission.DraftVault;
import cn.yijianban.kiosk.visit.Draft;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets somebody whose visit ended too early, by a jam, a time-out or a power cut, take it up again
 * with the same card at the same terminal.
 *
 * <p>Kept is what the citizen did by hand: answers, left-out items, typed values, remarks on wrong
 * data, scanned pages and promises to bring something later. Who stands here, consent and signature
 * are asked anew, and what was fetched is fetched anew, so that a card alone shows nothing that it
 * would not show anyway to the person it belongs to.
 *
 * <p>The id of the visit is kept with it: one that was handed in after all, for the power went
 * between the two, is found out by it and wiped.
 */
public final class DraftShelf {
  private final DraftVault vault;
  private final Catalogue catalogue;
  private final Predicate<String> handedIn;

  /**
   * @param handedIn whether the application of that visit is in the outbox
   */
  public DraftShelf(DraftVault vault, Catalogue catalogue, Predicate<String> handedIn) {
    this.vault = vault;
    this.catalogue = catalogue;
    this.handedIn = handedIn;
  }

  /**
   * Keeps a visit for the holder of that number; blocks until it is on disk.
   *
   * @return false when there is nothing to keep or it could not be kept; the visit goes on
   */
  public boolean keep(String idNumber, Draft draft) {
    return draft.bundle().isPresent()
        && draft.receipt().isEmpty()
        && vault.keep(idNumber, DraftText.write(draft));
  }

  /**
   * The visit this person may take up again, as a draft from which the chart goes on at the guide.
   * Empty when there is none, its time is over, its bundle is no longer offered here, or it was
   * handed in after all.
   */
  public Optional<Draft> find(String idNumber) {
    Optional<DraftText.Kept> kept = vault.find(idNumber).flatMap(DraftText::read);
    Optional<Bundle> bundle = kept.flatMap(k -> catalogue.bundle(k.bundle()));
    if (kept.isEmpty() || bundle.isEmpty() || handedIn.test(kept.get().visit())) {
      vault.wipe(idNumber);
      return Optional.empty();
    }
    return Optional.of(DraftText.draft(kept.get(), bundle.get()));
  }

  /** Forgets the visit: it was handed in, or its owner does not want it. */
  public void wipe(String idNumber) {
    vault.wipe(idNumber);
  }
}
