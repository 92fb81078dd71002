package cn.yijianban.devices;

import java.time.Duration;

/**
 * Anything that is plugged in. A device is used by one thread at a time (see {@link Owned}); only a
 * {@link Cancel} may be used from another. Every call returns before its deadline, give or take one
 * read of the link.
 */
public interface Device extends AutoCloseable {

  DeviceKind kind();

  /**
   * Asks the device itself; an open port proves nothing. Connects first when there is no
   * connection.
   */
  DeviceStatus probe(Duration deadline);

  /** Whether the far end is a simulator: shown on screen, in the log and on paper. */
  default boolean simulated() {
    return false;
  }

  /**
   * Brings the device to where it is after power-up and says what happened to card or paper inside.
   */
  default ResetOutcome reset(MediaAction media, Duration deadline) {
    return new ResetOutcome.Unsupported();
  }

  /** Never throws and never blocks for longer than about a second. */
  @Override
  void close();
}
