package cn.yijianban.provisioning.cli.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON on the command line: what goes out, and the small files that come in. */
public final class JsonText {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Indented. */
  public static String write(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /**
   * An object.
   *
   * @param what names it in a complaint
   */
  public static ObjectNode parse(String json, String what) {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode root) {
        return root;
      }
      throw new CommandFailure(what + " must hold one JSON object");
    } catch (JacksonException e) {
      throw new CommandFailure(what + " is not JSON", e);
    }
  }

  /**
   * Reads an object of plain values, such as {@code {"agent": "yes", "age": 61}}.
   *
   * @param what names the file in a complaint, such as {@code --answers}
   */
  public static Map<String, String> readFlat(Path file, String what) {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new CommandFailure(what + ": there is no file " + file, e);
    } catch (IOException e) {
      throw new CommandFailure(what + ": " + file + " cannot be read", e);
    } catch (JacksonException e) {
      throw new CommandFailure(what + ": " + file + " is not JSON", e);
    }
    if (!root.isObject()) {
      throw new CommandFailure(
          what + ": " + file + " must hold one JSON object of names and values");
    }
    Map<String, String> flat = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
        throw new CommandFailure(
            what
                + ": '"
                + entry.getKey()
                + "' in "
                + file
                + " must be a text, a number or a truth value");
      }
      flat.put(entry.getKey(), entry.getValue().asString());
    }
    return flat;
  }
}
