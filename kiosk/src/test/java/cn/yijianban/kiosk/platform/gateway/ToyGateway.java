package cn.yijianban.kiosk.platform.gateway;

import cn.yijianban.kiosk.crypto.Sm3;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A gateway with one bundle behind it; refuses a form whose sign is not that of its fields. */
final class ToyGateway implements AutoCloseable {
  private final HttpServer server;
  final List<JsonNode> submitted = new ArrayList<>();
  private final Map<String, JsonNode> known = new LinkedHashMap<>();

  private boolean garbled;
  private boolean done;
  String status = "11";

  ToyGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/gateway");
  }

  /**
   * The answer to the next submission is a page of a proxy.
   *
   * @param worked whether the submission was taken before
   */
  void garbleSubmission(boolean worked) {
    garbled = true;
    done = worked;
  }

  private void serve(HttpExchange exchange) throws IOException {
    Map<String, String> fields = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String field : body.split("&", -1)) {
      int equals = field.indexOf('=');
      fields.put(
          field.substring(0, equals),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    String answer = answer(fields);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String answer(Map<String, String> f) {
    String signed =
        String.format(
            Locale.ROOT,
            "app_id=%s&biz_content=%s&charset=%s&interface_id=%s&origin=%s&timestamp=%s&version=%s",
            f.get("app_id"),
            f.get("biz_content"),
            f.get("charset"),
            f.get("interface_id"),
            f.get("origin"),
            f.get("timestamp"),
            f.get("version"));
    if (!Sm3.hex(signed).toLowerCase(Locale.ROOT).equals(f.get("sign"))) {
      return outer(false, "403", "");
    }
    JsonNode content = GatewayCall.JSON.readTree(f.getOrDefault("biz_content", ""));
    String id = content.path("requestId").asString("");
    return switch (f.getOrDefault("interface_id", "")) {
      case "if-submit" -> {
        boolean garble = garbled;
        garbled = false;
        if (!garble || done) {
          submitted.add(content);
          known.put(id, content);
        }
        yield garble ? "<html>proxy</html>" : outer(true, "200", inner(items(content)));
      }
      case "if-state" ->
          outer(true, "200", inner(known.containsKey(id) ? items(known.get(id)) : "[]"));
      case "if-licence" -> outer(true, "200", licence(content.path("cas_type").asString("")));
      default -> outer(false, "404", "");
    };
  }

  private static String licence(String type) {
    return type.equals("结婚证")
        ? "{\"state\":\"200\",\"info\":{\"data\":[{\"license_code\":\"LC-1\",\"data_fields\":"
            + "{\"marriage.number\":\"J-1\"}}],\"auth_codes\":[\"AUTH-1\"]}}"
        : "{\"state\":\"200\",\"info\":{\"data\":[],\"auth_codes\":[]}}";
  }

  private String items(JsonNode content) {
    StringBuilder items = new StringBuilder("[");
    for (JsonNode item : content.path("selectItem")) {
      String id = item.path("itemId").asString();
      items
          .append(items.length() > 1 ? "," : "")
          .append("{\"itemId\":\"" + id + "\",\"RECEIVE_ID\":\"R-" + id + "\",\"STATUS\":\"")
          .append(status)
          .append("\"}");
    }
    return items.append("]").toString();
  }

  static String inner(String items) {
    return "{\"state\":\"200\",\"info\":{\"items\":" + items + "}}";
  }

  static String outer(boolean success, String code, String inner) {
    return GatewayCall.JSON.writeValueAsString(
        Map.of("success", success, "code", code, "msg", "toy", "data", inner));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
