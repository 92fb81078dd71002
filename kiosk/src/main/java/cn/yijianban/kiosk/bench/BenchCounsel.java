package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * SIMULATED register of persons and opinion of departments. The first name that comes with a number
 * is its name from then on.
 */
public final class BenchCounsel {
  private static final int SHORT = 12;

  private final BenchService service;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> voided = new HashMap<>();
  private final Map<String, List<Map<String, String>>> remarks = new HashMap<>();

  BenchCounsel(BenchService service) {
    this.service = service;
  }

  /**
   * From now on the card of that number does not count.
   *
   * @param reason such as {@code CARD_LOST}
   */
  public synchronized void loseCard(String number, String reason) {
    voided.put(number, reason);
  }

  /**
   * From now on the department has that to say about the item.
   *
   * @param weight HINT, CORRECTION or REFUSAL
   */
  public synchronized void remark(String item, String weight, String code, String text) {
    remarks
        .computeIfAbsent(item, _ -> new ArrayList<>())
        .add(Map.of("item", item, "weight", weight, "code", code, "text", text));
  }

  synchronized Reply verify(Asked asked) {
    JsonNode body = asked.json();
    String name = body.path("name").asString("");
    String number = body.path("number").asString("");
    if (name.isEmpty() || number.isEmpty() || body.path("purpose").asString("").isBlank()) {
      return Reply.refused(Reply.BAD_REQUEST, "USE_NOT_STATED");
    }
    if (!Optional.ofNullable(names.putIfAbsent(number, name)).orElse(name).equals(name)) {
      return Reply.ok(Map.of("verdict", "DIFFERS"));
    }
    String reason = voided.get(number);
    return reason != null
        ? Reply.ok(Map.of("verdict", "CARD_VOID", "reason", reason))
        : Reply.ok(
            Map.of(
                "verdict",
                "CONFIRMED",
                "proof",
                "SIMULATED-" + Sm3.hex(name + number).substring(0, SHORT)));
  }

  synchronized Reply precheck(Asked asked) {
    JsonNode values = asked.json().path("values");
    if (!values.isObject()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    List<Map<String, String>> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> item : values.properties()) {
      all.addAll(remarks.getOrDefault(item.getKey(), List.of()));
      arrears(item.getValue()).ifPresent(text -> all.add(owed(item.getKey(), text)));
    }
    return Reply.ok(Map.of("remarks", all));
  }

  /** A water account is not passed on while somebody in the form owes for water. */
  private Optional<String> arrears(JsonNode form) {
    boolean water = form.propertyNames().stream().anyMatch(name -> name.startsWith("water."));
    return water
        ? form.valueStream()
            .flatMap(value -> service.arrears(value.asString("")).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Map<String, String> owed(String item, String text) {
    Map<String, String> remark = new LinkedHashMap<>();
    remark.put("item", item);
    remark.put("weight", "CORRECTION");
    remark.put("code", "ARREARS");
    remark.put("text", text);
    return remark;
  }
}
