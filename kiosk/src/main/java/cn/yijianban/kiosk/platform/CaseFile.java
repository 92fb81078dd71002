package cn.yijianban.kiosk.platform;

import java.util.List;
import java.util.Optional;

/**
 * How a submission stands at the platform.
 *
 * @param upload path of an upload that was begun and not ended; empty when there is none
 */
public record CaseFile(String number, State state, List<Child> children, Optional<String> upload) {
  public CaseFile {
    children = List.copyOf(children);
  }

  /** Of the whole submission. */
  public enum State {
    /** Known by name; the package is not there yet. */
    ANNOUNCED,
    /** 收件: the whole package is there, forced to disk and opened. */
    RECEIVED,
    /** 受理: every child case was accepted. */
    ACCEPTED,
    /** The package was opened and refused as a whole. */
    REFUSED,
    /** Taken back before the package came: it is not taken any more. */
    WITHDRAWN
  }

  /**
   * 办件: one child case an item.
   *
   * @param state RECEIVED, ACCEPTED, CORRECTION, REFUSED, CLOSED or WITHDRAWN
   */
  public record Child(String item, String caseNumber, String state) {}
}
