package cn.yijianban.ui.life;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The service manager that started this program (sd_notify(3)). */
public interface Manager {

  /**
   * Tells it something, such as {@code READY=1}; see sd_notify(3).
   *
   * @throws IOException when it does not listen
   */
  void tell(String state) throws IOException;

  /**
   * How long it waits for a sign of life, as {@code WATCHDOG_USEC} says; empty when it does not.
   */
  Optional<Duration> patience();

  /** The one that the environment names; empty when nobody manages this program. */
  static Optional<Manager> of(Map<String, String> environment) {
    String socket = environment.getOrDefault("NOTIFY_SOCKET", "");
    if (socket.isEmpty()) {
      return Optional.empty();
    }
    byte[] address = socket.getBytes(StandardCharsets.UTF_8);
    if (socket.startsWith("@")) {
      // An abstract socket; unix(7).
      address[0] = 0;
    }
    String patience = environment.getOrDefault("WATCHDOG_USEC", "");
    return Optional.of(
        new UnixDatagram(
            address,
            patience.matches("[1-9]\\d{0,14}")
                ? Optional.of(Duration.ofNanos(Long.parseLong(patience) * 1_000))
                : Optional.empty()));
  }
}
