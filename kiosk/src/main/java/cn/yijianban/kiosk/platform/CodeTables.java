package cn.yijianban.kiosk.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How each style of platform writes down what has one name here. The same number means opposite
 * things in different provinces, so names are kept everywhere inside and codes only at the adapter;
 * the tables are data, in {@code codes.json} with their sources.
 */
public final class CodeTables {
  private final Map<String, Map<String, Map<String, String>>> styles;

  private CodeTables(Map<String, Map<String, Map<String, String>>> styles) {
    this.styles = styles;
  }

  /** The tables that come with the product. */
  public static CodeTables shipped() {
    try (InputStream in = CodeTables.class.getResourceAsStream("codes.json")) {
      if (in == null) {
        throw new IllegalStateException("codes.json is missing");
      }
      return of(Envelope.JSON.readTree(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("codes.json", e);
    }
  }

  /**
   * @throws IllegalArgumentException when a code of a table stands for two names, for then it could
   *     not be read back
   */
  static CodeTables of(JsonNode document) {
    Map<String, Map<String, Map<String, String>>> styles = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> style : document.path("styles").properties()) {
      Map<String, Map<String, String>> tables = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> table : style.getValue().properties()) {
        if (table.getValue().isObject()) {
          Map<String, String> codes = new LinkedHashMap<>();
          table
              .getValue()
              .properties()
              .forEach(e -> codes.put(e.getKey(), e.getValue().asString()));
          if (Set.copyOf(codes.values()).size() != codes.size()) {
            throw new IllegalArgumentException(
                "a code stands for two names: " + style.getKey() + " " + table.getKey());
          }
          tables.put(table.getKey(), Map.copyOf(codes));
        }
      }
      styles.put(style.getKey(), Map.copyOf(tables));
    }
    return new CodeTables(Map.copyOf(styles));
  }

  public Set<String> styles() {
    return styles.keySet();
  }

  /** Tables of one style. */
  public Set<String> tables(String style) {
    return styles.getOrDefault(style, Map.of()).keySet();
  }

  /** What that style writes for a name of ours; empty when it has no word for it. */
  public Optional<String> code(String style, String table, String name) {
    return Optional.ofNullable(table(style, table).get(name));
  }

  /** What a code of that style means here; empty when it is none. */
  public Optional<String> name(String style, String table, String code) {
    return table(style, table).entrySet().stream()
        .filter(e -> e.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** All names and codes of a table. */
  Map<String, String> table(String style, String table) {
    return styles.getOrDefault(style, Map.of()).getOrDefault(table, Map.of());
  }
}
