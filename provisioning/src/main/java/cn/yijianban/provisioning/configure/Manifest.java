package cn.yijianban.provisioning.configure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bundle says of itself; this is what is signed.
 *
 * @param counter grows with every bundle; a terminal never takes a lower one
 * @param expires not taken after this
 * @param targets ids of terminals, or beginnings of them followed by {@code *}
 * @param files SHA-256 of each file, lower-case hexadecimal, by name
 */
public record Manifest(
    long counter, Instant expires, List<String> targets, Map<String, String> files) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Manifest {
    targets = List.copyOf(targets);
    files = Map.copyOf(files);
  }

  /** Whether it is for that terminal. */
  public boolean isFor(String terminal) {
    return targets.stream()
        .anyMatch(
            target ->
                target.endsWith("*")
                    ? terminal.startsWith(target.substring(0, target.length() - 1))
                    : terminal.equals(target));
  }

  /** Always the same bytes for the same values. */
  byte[] bytes() {
    ObjectNode root =
        JSON.createObjectNode().put("counter", counter).put("expires", expires.toString());
    ArrayNode all = root.putArray("targets");
    targets.stream().sorted().forEach(all::add);
    ObjectNode digests = root.putObject("files");
    new TreeMap<>(files).forEach(digests::put);
    return JSON.writeValueAsBytes(root);
  }

  static Manifest parse(byte[] bytes) throws BundleException {
    try {
      JsonNode root = JSON.readTree(bytes);
      Map<String, String> files = new TreeMap<>();
      root.path("files")
          .properties()
          .forEach(file -> files.put(file.getKey(), file.getValue().asString("")));
      return new Manifest(
          root.path("counter").asLong(-1),
          Instant.parse(root.path("expires").asString("")),
          root.path("targets").valueStream().map(target -> target.asString("")).toList(),
          files);
    } catch (JacksonException | DateTimeException e) {
      throw new BundleException(BundleFault.NOT_A_BUNDLE, "its manifest cannot be read");
    }
  }
}
