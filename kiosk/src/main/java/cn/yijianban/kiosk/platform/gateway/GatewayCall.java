package cn.yijianban.kiosk.platform.gateway;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.ForgetfulJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call through a gateway of the 赣服通 kind (大汉 JPAAS): a form whose {@code biz_content} is JSON
 * in a text, an answer whose {@code data} is JSON in a text.
 *
 * <p>Its {@code sign} is SM3 in lower-case hexadecimal over the fields in alphabetical order and
 * has no secret in it: it tells of damage, not of who sent it. The call goes over TLS only, and
 * what is personal goes through the line of our own contract.
 */
final class GatewayCall {
  static final JsonMapper JSON = ForgetfulJson.mapper();
  private static final Map<String, String> FIXED = Map.of("charset", "UTF-8", "version", "1.0");

  private GatewayCall() {}

  /**
   * The fields of the form.
   *
   * @param origin 0 computer, 1 app, 2 Alipay, 3 WeChat; there is none for terminals
   */
  static Map<String, String> fields(
      String app, String gatewayInterface, String origin, long timestamp, Map<String, ?> content) {
    Map<String, String> fields = new LinkedHashMap<>(FIXED);
    fields.put("app_id", app);
    fields.put("interface_id", gatewayInterface);
    fields.put("origin", origin);
    fields.put("timestamp", Long.toString(timestamp));
    fields.put("biz_content", JSON.writeValueAsString(content));
    fields.put("sign", sign(fields));
    fields.put("header", "{}");
    return fields;
  }

  /** Of the seven fields that are signed; others are passed over. */
  static String sign(Map<String, String> fields) {
    Map<String, String> sorted = new TreeMap<>(fields);
    sorted.keySet().removeIf(name -> name.equals("sign") || name.equals("header"));
    String text =
        sorted.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&"));
    return Sm3.hex(text).toLowerCase(Locale.ROOT);
  }

  /** As {@code application/x-www-form-urlencoded}. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * Reads an answer: the outer object, the JSON text in it, and the state in that. Whatever of this
   * is missing or is not JSON leaves open what was done, so it is asked again.
   */
  static Answer<JsonNode> read(int status, String body) {
    if (status >= 500 || status == 408 || status == 429) {
      return new Answer.Unheard<>("HTTP_" + status);
    }
    Optional<JsonNode> outer = tree(body).filter(JsonNode::isObject);
    if (outer.isEmpty()) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    JsonNode said = outer.get();
    boolean good =
        said.path("success").asBoolean(false) || said.path("code").asString("").equals("200");
    if (!good) {
      String code = said.path("code").asString("");
      return code.isEmpty()
          ? new Answer.Unheard<>("NOT_UNDERSTOOD")
          : new Answer.Refused<>(status, "GATEWAY_" + code);
    }
    Optional<JsonNode> inner = tree(said.path("data").asString("")).filter(JsonNode::isObject);
    if (inner.isEmpty() || inner.get().path("state").asString("").isEmpty()) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    String state = inner.get().path("state").asString();
    return state.equals("200")
        ? new Answer.Yes<>(inner.get().path("info"))
        : new Answer.Refused<>(status, "BUSINESS_" + state);
  }

  private static Optional<JsonNode> tree(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
