package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.Conditions;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was read already. A thing that bundles share is read once, however many of them use it, and
 * equal things are one on the heap. Remembers only what had no problem. One without memory reads
 * everything anew, so that every problem is told wherever it shows.
 */
final class Memo {
  private final boolean remembers;
  private final IdentityHashMap<JsonNode, Optional<Object>> shared = new IdentityHashMap<>();
  private final IdentityHashMap<ObjectNode, Map<List<String>, ObjectNode>> variants =
      new IdentityHashMap<>();
  private final Map<Object, Object> equal = new HashMap<>();
  private final Map<String, Condition> conditions = new HashMap<>();

  Memo(boolean remembers) {
    this.remembers = remembers;
  }

  /** This node will stand in several bundles. */
  <T extends JsonNode> T share(T node) {
    if (remembers) {
      shared.putIfAbsent(node, Optional.empty());
    }
    return node;
  }

  /** A shared node with something of a bundle added, made once for each such addition. */
  ObjectNode variant(ObjectNode node, List<String> addition, Supplier<ObjectNode> maker) {
    return shared.containsKey(node)
        ? variants
            .computeIfAbsent(node, _ -> new HashMap<>())
            .computeIfAbsent(addition, _ -> share(maker.get()))
        : maker.get();
  }

  /** What a node says; a shared one is read once. */
  @SuppressWarnings("unchecked") // a node is always read by the reader of its kind
  <T> T read(JsonNode node, Problems problems, Supplier<T> reader) {
    Optional<Object> known = shared.get(node);
    if (known != null && known.isPresent()) {
      return (T) known.get();
    }
    int before = problems.count();
    T value = same(reader.get());
    if (known != null && problems.count() == before) {
      shared.put(node, Optional.of(value));
    }
    return value;
  }

  /** The first of all equal values. */
  @SuppressWarnings("unchecked") // equal records are of one class
  <T> T same(T value) {
    if (!remembers) {
      return value;
    }
    Object first = equal.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  /**
   * A condition by its text.
   *
   * @throws ConditionException when it cannot be read
   */
  Condition condition(String text) {
    Condition known = conditions.get(text);
    if (known == null) {
      known = Conditions.parse(text);
      conditions.put(text, known);
    }
    return known;
  }
}
