package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as the bench platform looks at it.
 *
 * @param headers value of a header by its name
 * @param sm3 of the body
 */
record Asked(
    String method,
    String path,
    String query,
    Function<String, Optional<String>> headers,
    Bytes body,
    Bytes sm3) {
  static final JsonMapper JSON = JsonMapper.builder().build();

  String header(String name) {
    return headers.apply(name).orElse("");
  }

  /** The body as an object; an empty one when it is none. */
  JsonNode json() {
    try {
      JsonNode tree = JSON.readTree(body.toArray());
      return tree.isObject() ? tree : JSON.createObjectNode();
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
