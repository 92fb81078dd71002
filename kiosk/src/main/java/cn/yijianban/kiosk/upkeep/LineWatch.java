package cn.yijianban.kiosk.upkeep;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.function.BooleanSupplier;

/**
 * Notices that a line came back, so that what waits for it need not wait for the end of its rest.
 * That a line is there does not say that the platform is; only an answer does. To be called by one
 * thread.
 */
public final class LineWatch {
  private final BooleanSupplier up;
  private final Runnable back;
  private boolean before;

  /**
   * @param up whether there is a line
   * @param back told each time there is one again
   */
  public LineWatch(BooleanSupplier up, Runnable back) {
    this.up = up;
    this.back = back;
    this.before = up.getAsBoolean();
  }

  public void look() {
    boolean now = up.getAsBoolean();
    if (now && !before) {
      back.run();
    }
    before = now;
  }

  /** Whether any connection besides the loopback is up, has a carrier and an address. */
  public static boolean carrier() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(LineWatch::carries);
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean carries(NetworkInterface line) {
    try {
      return !line.isLoopback() && line.isUp() && line.getInetAddresses().hasMoreElements();
    } catch (SocketException e) {
      return false;
    }
  }
}
