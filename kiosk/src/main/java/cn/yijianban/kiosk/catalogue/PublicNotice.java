package cn.yijianban.kiosk.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 政务公开: what a government tells everybody; nobody signs in to read it.
 *
 * @param code unique in the catalogue
 * @param day of publication; it is shown from then on
 * @param until last day on which it is shown; empty for no end
 * @param department that publishes it
 * @param text paragraphs without any markup, at least one
 * @param bundles codes of those it concerns
 * @param sample whether it is invented
 */
public record PublicNotice(
    String code,
    Kind kind,
    LocalDate day,
    Optional<LocalDate> until,
    String title,
    String department,
    List<String> text,
    List<String> bundles,
    boolean sample) {
  public PublicNotice {
    text = List.copyOf(text);
    bundles = List.copyOf(bundles);
  }

  /** What it is about. */
  public enum Kind {
    /** 事项清单. */
    ITEMS,
    /** 更新政策. */
    POLICY,
    /** 业务变化. */
    CHANGE,
    /** 最新动态. */
    NEWS
  }

  /** Whether it is there to be read on that day. */
  public boolean shownOn(LocalDate today) {
    return !today.isBefore(day) && until.map(last -> !today.isAfter(last)).orElse(true);
  }
}
