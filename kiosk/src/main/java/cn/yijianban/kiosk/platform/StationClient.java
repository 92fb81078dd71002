package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a terminal asks for itself, over the line of its {@link PlatformClient}. */
final class StationClient implements StationDesk, Editions {
  private static final int PARTIAL = 206;

  private final Calls calls;

  StationClient(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Answer<List<Offered>> editions(String region) {
    return calls.get(
        "/v1/catalogues?region=" + region,
        Map.of(),
        response -> Calls.data(StationClient::offered).apply(response.body()));
  }

  private static List<Offered> offered(JsonNode data) {
    List<Offered> all = new ArrayList<>();
    for (JsonNode one : data.required("editions")) {
      all.add(
          new Offered(
              one.required("file").asString(),
              one.required("region").asString(),
              one.required("version").asString(),
              LocalDate.parse(one.required("lastDay").asString()),
              one.required("size").asLong(),
              one.required("sm3").asString()));
    }
    return List.copyOf(all);
  }

  @Override
  public Answer<Bytes> piece(Offered of, long from, int most) {
    Map<String, String> headers =
        Map.of("Range", "bytes=" + from + "-" + (from + most - 1), "If-Match", quoted(of.sm3()));
    return calls.get("/v1/catalogues/" + of.file(), headers, r -> part(r, of, from));
  }

  private static Answer<Bytes> part(HttpResponse<byte[]> response, Offered of, long from) {
    byte[] body = response.body();
    if (response.statusCode() != PARTIAL) {
      // A server on the way that knows no ranges sends the whole.
      return body.length == of.size()
          ? new Answer.Yes<>(Bytes.of(body).slice((int) from, body.length))
          : new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    String range = "bytes " + from + "-" + (from + body.length - 1) + "/" + of.size();
    boolean right =
        response.headers().firstValue("Content-Range").filter(range::equals).isPresent();
    return right && body.length > 0
        ? new Answer.Yes<>(Bytes.of(body))
        : new Answer.Unheard<>("NOT_UNDERSTOOD");
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }

  @Override
  public Answer<Orders> signIn(SignIn signIn) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", signIn.version());
    body.put("region", signIn.region());
    body.put("simulated", signIn.simulated());
    body.put("started", signIn.started().toString());
    return ask("/v1/terminal/sign-in", body);
  }

  @Override
  public Answer<Orders> heartbeat(Health health) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", health.version());
    body.put("catalogue", health.catalogue());
    body.put("config", health.config());
    body.put("receiptPaper", health.receiptPaper().name());
    body.put("pagePaper", health.pagePaper().name());
    Map<String, Object> devices = new LinkedHashMap<>();
    health.devices().forEach((kind, d) -> devices.put(kind, device(d)));
    body.put("devices", devices);
    body.put("waiting", health.queue().waiting());
    body.put("blocked", health.queue().blocked());
    body.put("staleForms", health.staleForms());
    health.obstacle().ifPresent(code -> body.put("obstacle", code));
    body.put("freeBytes", health.freeBytes());
    body.put("journal", end(health.journal()));
    return ask("/v1/terminal/heartbeat", body);
  }

  private static Map<String, String> device(Device device) {
    return Map.of("state", device.state(), "fault", device.fault());
  }

  private static Map<String, Object> end(JournalEnd end) {
    return Map.of("line", end.line(), "hash", end.hash());
  }

  private Answer<Orders> ask(String path, Map<String, ?> body) {
    return calls.ask(path, body, calls.deadline(), Calls.data(StationClient::orders));
  }

  private static Orders orders(JsonNode data) {
    return new Orders(
        Duration.ofSeconds(data.required("beatSeconds").asLong()),
        data.required("config").asLong(),
        end(data.required("journal")));
  }

  private static JournalEnd end(JsonNode data) {
    return new JournalEnd(data.required("line").asLong(), data.required("hash").asString());
  }

  @Override
  public Answer<Bytes> config(long counter) {
    return calls.get(
        "/v1/terminal/configurations/" + counter,
        Map.of(),
        response ->
            octets(response) && response.body().length > 0
                ? new Answer.Yes<>(Bytes.of(response.body()))
                : new Answer.Unheard<>("NOT_UNDERSTOOD"));
  }

  private static boolean octets(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .filter("application/octet-stream"::equals)
        .isPresent();
  }

  @Override
  public Answer<JournalEnd> journal(JournalPart part) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("from", part.from());
    body.put("before", part.before());
    body.put("lines", part.lines());
    return calls.ask(
        "/v1/terminal/journal", body, calls.deadline(), Calls.data(StationClient::end));
  }
}
