package cn.yijianban.kiosk.edition;

/** Why a package is not used. Codes are stable. */
public enum EditionFault {
  NOT_A_PACKAGE("C-201", "Give the file that 'terminalctl catalogue sign' wrote."),
  UNSIGNED("C-202", "Sign it with 'terminalctl catalogue sign'."),
  UNKNOWN_KEY("C-203", "Name the public key of its signer under [catalogue] public-keys."),
  ALTERED("C-204", "Fetch the file again; it is not the one that was signed."),
  EXPIRED("C-205", "Sign the catalogue again with a later last day."),
  OTHER_REGION("C-206", "Give a package of the terminal's region or of one around it."),
  OLDER("C-207", "To go back, sign the older content with a higher version."),
  SAME_VERSION("C-208", "Give a changed catalogue a higher version in region.json."),
  BAD_VERSION("C-209", "Write the version in region.json as numbers and points, as 2026.11.1."),
  NEWER_FORMAT("C-210", "Update the terminal first: the package was made for a newer one."),
  BROKEN("C-211", "Put the catalogue right; 'terminalctl catalogue check' tells all of it."),
  FOREIGN("C-212", "A guest's package holds its own department's items only; take the other out.");

  private final String code;
  private final String remedy;

  EditionFault(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /** Such as {@code C-204}. */
  public String code() {
    return code;
  }

  /** What can be done, as one sentence. */
  public String remedy() {
    return remedy;
  }
}
