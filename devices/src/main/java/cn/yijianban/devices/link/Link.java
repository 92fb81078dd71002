package cn.yijianban.devices.link;

import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;

/** An open byte pipe. Used by one thread. */
public interface Link extends AutoCloseable {

  /**
   * Writes all bytes.
   *
   * @throws LinkException when the far end is gone or does not take them in time
   */
  void write(Bytes bytes);

  /**
   * Waits for bytes and gives what came, at most {@code max}; empty when nothing came in time.
   *
   * @throws LinkException when the far end is gone
   */
  Bytes read(int max, Duration wait);

  /** Throws away what has arrived and was not read. */
  default void discardInput() {
    int rounds = 0;
    while (rounds++ < 64 && read(4096, Duration.ZERO).size() > 0) {
      // what comes is not wanted
    }
  }

  /** Never throws; returns within about a second even when the port is dead. */
  @Override
  void close();
}
