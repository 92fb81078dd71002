package cn.yijianban.kiosk.station;

import cn.yijianban.kiosk.station.ConfigException.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * A configuration being read: every value that is asked for and does not do leaves a problem and a
 * stand-in, so that one reading finds everything that is wrong.
 */
final class ConfigText {
  private final JsonNode root;
  private final TomlLines lines;
  private final StationWords words;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  ConfigText(String text, StationWords words) throws ConfigException {
    this.words = words;
    this.lines = new TomlLines(text);
    try {
      root = new TomlMapper().readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      String sentence = words.of("config.syntax", Integer.toString(line), e.getOriginalMessage());
      throw new ConfigException(List.of(new Problem(line, "", sentence)));
    }
  }

  /** A text of a shape; required. */
  String text(String key, Pattern shape, String shapeKey) {
    return optionalText(key, shape, shapeKey)
        .orElseGet(
            () -> {
              if (node(key).isMissingNode()) {
                problem(key, "config.missing");
              }
              return "";
            });
  }

  Optional<String> optionalText(String key, Pattern shape, String shapeKey) {
    JsonNode value = node(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString() || !shape.matcher(value.asString()).matches()) {
      problem(key, shapeKey);
      return Optional.empty();
    }
    return Optional.of(value.asString());
  }

  int number(String key, int least, int most, Optional<Integer> usual) {
    JsonNode value = node(key);
    if (value.isMissingNode()) {
      if (usual.isEmpty()) {
        problem(key, "config.missing");
      }
      return usual.orElse(least);
    }
    if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
      problem(key, "config.number", Integer.toString(least), Integer.toString(most));
      return least;
    }
    return value.asInt();
  }

  boolean flag(String key, boolean usual) {
    JsonNode value = node(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      problem(key, "config.flag");
    }
    return value.asBoolean(usual);
  }

  Optional<URI> address(String key) {
    JsonNode value = node(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(value.isString() ? value.asString() : "");
      if (address.isAbsolute()) {
        return Optional.of(address);
      }
    } catch (URISyntaxException e) {
      // said below, like an address that is none
    }
    problem(key, "config.address");
    return Optional.empty();
  }

  /** Texts of a shape in a list; what is not there is an empty list. */
  List<String> texts(String key, Pattern shape, String shapeKey) {
    JsonNode value = node(key);
    List<String> texts = new ArrayList<>();
    if (!value.isMissingNode() && !value.isArray()) {
      problem(key, "config.list");
    }
    for (JsonNode one : value) {
      if (one.isString() && shape.matcher(one.asString()).matches()) {
        texts.add(one.asString());
      } else {
        problem(key, shapeKey);
      }
    }
    return texts;
  }

  /** Whether there is a table of that name. */
  boolean has(String table) {
    return root.path(table).isObject();
  }

  /** Names of the tables under a table, in the order of the file. */
  List<String> tables(String key, Pattern shape, String shapeKey) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node(key).properties()) {
      if (entry.getValue().isObject() && shape.matcher(entry.getKey()).matches()) {
        names.add(entry.getKey());
      } else {
        problem(key + "." + entry.getKey(), shapeKey);
        asked.add(key + "." + entry.getKey());
      }
    }
    asked.remove(key);
    return names;
  }

  void problem(String key, String text, String... blanks) {
    int line = lines.of(key);
    String where =
        line == 0
            ? words.of("config.where.nowhere", key)
            : words.of("config.where", Integer.toString(line), key);
    problems.add(new Problem(line, key, where + words.of(text, blanks)));
  }

  /** Whatever nobody asked for is a problem too; throws when there is any. */
  void finish() throws ConfigException {
    unknown("", root);
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(p -> p.line() == 0 ? Integer.MAX_VALUE : p.line()));
      throw new ConfigException(problems);
    }
  }

  private void unknown(String path, JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      boolean table = asked.stream().anyMatch(known -> known.startsWith(key + "."));
      if (table && entry.getValue().isObject()) {
        unknown(key, entry.getValue());
      } else if (!asked.contains(key)) {
        problem(key, "config.unknown");
      }
    }
  }

  private JsonNode node(String key) {
    asked.add(key);
    JsonNode node = root;
    for (String part : key.split("\\.", -1)) {
      node = node.path(part);
    }
    return node;
  }
}
