package cn.yijianban.devices;

import java.time.Duration;

/**
 * How long to wait before the next look at a device, pure.
 *
 * @param well between two looks at a device that answers
 * @param first after the first failure; each further one doubles it
 * @param cap the longest wait
 */
public record WatchPace(Duration well, Duration first, Duration cap) {
  private static final int MOST_DOUBLINGS = 20;

  public WatchPace {
    if (!well.isPositive() || !first.isPositive() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("waits are positive and the cap is the longest");
    }
  }

  /** A look every 10 s; at a dead device after 1, 2, 4, 8, 16 and then every 20 s. */
  public static WatchPace usual() {
    return new WatchPace(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(20));
  }

  /**
   * The wait after so many failures in a row.
   *
   * @param chance 0 to 1: spreads the looks, so that devices on one hub are not all asked at once
   */
  public Duration after(int failures, double chance) {
    if (failures == 0) {
      return well;
    }
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(cap) < 0 ? doubled : cap;
    return wait.multipliedBy(500 + Math.round(500 * chance)).dividedBy(1_000);
  }
}
