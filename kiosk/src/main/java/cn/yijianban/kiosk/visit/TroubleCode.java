package cn.yijianban.kiosk.visit;

/**
 * Everything that stops a citizen, each with its own words: what happened, is my application in,
 * what is kept, what to do now. The code is shown small, for the telephone.
 */
public enum TroubleCode {
  READER_DOWN("T-101"),
  SCANNER_DOWN("T-201"),
  SCANNER_JAM("T-202"),
  SCANNER_COVER("T-203"),
  FEEDER_EMPTY("T-204"),
  PAGE_TRUNCATED("T-205"),
  NOT_KEPT_DISK("T-301"),
  NOT_KEPT_STORE("T-302"),
  NOT_KEPT_KEY("T-303"),
  /** The bundle cannot be applied for at a terminal. */
  COUNTER_ONLY("T-401"),
  /** The terminal cannot start a visit that would end durably. */
  CLOSED("T-402"),
  /** Consent was refused. */
  NO_CONSENT("T-403"),
  /** Name and number of a card do not belong together. */
  IDENTITY_DIFFERS("T-404"),
  /** A card was reported lost or replaced. */
  CARD_VOID("T-405"),
  /** The platform's form of the bundle has what this terminal's catalogue does not know. */
  FORM_CHANGED("T-406"),
  /** An error of ours. */
  INTERNAL("T-901");

  /** The window may still do what cannot be done here. */
  public boolean sendsToWindow() {
    return this == COUNTER_ONLY || this == FORM_CHANGED;
  }

  private final String code;

  TroubleCode(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
