package cn.yijianban.kiosk.visit;

/** Where a visit tells what happened. Codes and ids of ours only; never anything of a person. */
@FunctionalInterface
public interface VisitLog {

  /** What can be told. */
  enum Kind {
    STARTED,
    CARD_READ,
    CONSENT,
    MATERIAL_MET,
    /** The platform was asked about somebody: what, and what came of it. */
    ASKED,
    PAGE_SCANNED,
    DURABLE,
    PRINTED,
    NOT_PRINTED,
    RATED,
    /** Something besides applying: the detail says what. */
    ERRAND,
    TROUBLE,
    ITEM_LEFT,
    IDLE_WIPED,
    ENDED
  }

  /**
   * @param visit id of the visit
   * @param detail a code or an id, such as a bundle or trouble code; may be empty
   */
  void note(String visit, Kind kind, String detail);
}
