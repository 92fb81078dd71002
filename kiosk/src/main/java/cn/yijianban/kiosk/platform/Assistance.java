package cn.yijianban.kiosk.platform;

/** What people at the hall do for somebody at the terminal: a place in a queue, a helper. */
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

  /**
   * Calls a helper (帮代办) to this terminal; under the same key one comes.
   *
   * @param reason code of ours, never words of a citizen
   * @return minutes until somebody is there
   */
  Answer<Integer> help(String key, String reason);
}
