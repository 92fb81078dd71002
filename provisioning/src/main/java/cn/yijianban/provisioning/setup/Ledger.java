package cn.yijianban.provisioning.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was tried on this box and how it went, in {@code setup.json} beside the configuration. Each
 * entry is forced to disk when it is made, so that a setup that was cut goes on behind it.
 */
final class Ledger {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  Ledger(Path file) {
    this.file = file;
  }

  /** By the word of the step; a file that cannot be understood counts as none. */
  Map<String, Trial> all() throws IOException {
    Map<String, Trial> all = new TreeMap<>();
    if (!Files.exists(file)) {
      return all;
    }
    try {
      JSON.readTree(Files.readString(file))
          .properties()
          .forEach(entry -> all.put(entry.getKey(), trial(entry.getValue())));
      return all;
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return new TreeMap<>();
    }
  }

  /** The last one of a step, when it was on these devices. */
  Optional<Trial> of(String step, List<String> devices) throws IOException {
    return Optional.ofNullable(all().get(step)).filter(t -> t.devices().equals(devices));
  }

  void keep(String step, Trial trial) throws IOException {
    Map<String, Trial> all = all();
    all.put(step, trial);
    ObjectNode root = JSON.createObjectNode();
    all.forEach(
        (name, t) -> {
          ObjectNode node =
              root.putObject(name)
                  .put("verdict", t.verdict().name().toLowerCase(Locale.ROOT))
                  .put("evidence", t.evidence())
                  .put("at", t.at().toString());
          t.devices().forEach(node.putArray("devices")::add);
        });
    DurableText.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static Trial trial(JsonNode node) {
    return new Trial(
        Trial.Verdict.valueOf(node.path("verdict").asString("").toUpperCase(Locale.ROOT)),
        node.path("evidence").asString(""),
        Instant.parse(node.path("at").asString("")),
        node.path("devices").valueStream().map(d -> d.asString("")).toList());
  }
}
