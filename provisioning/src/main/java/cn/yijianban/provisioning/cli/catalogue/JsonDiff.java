package cn.yijianban.provisioning.cli.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two JSON objects; elements of a list that have a name go by it. */
final class JsonDiff {
  private static final List<String> NAMES = List.of("code", "id", "mode", "value");

  private final List<Change> changes = new ArrayList<>();

  private JsonDiff() {}

  /**
   * One difference.
   *
   * @param path such as {@code materials/M-TITLE/copies}
   * @param older empty when it is new
   * @param newer empty when it is gone
   */
  record Change(String path, Optional<String> older, Optional<String> newer) {}

  static List<Change> between(ObjectNode older, ObjectNode newer) {
    JsonDiff diff = new JsonDiff();
    diff.objects("", older, newer);
    return diff.changes;
  }

  private void objects(String path, ObjectNode older, ObjectNode newer) {
    Set<String> names = new LinkedHashSet<>(older.propertyNames());
    names.addAll(newer.propertyNames());
    for (String name : names) {
      nodes(
          path.isEmpty() ? name : path + "/" + name,
          Optional.ofNullable(older.get(name)),
          Optional.ofNullable(newer.get(name)));
    }
  }

  private void nodes(String path, Optional<JsonNode> older, Optional<JsonNode> newer) {
    if (older.equals(newer)) {
      return;
    }
    JsonNode from = older.orElse(null);
    JsonNode to = newer.orElse(null);
    if (from instanceof ObjectNode a && to instanceof ObjectNode b) {
      objects(path, a, b);
    } else if (from instanceof ArrayNode a && to instanceof ArrayNode b) {
      lists(path, a, b);
    } else {
      changes.add(new Change(path, older.map(JsonDiff::shown), newer.map(JsonDiff::shown)));
    }
  }

  private void lists(String path, ArrayNode older, ArrayNode newer) {
    Map<String, JsonNode> from = named(older);
    Map<String, JsonNode> to = named(newer);
    int before = changes.size();
    from.forEach(
        (name, node) ->
            nodes(path + "/" + name, Optional.of(node), Optional.ofNullable(to.get(name))));
    to.forEach(
        (name, node) -> {
          if (!from.containsKey(name)) {
            nodes(path + "/" + name, Optional.empty(), Optional.of(node));
          }
        });
    if (changes.size() == before) {
      changes.add(
          new Change(
              path,
              Optional.of(String.join(", ", from.keySet())),
              Optional.of(String.join(", ", to.keySet()))));
    }
  }

  /** By name, or by its text, or by its place. */
  private static Map<String, JsonNode> named(ArrayNode list) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    int at = 1;
    for (JsonNode element : list.values()) {
      String place = Integer.toString(at++);
      String name =
          NAMES.stream()
              .map(element::path)
              .filter(JsonNode::isString)
              .map(JsonNode::stringValue)
              .findFirst()
              .orElse(element.isString() ? element.stringValue() : place);
      named.put(named.containsKey(name) ? place : name, element);
    }
    return named;
  }

  /** A value as it is; of a thing only its name, for its parts are new with it. */
  private static String shown(JsonNode node) {
    if (node.isObject()) {
      JsonNode name = node.path("name").isString() ? node.path("name") : node.path("label");
      return name.isString() ? name.stringValue() : node.toString();
    }
    return node.isString() ? node.stringValue() : node.toString();
  }
}
