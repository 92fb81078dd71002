package cn.yijianban.provisioning.enrol;

/** Why a pass that was brought is refused. */
public enum PassFault {
  NOT_A_PASS("ENR-201", "it is no pass, or cut short"),
  NOT_THE_PLATFORMS("ENR-202", "this terminal's platform has not signed it"),
  OTHER_TERMINAL("ENR-203", "it is for another terminal"),
  OTHER_SITE("ENR-204", "it is for another site"),
  OTHER_KEY("ENR-205", "it is for another key: the request it answers was not made here"),
  OVER("ENR-206", "its time is over"),
  OLD("ENR-207", "this terminal has had a newer one");

  private final String code;
  private final String what;

  PassFault(String code, String what) {
    this.code = code;
    this.what = what;
  }

  /** Such as {@code ENR-203}. */
  public String code() {
    return code;
  }

  /** A clause for the technician. */
  public String what() {
    return what;
  }
}
