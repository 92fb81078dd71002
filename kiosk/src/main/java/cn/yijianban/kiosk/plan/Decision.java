package cn.yijianban.kiosk.plan;

/**
 * Why a part of a bundle is in a plan, or is not.
 *
 * @param id code of an item, id of a field, material, party or question; text of a notice
 * @param name as the citizen reads it
 * @param detail what the reason leans on: a condition with the values it was tested with, the items
 *     that use the thing, the reason of a lock; may be empty
 */
public record Decision(Part part, String id, String name, boolean in, Why why, String detail) {
  /** What was decided about. */
  public enum Part {
    ITEM,
    PARTY,
    FIELD,
    MATERIAL,
    NOTICE,
    QUESTION
  }

  /** Reasons. */
  public enum Why {
    /** Nothing speaks against it. */
    ALWAYS,
    /** Its condition holds. */
    CONDITION_HOLDS,
    /** Its condition does not hold. */
    CONDITION_FAILS,
    /** Its condition waits for an answer. */
    ANSWER_MISSING,
    /** It cannot be dropped. */
    LOCKED,
    /** The citizen does not want it. */
    DROPPED,
    /** Another item of its group, or the group's rule, decides. */
    GROUP,
    /** No chosen item that is handed in here needs it. */
    NO_ITEM,
    /** The promise makes it unnecessary. */
    WAIVED,
    /** Only the counter takes it. */
    COUNTER,
    /** Something depends on the answer. */
    ASKED
  }
}
