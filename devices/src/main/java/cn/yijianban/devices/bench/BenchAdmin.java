package cn.yijianban.devices.bench;

import cn.yijianban.devices.link.Links;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hands on a SIMULATED device, over HTTP on loopback: {@code GET /} tells its state, {@code
 * POST /faults/NAME?times=2} or {@code ?always=true} plans faults, {@code DELETE /faults} takes
 * them back, {@code POST /actions/NAME?value=V} does something to it. Pages of a browser are
 * refused.
 */
public final class BenchAdmin extends BenchHttp {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 1_000;
  private final Twin twin;

  /**
   * @param port 0 for any free one
   */
  public BenchAdmin(Twin twin, int port) {
    super("bench admin", port, "/");
    this.twin = twin;
  }

  public URI uri() {
    return uri("http", "/");
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Origin")) {
      // Any page in a browser could reach loopback.
      tell(exchange, 403, Map.of("error", "not from a page of a browser"));
      return;
    }
    URI asked = exchange.getRequestURI();
    String[] path = asked.getPath().split("/", -1);
    Map<String, String> query = Links.query(asked);
    String name = path.length > 2 ? path[2] : "";
    switch (exchange.getRequestMethod() + " /" + path[1]) {
      case "GET /" -> tell(exchange, 200, state());
      case "DELETE /faults" -> {
        twin.faults().clear().run();
        tell(exchange, 200, state());
      }
      case "POST /faults" -> fault(exchange, name, query);
      case "POST /actions" -> action(exchange, name, query.getOrDefault("value", ""));
      default ->
          tell(exchange, 404, Map.of("error", "GET /, POST /faults/NAME, POST /actions/NAME"));
    }
  }

  private Map<String, Object> state() {
    Map<String, Object> all = new TreeMap<>();
    all.put("uri", twin.uri().toString());
    all.put("state", new TreeMap<>(twin.state().get()));
    all.put("faults", twin.faults().names());
    all.put("actions", new TreeSet<>(twin.actions().keySet()));
    return all;
  }

  private void fault(HttpExchange exchange, String name, Map<String, String> query)
      throws IOException {
    String times = query.getOrDefault("times", "1");
    if (!twin.faults().names().contains(name)) {
      tell(exchange, 404, Map.of("error", "no such fault", "faults", twin.faults().names()));
    } else if (query.getOrDefault("always", "false").equals("true")) {
      twin.faults().always().accept(name);
      tell(exchange, 200, state());
    } else if (times.matches("\\d{1,4}") && Integer.parseInt(times) <= MOST) {
      for (int i = 0; i < Integer.parseInt(times); i++) {
        twin.faults().next().accept(name);
      }
      tell(exchange, 200, state());
    } else {
      tell(exchange, 400, Map.of("error", "times is a number up to " + MOST));
    }
  }

  private void action(HttpExchange exchange, String name, String value) throws IOException {
    Consumer<String> action = twin.actions().get(name);
    if (action == null) {
      tell(
          exchange,
          404,
          Map.of("error", "no such action", "actions", List.copyOf(twin.actions().keySet())));
      return;
    }
    try {
      action.accept(value);
      tell(exchange, 200, state());
    } catch (IllegalArgumentException e) {
      tell(exchange, 400, Map.of("error", "value: " + e.getMessage()));
    }
  }

  private static void tell(HttpExchange exchange, int code, Map<String, ?> what)
      throws IOException {
    answer(exchange, code, "application/json", JSON.writeValueAsBytes(what));
  }
}
