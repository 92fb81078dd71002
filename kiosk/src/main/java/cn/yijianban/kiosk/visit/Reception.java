package cn.yijianban.kiosk.visit;

import java.util.function.Consumer;

/**
 * The one place of a terminal where visits happen, one after the other: screens show its snapshot
 * and send touches.
 */
public interface Reception {

  /** As it is now. */
  Snapshot snapshot();

  /** Handles a touch at once; the new snapshot is there when this returns. Never throws. */
  void send(Event.Touch touch);

  /** Gives whoever is there now twice the time, or the usual one; over when the visit is. */
  void takeTime(boolean twice);

  /** Tells of every new snapshot, from any thread; run the handle to stop. */
  Runnable subscribe(Consumer<Snapshot> listener);
}
