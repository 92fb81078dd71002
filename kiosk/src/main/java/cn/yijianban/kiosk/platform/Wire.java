package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.crypto.StationKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed requests over HTTP, each with a deadline for the whole answer. */
final class Wire implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final int NONCE_BYTES = 16;
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;

  private final PlatformConfig config;
  private final StationKeys keys;
  private final InstantSource time;
  private final HttpClient http;

  Wire(PlatformConfig config, StationKeys keys, InstantSource time) {
    this.config = config;
    this.keys = keys;
    this.time = time;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Sends and waits.
   *
   * @param read what a good answer means
   */
  <T> Answer<T> send(
      String method,
      String path,
      byte[] body,
      Map<String, String> headers,
      Duration deadline,
      Function<HttpResponse<byte[]>, Answer<T>> read) {
    HttpRequest request = signed(method, path, body, headers);
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return judge(coming.get(deadline.toMillis(), TimeUnit.MILLISECONDS), read);
    } catch (TimeoutException e) {
      coming.cancel(true);
      return new Answer.Unheard<>("TIMEOUT");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LOG.debug("{} {} was not heard: {}", method, path, cause.getClass().getName());
      return new Answer.Unheard<>(
          cause instanceof java.net.ConnectException
                  || cause instanceof java.net.http.HttpConnectTimeoutException
              ? "CONNECT"
              : "BROKEN_OFF");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Unheard<>("INTERRUPTED");
    }
  }

  private static <T> Answer<T> judge(
      HttpResponse<byte[]> response, Function<HttpResponse<byte[]>, Answer<T>> read) {
    int status = response.statusCode();
    String code =
        response
            .headers()
            .firstValue(RequestSignature.CODE)
            .or(() -> Envelope.code(response.body()))
            .orElse("HTTP_" + status);
    // The JDK's client sends GET and HEAD again by itself when a connection breaks, nonce and all.
    boolean askAnew = code.equals(RequestSignature.CLOCK) || code.equals(RequestSignature.USED);
    boolean again =
        status < 200
            || (status >= 300 && status < CLIENT_ERROR)
            || status >= SERVER_ERROR
            || status == REQUEST_TIMEOUT
            || status == TOO_EARLY
            || status == TOO_MANY
            || askAnew;
    if (again) {
      return new Answer.Unheard<>(askAnew ? code : "HTTP_" + status);
    }
    boolean same = status == 409 && code.equals(Envelope.DUPLICATE);
    return status >= CLIENT_ERROR && !same
        ? new Answer.Refused<>(status, code)
        : read.apply(response);
  }

  private HttpRequest signed(String method, String path, byte[] body, Map<String, String> headers) {
    String timestamp = Long.toString(time.millis());
    byte[] random = new byte[NONCE_BYTES];
    keys.random().nextBytes(random);
    String nonce = HexFormat.of().formatHex(random);
    URI uri = URI.create(config.base() + path);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    byte[] message =
        RequestSignature.message(
            method, uri.getRawPath(), query, RequestSignature.sm3(body), timestamp, nonce);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(config.answer())
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .header(RequestSignature.APP, config.appId())
            .header(RequestSignature.TERMINAL, config.terminal())
            .header(RequestSignature.KEY, keys.terminal().publicKey().hex())
            .header(RequestSignature.TIMESTAMP, timestamp)
            .header(RequestSignature.NONCE, nonce)
            .header(RequestSignature.SIGN_TYPE, RequestSignature.TYPE)
            .header(RequestSignature.SIGN, Base64.getEncoder().encodeToString(keys.sign(message)));
    headers.forEach(request::header);
    return request.build();
  }

  PlatformConfig config() {
    return config;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
