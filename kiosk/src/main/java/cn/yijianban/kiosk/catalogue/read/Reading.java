package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.ConditionException;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object, goes on after a problem with a harmless value, and knows which properties
 * nobody asked for. Enum constants are written as lower-case words with hyphens.
 */
final class Reading {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Problems problems;
  private final String file;
  private final Memo memo;
  private final Supplier<String> path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  private Reading(Problems problems, String file, Memo memo, Supplier<String> path, JsonNode node) {
    this.problems = problems;
    this.file = file;
    this.memo = memo;
    this.path = path;
    this.node = node;
  }

  /** Reads a file's text with the reader given; empty when it is no JSON object. */
  static <T> Optional<T> file(
      Problems problems, String file, String text, Function<Reading, T> reader) {
    return tree(problems, file, text)
        .map(root -> of(problems, file, new Memo(false), root, reader));
  }

  /** Reads an object that was put together from several files. */
  static <T> T of(
      Problems problems, String file, Memo memo, ObjectNode root, Function<Reading, T> reader) {
    return new Reading(problems, file, memo, () -> "", root).read(reader);
  }

  /** The JSON object of a file's text. */
  static Optional<ObjectNode> tree(Problems problems, String file, String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode root) {
        return Optional.of(root);
      }
      problems.add(CatalogueFault.NOT_JSON, file, "", "the file is not a JSON object");
      return Optional.empty();
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where = at == null ? "" : "line " + at.getLineNr() + " column " + at.getColumnNr();
      problems.add(
          CatalogueFault.NOT_JSON, file, where, "this is not JSON: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private <T> T read(Function<Reading, T> reader) {
    T value = reader.apply(this);
    for (String name : node.propertyNames()) {
      if (!asked.contains(name)) {
        problem(CatalogueFault.UNKNOWN_PROPERTY, name, "no such property is known here");
      }
    }
    return value;
  }

  void problem(CatalogueFault fault, String name, String text) {
    problems.add(fault, file, name.isEmpty() ? path.get() : path.get() + "/" + name, text);
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  private Optional<JsonNode> find(String name) {
    Optional<JsonNode> found = Optional.ofNullable(node.get(name));
    if (found.isPresent()) {
      asked.add(name);
    }
    return found;
  }

  /** Must be there and not blank. */
  String text(String name) {
    String text = textOr(name, "");
    if (text.isBlank()) {
      problem(CatalogueFault.TEXT_MISSING, name, "a text is needed here");
    }
    return text;
  }

  String textOr(String name, String otherwise) {
    Optional<JsonNode> found = find(name);
    if (found.isPresent() && !found.get().isString()) {
      problem(CatalogueFault.WRONG_TYPE, name, "this must be a text");
      return otherwise;
    }
    return found.map(JsonNode::stringValue).map(memo::same).orElse(otherwise);
  }

  Optional<String> maybeText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  boolean yes(String name) {
    Optional<JsonNode> found = find(name);
    if (found.isPresent() && !found.get().isBoolean()) {
      problem(CatalogueFault.WRONG_TYPE, name, "this must be true or false");
      return false;
    }
    return found.map(JsonNode::booleanValue).orElse(false);
  }

  /** A whole number within bounds; the smallest when there is none and none is needed. */
  int whole(String name, int smallest, int largest, boolean needed) {
    Optional<JsonNode> found = find(name);
    boolean good =
        found.isPresent()
            && found.get().isIntegralNumber()
            && found.get().canConvertToInt()
            && found.get().intValue() >= smallest
            && found.get().intValue() <= largest;
    if (good) {
      return found.get().intValue();
    }
    if (found.isPresent() || needed) {
      problem(
          CatalogueFault.OUT_OF_RANGE,
          name,
          "a whole number from " + smallest + " to " + largest + " is needed here");
    }
    return smallest;
  }

  /** A promised time; a bare number under {@code limit} says too little. */
  Optional<Bundle.Limit> limit(String name) {
    if (name.equals("workingDays") && has("limit")) {
      problem(CatalogueFault.LIMIT_UNIT, "limit", "a time needs a unit, such as workingDays");
    }
    return has(name) ? Optional.of(new Bundle.Limit(whole(name, 0, 1000, true))) : Optional.empty();
  }

  Optional<LocalDate> day(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    String text = text(name);
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      problem(CatalogueFault.BAD_DATE, name, "'" + text + "' is not a day such as 2026-10-01");
      return Optional.empty();
    }
  }

  Optional<Integer> maybeWhole(String name, int smallest, int largest) {
    return has(name) ? Optional.of(whole(name, smallest, largest, true)) : Optional.empty();
  }

  /** An enum constant, or the one given when nothing is written. */
  <E extends Enum<E>> E wordOr(String name, Class<E> type, E otherwise) {
    return has(name) ? word(name, type) : otherwise;
  }

  /** An object with a text under each name. */
  Map<String, String> map(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(
        name,
        json -> {
          json.node.propertyNames().forEach(key -> texts.put(key, json.text(key)));
          return texts;
        });
    return texts;
  }

  <E extends Enum<E>> E word(String name, Class<E> type) {
    return constant(name, text(name), type);
  }

  <E extends Enum<E>> List<E> words(String name, Class<E> type) {
    return texts(name).stream().map(word -> constant(name, word, type)).toList();
  }

  private <E extends Enum<E>> E constant(String name, String word, Class<E> type) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (CatalogueJson.word(constant).equals(word)) {
        return constant;
      }
    }
    if (!word.isBlank()) {
      problem(
          CatalogueFault.UNKNOWN_WORD,
          name,
          "'"
              + word
              + "' is not one of "
              + Arrays.stream(constants)
                  .map(CatalogueJson::word)
                  .collect(Collectors.joining(", ")));
    }
    return constants[0];
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (element.isString() && !element.stringValue().isBlank()) {
        texts.add(memo.same(element.stringValue()));
      } else {
        problem(CatalogueFault.WRONG_TYPE, name, "every entry must be a text");
      }
    }
    return texts;
  }

  <T> List<T> list(String name, Function<Reading, T> reader) {
    List<T> values = new ArrayList<>();
    int at = 0;
    for (JsonNode element : elements(name)) {
      int index = at++;
      Supplier<String> place = () -> path.get() + "/" + name + "/" + index;
      if (element.isObject()) {
        values.add(
            memo.read(
                element,
                problems,
                () -> new Reading(problems, file, memo, place, element).read(reader)));
      } else {
        problems.add(CatalogueFault.WRONG_TYPE, file, place.get(), "this must be an object");
      }
    }
    return values;
  }

  private Iterable<JsonNode> elements(String name) {
    Optional<JsonNode> found = find(name);
    if (found.isPresent() && !found.get().isArray()) {
      problem(CatalogueFault.WRONG_TYPE, name, "this must be a list");
      return List.of();
    }
    return found.<Iterable<JsonNode>>map(JsonNode::values).orElse(List.of());
  }

  <T> Optional<T> object(String name, Function<Reading, T> reader) {
    Optional<JsonNode> found = find(name);
    if (found.isPresent() && !found.get().isObject()) {
      problem(CatalogueFault.WRONG_TYPE, name, "this must be an object");
      return Optional.empty();
    }
    return found.map(
        n ->
            memo.same(
                new Reading(problems, file, memo, () -> path.get() + "/" + name, n).read(reader)));
  }

  Optional<Condition> condition(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    String text = text(name);
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(memo.condition(text));
    } catch (ConditionException e) {
      problem(
          CatalogueFault.CONDITION_UNREADABLE,
          name,
          "the condition cannot be read " + e.getMessage());
      return Optional.empty();
    }
  }
}
