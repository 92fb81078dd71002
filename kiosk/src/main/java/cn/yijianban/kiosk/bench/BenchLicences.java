package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** SIMULATED licences of sample people, from {@code licences.json} beside this class. */
final class BenchLicences {
  private static final String ID = "1.2.156.3005.2.SIMULATED.";
  private static final int SHORT = 12;
  private final JsonNode data;

  BenchLicences() {
    try (InputStream in = BenchLicences.class.getResourceAsStream("licences.json")) {
      if (in == null) {
        throw new IllegalStateException("licences.json is missing");
      }
      this.data = Asked.JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("licences.json", e);
    }
  }

  /** A licence of somebody. */
  record Held(String type, String name, String id) {}

  List<Held> held(String holder) {
    JsonNode held = of(holder);
    return data.path("types").properties().stream()
        .filter(type -> held.has(type.getKey()))
        .map(
            type ->
                new Held(
                    type.getKey(),
                    type.getValue().path(1).asString(type.getKey()),
                    ID + seal(type.getKey(), holder)))
        .toList();
  }

  private JsonNode of(String holder) {
    JsonNode holders = data.path("holders");
    return holders.has(holder) ? holders.path(holder) : data.path("anyone");
  }

  private static String seal(String type, String holder) {
    return Sm3.hex(type + holder).substring(0, SHORT);
  }

  /**
   * What a licence says.
   *
   * @param fields by canonical field id
   */
  record Licence(String id, Map<String, String> fields) {}

  /** A licence of somebody, by any name of its kind. */
  Optional<Licence> find(String name, String holder) {
    String type = type(name);
    JsonNode held = of(holder);
    if (type.isEmpty() || !held.has(type)) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    held.path(type).properties().forEach(e -> fields.put(e.getKey(), e.getValue().asString("")));
    return Optional.of(new Licence(ID + seal(type, holder), fields));
  }

  private String type(String asked) {
    for (Map.Entry<String, JsonNode> type : data.path("types").properties()) {
      for (JsonNode name : type.getValue()) {
        if (name.asString("").equals(asked)) {
          return type.getKey();
        }
      }
    }
    return "";
  }
}
