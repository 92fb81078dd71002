package cn.yijianban.kiosk.platform;

import java.util.List;

/** 取号, 退号: a place in the queue of a counter, for whoever stands here with their card. */
public interface Assistance {

  /**
   * A number in the queue of a counter.
   *
   * @param ahead how many wait before it
   */
  record Ticket(String number, int ahead) {}

  /**
   * A number that somebody has drawn and that was not called yet.
   *
   * @param window name of the window
   * @param place where in the hall
   */
  record Drawn(Ticket ticket, String window, String place) {}

  /**
   * Takes a ticket (取号); under the same key it is the same one.
   *
   * @param counter name of the counter
   */
  Answer<Ticket> ticket(String key, Cases.Holder holder, String counter);

  /** What that holder has drawn and still waits with, in the order it was drawn. */
  Answer<List<Drawn>> of(Cases.Holder holder);

  /**
   * Gives a number back (退号), so that nobody is called in vain; under the same key it is the same
   * one. Too late when it was called.
   */
  Answer<Appointments.Cancelled> giveBack(String key, Cases.Holder holder, String number);
}
