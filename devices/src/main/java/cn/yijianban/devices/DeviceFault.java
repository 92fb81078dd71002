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
  /** The name of the host in the address is known to nobody. */
  HOST_UNKNOWN("DEV-LNK-005"),
  /** The card could not be read to the end; it must be lifted and placed again (SW3 41). */
  CARD_READ_FAILED("DEV-IDR-010", Weight.MOMENTARY),
  /** The thing on the reader is not an identity card (SW3 40). */
  NOT_AN_ID_CARD("DEV-IDR-011", Weight.MOMENTARY),
  /** The security module failed its self-check (SW3 60). */
  SECURITY_MODULE("DEV-IDR-012"),
  /** The reader does not know the command or its parameter (SW3 21). */
  READER_REFUSED("DEV-IDR-013"),
  /** The security module is not authorised (SW3 66). */
  MODULE_NOT_AUTHORISED("DEV-IDR-014"),
  /** The security module cannot make random numbers (SW3 47). */
  MODULE_RANDOM("DEV-IDR-015"),
  /** The reader does not permit the operation (SW3 23). */
  READER_NOT_PERMITTED("DEV-IDR-016"),
  /** Card and module did not accept each other (SW3 31, 32, 33). */
  CARD_NOT_AUTHENTIC("DEV-IDR-017", Weight.MOMENTARY),
  /** The card was read, but its text block is none of the four layouts. */
  CARD_DATA_BROKEN("DEV-IDR-018", Weight.MOMENTARY),
  /** The card was found and could not be selected (SW3 81). */
  CARD_NOT_SELECTED("DEV-IDR-019", Weight.MOMENTARY),
  /** The reader reports an error it has no name for (SW3 24). */
  READER_UNKNOWN_ERROR("DEV-IDR-020"),
  /** Paper is stuck in the scanner. */
  SCANNER_JAM("DEV-SCN-010"),
  /** The scanner's cover is open. */
  SCANNER_COVER("DEV-SCN-011"),
  /** The feeder holds no page. */
  FEEDER_EMPTY("DEV-SCN-012", Weight.MOMENTARY),
  /** Fewer lines arrived than the page has. */
  PAGE_TRUNCATED("DEV-SCN-013", Weight.MOMENTARY),
  /** The scanner is used by somebody else. */
  SCANNER_BUSY("DEV-SCN-014"),
  /** Any other failure the scanner named. */
  SCANNER_FAILED("DEV-SCN-015"),
  /** Two sheets went through at once. */
  SCANNER_MULTIFEED("DEV-SCN-016", Weight.MOMENTARY),
  /** The scanner refuses the resolution, colour or area asked for. */
  SCANNER_SETTING("DEV-SCN-017"),
  /** The scanner has no memory left for the page. */
  SCANNER_MEMORY("DEV-SCN-018"),
  /** The scanner or its daemon does not let us in. */
  SCANNER_DENIED("DEV-SCN-019"),
  /** The scanner lost contact with its own hardware. */
  SCANNER_IO("DEV-SCN-020"),
  /** The scanner called a page good and sent nothing. */
  PAGE_EMPTY("DEV-SCN-021", Weight.MOMENTARY),
  /** The scanner gave up the job. */
  SCAN_ABORTED("DEV-SCN-022", Weight.MOMENTARY),
  /** The scanner says that it is stopped. */
  SCANNER_STOPPED("DEV-SCN-023"),
  /** The picture under the document camera never came to rest. */
  CAMERA_UNSTEADY("DEV-SCN-024", Weight.MOMENTARY),
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
  /** The A4 printer has little paper left. */
  A4_PAPER_LOW("DEV-PRN-016", Weight.WARNING),
  /** The A4 printer has little toner left. */
  A4_TONER_LOW("DEV-PRN-017", Weight.WARNING),
  /** The output tray of the A4 printer is full. */
  A4_OUTPUT_FULL("DEV-PRN-018"),
  /** The waste box of the A4 printer is full. */
  A4_WASTE_FULL("DEV-PRN-019"),
  /** A tray of the A4 printer is not in its place. */
  A4_TRAY_MISSING("DEV-PRN-020"),
  /** The fuser of the A4 printer is too hot or too cold. */
  A4_FUSER("DEV-PRN-021"),
  /** The drum of the A4 printer is worn out. */
  A4_DRUM("DEV-PRN-022"),
  /** The A4 printer refuses the document. */
  A4_REFUSED("DEV-PRN-023"),
  /** The A4 printer has no room for the document. */
  A4_SPOOL_FULL("DEV-PRN-024"),
  /** The print server does not reach the A4 printer. */
  A4_UNREACHABLE("DEV-PRN-025"),
  /** Somebody cancelled the job at the A4 printer. */
  A4_CANCELLED("DEV-PRN-026", Weight.MOMENTARY),
  /** The drum of the A4 printer is nearly worn out. */
  A4_DRUM_LOW("DEV-PRN-027", Weight.WARNING),
  /** The waste box of the A4 printer is nearly full. */
  A4_WASTE_LOW("DEV-PRN-028", Weight.WARNING),
  /** The roll of the receipt printer is used up. */
  RECEIPT_PAPER_OUT("DEV-RCP-010"),
  /** The roll of the receipt printer is nearly used up. */
  RECEIPT_PAPER_LOW("DEV-RCP-011", Weight.WARNING),
  /** The cover of the receipt printer is open. */
  RECEIPT_COVER("DEV-RCP-012"),
  /** The cutter of the receipt printer is stuck. */
  RECEIPT_CUTTER("DEV-RCP-013"),
  /** The receipt printer reports an error it cannot leave by itself. */
  RECEIPT_FAILED("DEV-RCP-014"),
  /** Paper is stuck in the receipt printer. */
  RECEIPT_JAM("DEV-RCP-015"),
  /** The print head of the receipt printer is too hot. */
  RECEIPT_HEAD_HOT("DEV-RCP-016"),
  /** The supply voltage of the receipt printer is wrong. */
  RECEIPT_VOLTAGE("DEV-RCP-017"),
  /** The receipt printer never said that the receipt is through. */
  RECEIPT_NOT_FINISHED("DEV-RCP-018"),
  /** The memory of the receipt printer is broken. */
  RECEIPT_MEMORY("DEV-RCP-019"),
  /** The receipt printer does not find the mark on its paper. */
  RECEIPT_NOTCH("DEV-RCP-020"),
  /** The receipt printer is switched off line. */
  RECEIPT_OFFLINE("DEV-RCP-021"),
  /** The evaluator refuses the work number or the key. */
  EVALUATOR_REFUSED("DEV-EVL-010"),
  /** The evaluator sends keys that its profile does not name. */
  EVALUATOR_UNKNOWN_KEY("DEV-EVL-011"),
  /** The evaluator says that this affair was rated already. */
  EVALUATOR_ANSWERED_BEFORE("DEV-EVL-012", Weight.MOMENTARY),
  /** The code reader does not know the command. */
  CODE_READER_REFUSED("DEV-COD-010"),
  /** The code reader got our command damaged. */
  CODE_READER_CHECK("DEV-COD-011"),
  /** What the code reader sends is longer than any code. */
  CODE_TOO_LONG("DEV-COD-012", Weight.MOMENTARY),
  /** The code holds no text we can read. */
  CODE_NOT_TEXT("DEV-COD-013", Weight.MOMENTARY),
  /** No card reader is plugged in, or its service does not run. */
  SOCIAL_READER_MISSING("DEV-SSC-010"),
  /** The card does not answer to reset. */
  SOCIAL_CARD_MUTE("DEV-SSC-011", Weight.MOMENTARY),
  /** The card has no social security application (SW 6A82). */
  NOT_A_SOCIAL_CARD("DEV-SSC-012", Weight.MOMENTARY),
  /** The card wants a PIN before it tells who it belongs to (SW 6982). */
  SOCIAL_CARD_LOCKED("DEV-SSC-013", Weight.MOMENTARY),
  /** The card was pulled out while it was read. */
  SOCIAL_CARD_TORN("DEV-SSC-014", Weight.MOMENTARY),
  /** The records of the card cannot be read. */
  SOCIAL_CARD_DATA("DEV-SSC-015", Weight.MOMENTARY),
  /** The card refuses a command with another status word. */
  SOCIAL_CARD_REFUSED("DEV-SSC-016", Weight.MOMENTARY),
  /** The board does not know the function (Modbus 01). */
  IO_FUNCTION("DEV-IOB-010"),
  /** The board has no such input or output (Modbus 02). */
  IO_ADDRESS("DEV-IOB-011"),
  /** The board refuses the value (Modbus 03). */
  IO_VALUE("DEV-IOB-012"),
  /** The board reports that it failed (Modbus 04). */
  IO_FAILED("DEV-IOB-013"),
  /** The door of the cabinet is open. */
  IO_DOOR_OPEN("DEV-IOB-014", Weight.WARNING),
  /** The tamper switch of the cabinet was triggered. */
  IO_TAMPER("DEV-IOB-015", Weight.WARNING),
  /** The terminal runs on its battery. */
  IO_ON_BATTERY("DEV-IOB-016", Weight.WARNING),
  /** The battery of the terminal is nearly empty. */
  IO_BATTERY_LOW("DEV-IOB-017", Weight.WARNING);

  /** How long a fault lasts, and whether the device still works with it. */
  public enum Weight {
    /** The device does not work until somebody does something. */
    LASTING,
    /** Of one card, page or code: the next citizen is served as usual. */
    MOMENTARY,
    /** The device works and wants a technician. */
    WARNING
  }

  private final String code;
  private final Weight weight;

  DeviceFault(String code) {
    this(code, Weight.LASTING);
  }

  DeviceFault(String code, Weight weight) {
    this.code = code;
    this.weight = weight;
  }

  /** Stable code, such as {@code DEV-SCN-010}. */
  public String code() {
    return code;
  }

  public Weight weight() {
    return weight;
  }
}
