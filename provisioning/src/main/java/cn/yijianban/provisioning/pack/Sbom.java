package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is inside, with its licence: CycloneDX 1.6 (ECMA-424) as JSON. A library without a known
 * licence cannot be packed.
 */
final class Sbom {
  private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[\\w.]*)\\.jar");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Sbom() {}

  static String of(Path image, List<String> jars, Instant at) throws IOException {
    ObjectNode root =
        JSON.createObjectNode()
            .put("bomFormat", "CycloneDX")
            .put("specVersion", "1.6")
            .put("version", 1);
    ObjectNode metadata = root.putObject("metadata").put("timestamp", at.toString());
    component(
        metadata.putObject("component"), "application", "yijianban", Pack.VERSION, "Apache-2.0");
    ArrayNode components = root.putArray("components");
    component(
        components.addObject(),
        "platform",
        "openjdk",
        java(image),
        "GPL-2.0-only WITH Classpath-exception-2.0");
    component(components.addObject(), "data", "noto-sans-sc", "2.004", "OFL-1.1");
    component(components.addObject(), "library", "vaadin-prod-bundle", "25.2.6", "Apache-2.0");
    for (String jar : jars) {
      if (!jar.startsWith("yijianban-")) {
        library(components.addObject(), image.resolve("lib").resolve(jar));
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void component(
      ObjectNode node, String type, String name, String version, String licence) {
    node.put("type", type).put("name", name).put("version", version);
    node.putArray("licenses").addObject().put("expression", licence);
  }

  private static void library(ObjectNode node, Path jar) throws IOException {
    String file = jar.getFileName().toString();
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      throw new IOException(file + " has no version in its name");
    }
    component(node, "library", name.group(1), name.group(2), licence(file));
    group(jar)
        .ifPresent(
            group ->
                node.put("group", group)
                    .put("purl", "pkg:maven/" + group + "/" + name.group(1) + "@" + name.group(2)));
    node.putArray("hashes").addObject().put("alg", "SHA-256").put("content", digest(jar));
  }

  /**
   * By the name of a jar.
   *
   * @throws IOException when nobody has looked it up
   */
  static String licence(String file) throws IOException {
    return licences().entrySet().stream()
        .filter(known -> file.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () -> new IOException("the licence of " + file + " is not in licences.properties"));
  }

  /** As the jar's own Maven data say. */
  private static Optional<String> group(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom.properties")) {
          return Optional.of(entry.getName().split("/", -1)[2]);
        }
      }
    }
    return Optional.empty();
  }

  private static String java(Path image) throws IOException {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(image.resolve("runtime/release"))) {
      release.load(in);
    }
    return release.getProperty("JAVA_VERSION", "25").replace("\"", "");
  }

  /** Longest beginnings first. */
  private static Map<String, String> licences() throws IOException {
    Properties known = new Properties();
    try (InputStream in = Sbom.class.getResourceAsStream("licences.properties")) {
      known.load(in);
    }
    Map<String, String> sorted =
        new TreeMap<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
    known.forEach((name, licence) -> sorted.put((String) name, (String) licence));
    return sorted;
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
