package cn.yijianban.devices;

/**
 * Everything that can be wrong with a device, each with a code that never changes. The words for
 * the citizen and the remedy for the technician are looked up by the code ({@code docs/faults.md}).
 */
public enum DeviceFault {
  /** The port cannot be opened: missing, in use, or no permission. */
  PORT_UNAVAILABLE("DEV-LNK-001"),
  /** The device did not answer before the deadline. */
  NO_ANSWER("DEV-LNK-002"),
  /** Answers arrive, but damaged: wrong checksum, wrong length, wrong protocol. */
  GARBLED("DEV-LNK-003"),
  /** The far end went away in the middle of a conversation. */
  DISCONNECTED("DEV-LNK-004"),
  /**
   * The card could not be read to the end; it must be lifted and placed again (SW3 31, 32, 33, 41).
   */
  CARD_READ_FAILED("DEV-IDR-010"),
  /** The thing on the reader is not an identity card (SW3 40). */
  NOT_AN_ID_CARD("DEV-IDR-011"),
  /**
   * The security module reports that it failed its self-check or is not authorised (SW3 47, 60,
   * 66).
   */
  SECURITY_MODULE("DEV-IDR-012"),
  /** The reader refused the command (SW3 21, 23, 24). */
  READER_REFUSED("DEV-IDR-013"),
  /** Paper is stuck in the scanner. */
  SCANNER_JAM("DEV-SCN-010"),
  /** The scanner's cover is open. */
  SCANNER_COVER("DEV-SCN-011"),
  /** The feeder holds no page. */
  FEEDER_EMPTY("DEV-SCN-012"),
  /** Fewer lines arrived than the page has. */
  PAGE_TRUNCATED("DEV-SCN-013"),
  /** The scanner is used by somebody else. */
  SCANNER_BUSY("DEV-SCN-014"),
  /** Any other failure the scanner named. */
  SCANNER_FAILED("DEV-SCN-015"),
  /** No paper in the A4 printer. */
  A4_PAPER_OUT("DEV-PRN-010"),
  /** Paper is stuck in the A4 printer. */
  A4_JAM("DEV-PRN-011"),
  /** A cover of the A4 printer is open. */
  A4_COVER("DEV-PRN-012"),
  /** The A4 printer has no toner. */
  A4_TONER_OUT("DEV-PRN-013"),
  /** The A4 printer ended the job without printing every page. */
  A4_NOT_PRINTED("DEV-PRN-014"),
  /** The A4 printer is stopped or refuses jobs. */
  A4_STOPPED("DEV-PRN-015"),
  /** The roll of the receipt printer is used up. */
  RECEIPT_PAPER_OUT("DEV-RCP-010"),
  /** The roll of the receipt printer is nearly used up. */
  RECEIPT_PAPER_LOW("DEV-RCP-011"),
  /** The cover of the receipt printer is open. */
  RECEIPT_COVER("DEV-RCP-012"),
  /** The cutter of the receipt printer is stuck. */
  RECEIPT_CUTTER("DEV-RCP-013"),
  /** The receipt printer reports an error it cannot leave by itself. */
  RECEIPT_FAILED("DEV-RCP-014");

  private final String code;

  DeviceFault(String code) {
    this.code = code;
  }

  /** Stable code, such as {@code DEV-SCN-010}. */
  public String code() {
    return code;
  }
}
