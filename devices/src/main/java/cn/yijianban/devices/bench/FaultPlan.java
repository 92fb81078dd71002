package cn.yijianban.devices.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a bench twin does wrong, and when. Safe for use from any thread. */
public final class FaultPlan<F> {
  private final Deque<F> next = new ArrayDeque<>();
  private Optional<F> always = Optional.empty();

  /** The next answer goes wrong like this; may be called several times for a row of faults. */
  public synchronized void failNext(F fault) {
    next.add(fault);
  }

  /** Every answer goes wrong like this, until {@link #clear}. */
  public synchronized void failRepeatedly(F fault) {
    always = Optional.of(fault);
  }

  public synchronized void clear() {
    next.clear();
    always = Optional.empty();
  }

  /** The fault of the answer that is about to be given. */
  synchronized Optional<F> take() {
    F first = next.poll();
    return first == null ? always : Optional.of(first);
  }
}
