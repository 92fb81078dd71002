package cn.yijianban.kiosk.catalogue.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays one JSON object over another and remembers which file every part came from.
 *
 * <p>What lies above says only what differs: a property takes the place of the one below, {@code
 * null} takes it away, objects are laid over each other in turn. Lists whose elements have a name
 * ({@code code}, {@code id}, {@code use} or {@code mode}) are laid over each other element by
 * element; an element with {@code "drop": true} takes away the one below. Other lists take the
 * place of those below; a list under {@code "notices+"} is put behind the one under {@code
 * notices}.
 *
 * <p>No node is changed after it was made, so that parts may stand in several trees.
 */
final class Trees {
  private static final List<String> NAMES = List.of("code", "id", "use", "mode");
  private static final String MORE = "+";
  private static final String DROP = "drop";

  private final boolean remembers;
  private final IdentityHashMap<JsonNode, Place> places = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Map<String, Place>> inside = new IdentityHashMap<>();

  /**
   * @param remembers whether it will be asked where an author wrote something; a catalogue in which
   *     nothing is wrong is read faster without
   */
  Trees(boolean remembers) {
    this.remembers = remembers;
  }

  /** Where an author wrote something. */
  record Place(String file, String path) {
    Place in(String name) {
      return new Place(file, path + "/" + name);
    }
  }

  /** Remembers a file's tree. */
  ObjectNode learn(String file, ObjectNode root) {
    if (remembers) {
      learn(new Place(file, ""), root);
    }
    return root;
  }

  private void learn(Place place, JsonNode node) {
    if (node.isObject()) {
      places.put(node, place);
      node.properties().forEach(e -> learn(place.in(e.getKey()), e.getValue()));
    } else if (node.isArray()) {
      places.put(node, place);
      int at = 0;
      for (JsonNode element : node.values()) {
        learn(place.in(Integer.toString(at++)), element);
      }
    }
  }

  /** A new object that stands where another one does. */
  ObjectNode copy(ObjectNode from) {
    ObjectNode copy = object();
    copy.setAll(from);
    at(copy, from);
    return copy;
  }

  /** A new node counts as written where another one was. */
  <T extends JsonNode> T at(T node, JsonNode written) {
    if (!remembers) {
      return node;
    }
    Optional.ofNullable(places.get(written)).ifPresent(place -> places.put(node, place));
    Optional.ofNullable(inside.get(written)).ifPresent(parts -> inside.put(node, parts));
    return node;
  }

  /** The lower object with the upper one laid over it. */
  ObjectNode over(ObjectNode lower, ObjectNode upper) {
    ObjectNode both = object();
    at(both, upper);
    Map<String, Place> parts = new HashMap<>(inside.getOrDefault(upper, Map.of()));
    lower
        .properties()
        .forEach(
            e -> {
              if (!upper.has(e.getKey())) {
                both.set(e.getKey(), e.getValue());
                if (remembers) {
                  parts.put(e.getKey(), place(lower, e.getKey()));
                }
              }
            });
    upper.properties().forEach(e -> lay(both, lower, e.getKey(), e.getValue()));
    if (remembers) {
      inside.put(both, parts);
    }
    return both;
  }

  private void lay(ObjectNode both, ObjectNode lower, String name, JsonNode value) {
    JsonNode under = lower.get(name);
    if (value.isNull()) {
      return;
    }
    if (name.endsWith(MORE) && value instanceof ArrayNode more) {
      String list = name.substring(0, name.length() - 1);
      both.set(list, behind(both.get(list), more));
    } else if (under instanceof ObjectNode from && value instanceof ObjectNode to) {
      both.set(name, over(from, to));
    } else if (under instanceof ArrayNode from
        && value instanceof ArrayNode to
        && named(from, to)) {
      both.set(name, elements(from, to));
    } else {
      both.set(name, value);
    }
  }

  private ArrayNode behind(JsonNode there, ArrayNode more) {
    ArrayNode all = at(array(), more);
    if (there instanceof ArrayNode list) {
      all.addAll(list);
    }
    return all.addAll(more);
  }

  private ArrayNode elements(ArrayNode lower, ArrayNode upper) {
    Map<String, ObjectNode> above = new HashMap<>();
    upper.values().forEach(n -> name(n).ifPresent(name -> above.put(name, element(n))));
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode element : lower.values()) {
      ObjectNode over = above.remove(name(element).orElse(""));
      if (over == null) {
        all.add(element);
      } else if (!over.has(DROP)) {
        all.add(over(element(element), over));
      }
    }
    for (JsonNode element : upper.values()) {
      if (name(element).map(above::containsKey).orElse(true)) {
        all.add(element);
      }
    }
    return at(array(), upper).addAll(all);
  }

  private static boolean named(ArrayNode lower, ArrayNode upper) {
    List<JsonNode> all = new ArrayList<>(lower.values());
    all.addAll(upper.values());
    return all.stream().allMatch(n -> name(n).isPresent())
        && all.stream().anyMatch(JsonNode::isObject);
  }

  /** A bare text in a list of named things names a shared one. */
  private static ObjectNode element(JsonNode node) {
    return node instanceof ObjectNode object
        ? object
        : object().put("use", node.isString() ? node.stringValue() : "");
  }

  /** The name of an element of a list. */
  static Optional<String> name(JsonNode node) {
    if (node.isString()) {
      return Optional.of(node.stringValue());
    }
    return NAMES.stream()
        .map(node::get)
        .filter(n -> n != null && n.isString())
        .map(JsonNode::stringValue)
        .findFirst();
  }

  private Place place(JsonNode parent, String name) {
    JsonNode child = parent.get(name);
    Place own = child == null ? null : places.get(child);
    if (own != null) {
      return own;
    }
    Place part = inside.getOrDefault(parent, Map.of()).get(name);
    return part != null ? part : places.getOrDefault(parent, new Place("", "")).in(name);
  }

  /** Where the author wrote what stands at this JSON pointer of a tree. */
  Place locate(ObjectNode root, String pointer) {
    Place place = places.getOrDefault(root, new Place("", ""));
    JsonNode node = root;
    for (String step : pointer.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      if (node instanceof ObjectNode) {
        place = place(node, step).file().isEmpty() ? place.in(step) : place(node, step);
        node = node.has(step) ? node.get(step) : JsonNodeFactory.instance.missingNode();
      } else if (node instanceof ArrayNode && step.matches("\\d{1,6}")) {
        JsonNode child = node.path(Integer.parseInt(step));
        Place own = places.get(child);
        place = own == null ? place.in(step) : own;
        node = child;
      } else {
        place = place.in(step);
        node = JsonNodeFactory.instance.missingNode();
      }
    }
    return place;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
