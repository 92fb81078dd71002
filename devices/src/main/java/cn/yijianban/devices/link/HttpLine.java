package cn.yijianban.devices.link;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/**
 * HTTP/1.1 to a device. A driver that was closed is asked again when the device comes back, so this
 * opens anew when it is next used.
 */
public final class HttpLine implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private Optional<HttpClient> client = Optional.empty();

  /** Open, whether or not it was closed before. */
  public synchronized HttpClient open() {
    HttpClient open =
        client.orElseGet(
            () ->
                HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build());
    client = Optional.of(open);
    return open;
  }

  /** Lets the connections go; whoever waits for an answer hears that the line broke. */
  @Override
  public synchronized void close() {
    client.ifPresent(HttpClient::shutdownNow);
    client = Optional.empty();
  }
}
