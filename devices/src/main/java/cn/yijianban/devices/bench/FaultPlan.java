package cn.yijianban.devices.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a bench twin does wrong, and when. Safe for use from any thread. */
public final class FaultPlan<F> {
  private final Deque<F> next = new ArrayDeque<>();
  private final Runnable planned;
  private Optional<F> always = Optional.empty();

  public FaultPlan() {
    this(() -> {});
  }

  /**
   * @param planned is run before each fault that is planned, while nobody can take one
   */
  FaultPlan(Runnable planned) {
    this.planned = planned;
  }

  /** The next answer goes wrong like this; may be called several times for a row of faults. */
  public synchronized void failNext(F fault) {
    planned.run();
    next.add(fault);
  }

  /** Every answer goes wrong like this, until {@link #clear}. */
  public synchronized void failRepeatedly(F fault) {
    planned.run();
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
