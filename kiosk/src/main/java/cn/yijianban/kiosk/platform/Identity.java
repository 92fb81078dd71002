package cn.yijianban.kiosk.platform;

import java.time.LocalDate;
import java.util.Optional;

/** 身份核验: whether a name and a number belong together and the card still counts. */
public interface Identity {

  /** What asking came to. */
  sealed interface Verdict {
    /**
     * @param proof of this check, to be handed in with the application
     */
    record Confirmed(String proof) implements Verdict {}

    /** Name and number do not belong together. */
    record Differs() implements Verdict {}

    /**
     * @param code such as {@code CARD_LOST} or {@code CARD_REPLACED}
     */
    record CardVoid(String code) implements Verdict {}

    /** Nobody answers: what the card says counts, as it does at a window without network. */
    record Unavailable() implements Verdict {}
  }

  /**
   * Who somebody says to be.
   *
   * @param document kind of document, GA/T 2000.156 code, 111 for resident cards
   * @param until last day of the card; empty for long-term cards
   */
  record Claim(String name, String document, String number, Optional<LocalDate> until) {
    /** Masked. */
    @Override
    public String toString() {
      return "Claim[]";
    }
  }

  Verdict verify(Claim claim, Licences.Use use);
}
