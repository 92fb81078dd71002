package cn.yijianban.provisioning.configure;

/** Why a bundle is refused. */
public enum BundleFault {
  /** Not a bundle, cut short, or longer than it says. */
  NOT_A_BUNDLE("CFG-201"),
  UNKNOWN_KEY("CFG-202"),
  /** Not as it was signed. */
  ALTERED("CFG-203"),
  EXPIRED("CFG-204"),
  /** For other terminals. */
  NOT_FOR_US("CFG-205"),
  /** Not newer than what this terminal has already had. */
  OLD("CFG-206"),
  /** Signed, and wrong: every problem is told. */
  WRONG_CONTENT("CFG-207");

  private final String code;

  BundleFault(String code) {
    this.code = code;
  }

  /** Such as {@code CFG-203}. */
  public String code() {
    return code;
  }
}
