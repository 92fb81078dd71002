package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 通知书: what departments have issued on the cases of a submission, to be printed. */
public interface Notices {

  /** Kinds of papers. */
  enum Kind {
    /** 受理通知书. */
    ACCEPTANCE,
    /** 补正告知书: everything that is missing, at once (行政许可法 §32). */
    CORRECTION,
    /** 不予受理通知书. */
    REFUSAL,
    /** 办结通知书. */
    RESULT
  }

  /**
   * One paper.
   *
   * @param document number the department gave it (受理文书编号); there is no notice without one
   * @param lines of its text
   * @param until day by which something has to be done
   */
  record Notice(
      Kind kind,
      String document,
      String item,
      String caseNumber,
      String office,
      Instant issued,
      List<String> lines,
      Optional<LocalDate> until) {
    public Notice {
      if (document.isBlank()) {
        throw new IllegalArgumentException("a notice has a number");
      }
      lines = List.copyOf(lines);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Notice[" + kind + ", " + item + "]";
    }
  }

  /**
   * Newest last. Refused with 404 when there is no such submission of this holder: a receipt that
   * was found shows its finder nothing; with 403 when the card was read too long ago.
   *
   * @param number of a receipt; that of a correction stands for what it corrects
   * @param holder one of its applicants
   */
  Answer<List<Notice>> notices(String number, Cases.Holder holder);
}
