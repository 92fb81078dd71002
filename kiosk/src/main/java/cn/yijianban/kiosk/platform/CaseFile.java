package cn.yijianban.kiosk.platform;

import java.util.List;

/**
 * How a submission stands at the platform.
 *
 * @param wanted numbers of the parts that it does not hold whole and right, as long as it is {@link
 *     State#ANNOUNCED}
 */
public record CaseFile(String number, State state, List<Child> children, List<Integer> wanted) {
  public CaseFile {
    children = List.copyOf(children);
    wanted = List.copyOf(wanted);
  }

  /** Whether all of it was withdrawn: no result will come. */
  public boolean over() {
    return !children.isEmpty() && children.stream().allMatch(c -> c.state().equals("WITHDRAWN"));
  }

  /** Of the whole submission. */
  public enum State {
    /** Known by name; the package is not there yet, or not all of it. */
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
