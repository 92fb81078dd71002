package cn.yijianban.kiosk.platform;

/** 取号: a place in the queue of a counter. */
public interface Assistance {

  /**
   * A number in the queue of a counter.
   *
   * @param ahead how many wait before it
   */
  record Ticket(String number, int ahead) {}

  /**
   * Takes a ticket (取号); under the same key it is the same one.
   *
   * @param counter name of the counter
   */
  Answer<Ticket> ticket(String key, String counter);
}
