package cn.yijianban.kiosk.platform;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** How calls of the contract are made: JSON to and fro, signed, under a key or without one. */
final class Calls {
  static final byte[] NOTHING = new byte[0];
  static final String KEY = "Idempotency-Key";
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json; charset=utf-8");

  private final Wire wire;

  Calls(Wire wire) {
    this.wire = wire;
  }

  /** Reads; asking twice changes nothing. */
  <T> Answer<T> get(
      String path, Map<String, String> headers, Function<HttpResponse<byte[]>, Answer<T>> read) {
    return wire.send("GET", path, NOTHING, headers, deadline(), read);
  }

  /** Asks with a body, for addresses end up in logs; asking twice changes nothing. */
  <T> Answer<T> ask(
      String path, Map<String, ?> body, Duration deadline, Function<byte[], Answer<T>> read) {
    return wire.send(
        "POST", path, Envelope.json(body), JSON, deadline, response -> read.apply(response.body()));
  }

  /** Does something; done once, however often it is asked for under the same key. */
  <T> Answer<T> once(
      String path, Map<String, ?> body, String key, Function<byte[], Answer<T>> read) {
    Map<String, String> headers = new LinkedHashMap<>(JSON);
    headers.put(KEY, key);
    return wire.send(
        "POST",
        path,
        Envelope.json(body),
        headers,
        deadline(),
        response -> read.apply(response.body()));
  }

  /** A body that says what its data is wanted for. */
  static Map<String, Object> stated(Licences.Use use) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("purpose", use.purpose());
    body.put("bundle", use.bundle());
    body.put("terminal", use.terminal());
    return body;
  }

  /**
   * What the data of an envelope means. It is not understood when reading throws one of the
   * exceptions that a value of a wrong kind makes.
   */
  static <T> Function<byte[], Answer<T>> data(Function<JsonNode, T> meaning) {
    return body -> {
      try {
        return Envelope.data(body)
            .<Answer<T>>map(data -> new Answer.Yes<>(meaning.apply(data)))
            .orElse(new Answer.Unheard<>("NOT_UNDERSTOOD"));
      } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
        return new Answer.Unheard<>("NOT_UNDERSTOOD");
      }
    };
  }

  Duration deadline() {
    return wire.config().answer();
  }

  String terminal() {
    return wire.config().terminal();
  }
}
