package cn.yijianban.kiosk.platform;

import java.net.URI;
import java.time.Duration;

/**
 * Where the platform is and how long to wait for it.
 *
 * @param base such as {@code https://platform.example/yjb}, without a slash at the end
 * @param appId given by the platform when the terminal was enrolled
 * @param terminal id of this terminal
 * @param connect longest wait for a connection
 * @param answer longest wait for a whole answer
 */
public record PlatformConfig(
    URI base, String appId, String terminal, Duration connect, Duration answer) {
  public PlatformConfig {
    if (!base.isAbsolute() || base.toString().endsWith("/")) {
      throw new IllegalArgumentException("the platform has an absolute address without last slash");
    }
  }

  /** With the usual waits: 5 s for a connection, 30 s for an answer. */
  public static PlatformConfig of(URI base, String appId, String terminal) {
    return new PlatformConfig(base, appId, terminal, Duration.ofSeconds(5), Duration.ofSeconds(30));
  }
}
