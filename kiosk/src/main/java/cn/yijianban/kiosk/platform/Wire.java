package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");

  private final PlatformConfig config;
  private final Signer signer;
  private final SecureRandom random;
  private final InstantSource time;
  private final HttpClient http;
  private volatile Duration skew = Duration.ZERO;

  Wire(PlatformConfig config, Signer signer, SecureRandom random, InstantSource time) {
    this.config = config;
    this.signer = signer;
    this.random = random;
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
    return send(
        method,
        path,
        new WireBody(Bytes.of(body)::stream, body.length, RequestSignature.sm3(body)),
        headers,
        deadline,
        read);
  }

  <T> Answer<T> send(
      String method,
      String path,
      WireBody body,
      Map<String, String> headers,
      Duration deadline,
      Function<HttpResponse<byte[]>, Answer<T>> read) {
    HttpRequest request = signed(method, path, body, headers);
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = coming.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      Answer<T> answer = Judgement.of(response, read);
      if (answer.equals(new Answer.Unheard<T>(RequestSignature.CLOCK))) {
        setRight(response);
      }
      return answer;
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

  /** The platform's clock counts for its window: from now on requests are dated by it. */
  private void setRight(HttpResponse<byte[]> response) {
    try {
      Optional<Instant> platform =
          response
              .headers()
              .firstValue("Date")
              .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
      if (platform.isPresent()) {
        skew = Duration.between(time.instant(), platform.get());
        LOG.warn("alarm: the clock of this terminal is {} behind the platform's", skew);
      }
    } catch (DateTimeException e) {
      LOG.debug("the platform does not tell its time");
    }
  }

  private HttpRequest signed(
      String method, String path, WireBody body, Map<String, String> headers) {
    byte[] fresh = new byte[NONCE_BYTES];
    random.nextBytes(fresh);
    URI uri = URI.create(config.base() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(config.answer()).method(method, body.publisher());
    signer
        .headers(
            new Signer.Request(
                method,
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                body.sm3(),
                time.instant().plus(skew).toEpochMilli(),
                HexFormat.of().formatHex(fresh)))
        .forEach(request::header);
    headers.forEach(request::header);
    return request.build();
  }

  /** Asks without doing anything: no key is needed. What is personal stands in the body. */
  <T> Answer<T> ask(String path, Map<String, ?> body, Function<Envelope.Data, T> read) {
    return sent(path, body, JSON, read);
  }

  /** Has something done, once under that key. */
  <T> Answer<T> post(
      String path, Map<String, ?> body, String key, Function<Envelope.Data, T> read) {
    Map<String, String> headers = new LinkedHashMap<>(JSON);
    headers.put("Idempotency-Key", key);
    return sent(path, body, headers, read);
  }

  private <T> Answer<T> sent(
      String path,
      Map<String, ?> body,
      Map<String, String> headers,
      Function<Envelope.Data, T> read) {
    return send(
        "POST",
        path,
        Envelope.json(body),
        headers,
        config.answer(),
        response -> Envelope.read(response.body(), read));
  }

  PlatformConfig config() {
    return config;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
