package cn.yijianban.kiosk.submission;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A wait that others can end. A wake-up that comes while nobody waits ends the next wait. */
public final class Waiter {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean awake;

  /** Returns after that time, or as soon as somebody wakes it. */
  public void await(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lockInterruptibly();
    try {
      while (!awake && left > 0) {
        left = woken.awaitNanos(left);
      }
      awake = false;
    } finally {
      lock.unlock();
    }
  }

  /** May be called by any thread. */
  public void wake() {
    lock.lock();
    try {
      awake = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
