package cn.yijianban.kiosk.catalogue.lint;

/** Every kind of thing that can be wrong with a catalogue. Codes are stable. */
public enum CatalogueFault {
  FILE_MISSING("C-101", "Put the file there, or take its name out of region.json."),
  NOT_TEXT("C-102", "Save the file as UTF-8."),
  NOT_JSON("C-103", "Put the JSON right at the place named."),
  FILE_UNNAMED("C-104", "Name the file in region.json under bundles, or take it away."),
  LIST_ROW("C-105", "Write the row as 序号,类型,牵头部门,责任部门,事项名称."),
  TEXT_MISSING("C-111", "Write the text."),
  WRONG_TYPE("C-112", "Write the kind of value that the sentence names."),
  OUT_OF_RANGE("C-113", "Write a whole number within the bounds."),
  UNKNOWN_WORD("C-114", "Choose one of the words listed."),
  UNKNOWN_PROPERTY("C-115", "Correct the spelling, or take the property out."),
  BAD_DATE("C-116", "Write a day of that year as 2026-10-01."),
  TWICE("C-121", "Take one of the two out, or give it another name."),
  UNKNOWN_REFERENCE("C-122", "Correct the name, or define what it names."),
  WRONG_REGION("C-123", "Write the region of the folder the file lies in."),
  HEAD_DIFFERS("C-124", "Copy name, category and departments from the region's list."),
  CONDITION_UNREADABLE("C-131", "Put the condition right at the character named."),
  CONDITION_NAME("C-132", "Use the id of a question or one of the facts age, party.count."),
  CONDITION_NEVER("C-133", "Compare with a value that the question offers."),
  CONDITION_EARLY("C-134", "Use only what is known at that point."),
  CYCLE("C-141", "Take one dependency out of the circle."),
  NO_RESULT("C-142", "Give the item a result, or set sharesResult to false."),
  NO_ORDER("C-143", "Add a dependency, so that the item waits for the result."),
  UNUSED("C-151", "Name the items that need it under usedBy, or take it out."),
  QUESTION_UNREACHABLE("C-152", "Change its condition; no answers lead to it."),
  QUESTION_IDLE("C-153", "Take the question out, or let something depend on it."),
  FEW_CHOICES("C-154", "Give at least two choices."),
  GROUP("C-155", "Name the group at its items, or take the rule out."),
  NO_BASIS("C-161", "Name law, regulation or rule; without one it must not be asked for."),
  PROOF("C-162", "Put the proof on the region's list of proofs, or do not ask for it."),
  NO_WAY("C-163", "Say how it can be met: scan at least."),
  DEFERRAL("C-164", "Set necessity to deferrable and give a way 'later', or neither."),
  ORIGIN("C-165", "Write 10 (applicant), 20 (government) or 99 (other)."),
  ITEM_CODE("C-171", "Copy the code of the register: 31 characters, or 33 with the sub-item."),
  CODE_UNKNOWN("C-172", "Use a code of GB/T 39046 A.1 or A.2."),
  LIMIT_UNIT("C-173", "Write workingDays, or a number with its unit."),
  LANGUAGE("C-174", "Add the name in that language under guide/names."),
  VALIDITY("C-175", "Let the last day not lie before the first."),
  REASON_MISSING("C-176", "Write why it cannot be dropped."),
  FIELD_SHAPE("C-177", "Put type, choices and sources of the field in keeping with each other."),
  NO_ITEMS("C-178", "Give the bundle its items.");

  private final String code;
  private final String remedy;

  CatalogueFault(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /** Such as {@code C-131}. */
  public String code() {
    return code;
  }

  /** What the author can do, as one sentence. */
  public String remedy() {
    return remedy;
  }
}
