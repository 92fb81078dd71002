package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.util.Optional;

/** 缴费: a fee is paid with the citizen's own telephone; no card and no money touch the terminal. */
public interface Payments {

  /** How an order stands. */
  enum State {
    WAITING,
    PAID,
    /** Nobody paid in time; a new order can be made. */
    EXPIRED,
    /** Paid too late or twice: the money went back. */
    REFUNDED
  }

  /**
   * 缴款单.
   *
   * @param code what the telephone scans; nothing personal
   * @param receipt number of the receipt, once it is paid
   */
  record Order(
      String reference, String code, Instant expires, State state, Optional<String> receipt) {}

  /** Makes an order for a due, or answers the one that still waits under the same key. */
  Answer<Order> create(String key, Cases.Holder holder, String due);

  Answer<Order> query(String reference);
}
