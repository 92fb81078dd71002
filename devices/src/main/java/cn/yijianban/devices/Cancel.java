package cn.yijianban.devices;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to end one command, from any thread and at any time: before the device has begun with it,
 * while it waits, or when it is over already (then it does nothing). One object a command, so that
 * a late cancel never reaches the command of the next citizen.
 */
public final class Cancel {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean asked;

  /** Ends the command; a second call does nothing. */
  public void cancel() {
    List<Runnable> told;
    synchronized (this) {
      if (asked) {
        return;
      }
      asked = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  /** Whether the command is to end. */
  public synchronized boolean asked() {
    return asked;
  }

  /** For drivers: runs once the command is to end, at once if it is already. */
  public void onCancel(Runnable then) {
    synchronized (this) {
      if (!asked) {
        listeners.add(then);
        return;
      }
    }
    then.run();
  }
}
