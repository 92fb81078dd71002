package cn.yijianban.devices.evaluator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a window tablet and its server say to each other: JSON objects {@code {code, state, msg,
 * data}} in text messages of a WebSocket. The tablet dials, is asked for its number, logs in
 * (40001), and gives a sign of life every 60 s (40000); the server makes it open a page (50100).
 * Source: the published interface of a provincial 好差评 tablet (device-protocols 2, E6). Pure.
 */
final class TabletTalk {
  private static final int ALIVE = 40_000;
  private static final int LOGIN = 40_001;
  private static final int BROKEN = 40_002;
  private static final int UNKNOWN = 50_000;
  private static final int OPEN = 50_100;
  private static final JsonMapper JSON = new JsonMapper();

  private TabletTalk() {}

  /** What a tablet said. */
  sealed interface Said {
    /**
     * It logs in.
     *
     * @param key the secret it shares with us
     */
    record Login(String workNo, String key) implements Said {
      /**
       * Whether both are the wanted ones, in a time that does not tell how much of the key fits.
       */
      boolean matches(String wantedNo, String wantedKey) {
        return workNo.equals(wantedNo)
            && MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), wantedKey.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public String toString() {
        return "Login[" + workNo + "]";
      }
    }

    record Alive() implements Said {}

    /** A sound message with a code that nobody published. */
    record Unknown() implements Said {}

    /** No message at all. */
    record Broken() implements Said {}
  }

  /** Reads a message; whatever it is, something comes of it. */
  static Said said(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      JsonNode data = message.path("data");
      return switch (message.path("code").asInt(-1)) {
        case -1 -> new Said.Broken();
        case ALIVE -> new Said.Alive();
        case LOGIN ->
            data.path("work_no").isString() && data.path("key").isString()
                ? new Said.Login(data.path("work_no").asString(), data.path("key").asString())
                : new Said.Broken();
        default -> new Said.Unknown();
      };
    } catch (JacksonException e) {
      return new Said.Broken();
    }
  }

  static String whoAreYou() {
    return message(LOGIN, 0, "请发送工号", Map.of());
  }

  static String welcome() {
    return message(LOGIN, 1, "登录成功", Map.of());
  }

  static String wrongKey() {
    return message(LOGIN, 0, "通讯密钥错误", Map.of());
  }

  /**
   * The answer to a sign of life.
   *
   * @param millis our time, since 1970
   */
  static String heard(long millis) {
    return message(ALIVE, 1, "收到", Map.of("data", millis));
  }

  static String open(String url) {
    return message(OPEN, 1, "打开网址", Map.of("data", url));
  }

  static String broken() {
    return message(BROKEN, 0, "数据包格式错误", Map.of());
  }

  static String unknown() {
    return message(UNKNOWN, 0, "未知指令", Map.of());
  }

  private static String message(int code, int state, String msg, Map<String, Object> data) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("code", code);
    all.put("state", state);
    all.put("msg", msg);
    all.putAll(data);
    return JSON.writeValueAsString(all);
  }
}
