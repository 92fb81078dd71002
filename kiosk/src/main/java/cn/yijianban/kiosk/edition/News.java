package cn.yijianban.kiosk.edition;

/** What happens to the packages of a terminal; for its log, its journal and its technician. */
public sealed interface News {

  /** A package stands on the shelf; the next visit uses it. */
  record Taken(Installed installed) implements News {}

  /**
   * A file that was brought is not used.
   *
   * @param file its name
   */
  record Refused(String file, EditionFault fault, String sentence) implements News {}

  /** The last day of the package in use is over; told once a day. */
  record Expired(Edition edition) implements News {}
}
