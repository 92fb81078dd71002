package cn.yijianban.devices;

/**
 * The kinds of device a terminal can have; {@link #word} is the name used on command lines and in
 * configuration.
 */
public enum DeviceKind {
  ID_READER("id-reader"),
  SCANNER("scanner"),
  PAGE_PRINTER("page-printer"),
  RECEIPT_PRINTER("receipt-printer"),
  EVALUATOR("evaluator"),
  CODE_READER("code-reader"),
  SOCIAL_CARD("social-card"),
  IO_BOARD("io-board");

  private final String word;

  DeviceKind(String word) {
    this.word = word;
  }

  /** Lower-case name with hyphens, such as {@code id-reader}. */
  public String word() {
    return word;
  }
}
