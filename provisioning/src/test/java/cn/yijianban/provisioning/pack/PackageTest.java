package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of the package in a bare Debian 12 that the test makes (mmdebstrap, root and a mirror
 * are needed): installed, upgraded, broken and back, purged. Minutes; {@code bin/terminalctl pack}
 * must have built the modules before.
 */
@EnabledIfSystemProperty(named = "slow", matches = "true")
class PackageTest {
  private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");
  private static final long MOST = 150_000_000;
  private static final String HOME = "usr/lib/yijianban";

  @TempDir private Path dir;

  private static Path jdk() {
    return Path.of(System.getProperty("java.home"));
  }

  private Pack.Packed pack(String revision) throws IOException {
    return Pack.pack(
        jdk(), Path.of("..").toRealPath(), dir.resolve("pack-" + revision), revision, AT);
  }

  private static String digest(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }

  @Test
  void the_same_input_gives_the_same_bytes_with_every_licence_inside() throws Exception {
    Pack.Packed one = pack("1");
    Path again = dir.resolve("again");
    Pack.Packed two = Pack.pack(jdk(), Path.of("..").toRealPath(), again, "1", AT);
    assertThat(digest(two.deb())).isEqualTo(digest(one.deb()));
    assertThat(one.bytes()).isLessThan(MOST);

    JsonNode bom = JsonMapper.shared().readTree(one.image().resolve("sbom.cdx.json").toFile());
    assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(bom.get("components")).hasSizeGreaterThan(50);
    for (JsonNode component : bom.get("components")) {
      assertThat(component.at("/licenses/0/expression").asString("")).isNotEmpty();
    }
  }

  @Test
  void installs_upgrades_comes_back_from_a_broken_upgrade_and_purges() throws Exception {
    Path root = dir.resolve("root");
    run(
        "mmdebstrap",
        "--variant=minbase",
        "--include=fontconfig,fonts-dejavu-core",
        "bookworm",
        root.toString());
    Set<String> before = files(root);

    Path tree = pack("1").deb().resolveSibling("tree");
    install(root, revision(tree, "1"), true);
    assertThat(root.resolve(HOME + "/start.aot")).exists();
    assertThat(in(root, "terminalctl", "--version")).contains("terminalctl");
    assertThat(in(root, "dpkg-query", "-W", "yijianban")).contains("0.1.0-1");
    assertThat(Files.getPosixFilePermissions(root.resolve("var/lib/yijianban"))).hasSize(3);

    install(root, revision(tree, "2"), true);
    assertThat(in(root, "dpkg-query", "-W", "yijianban")).contains("0.1.0-2");

    Path jar = tree.resolve(HOME + "/lib/yijianban-kiosk.jar");
    byte[] sound = Files.readAllBytes(jar);
    Files.writeString(jar, "broken");
    String said = install(root, revision(tree, "3"), false);
    assertThat(said).contains("could not serve a visit", "the version before is back");
    assertThat(in(root, "/usr/lib/yijianban/bin/terminal", "--help")).contains("rehearse");

    Files.write(jar, sound);
    install(root, revision(tree, "4"), true);

    in(root, "dpkg", "--purge", "yijianban");
    Set<String> left = files(root);
    left.removeAll(before);
    assertThat(left)
        .allMatch(
            file ->
                file.matches(
                    "(etc/(passwd|group|shadow|gshadow|subuid|subgid)-?|var/(lib/dpkg|log|cache)/.*)"));
  }

  /** The same tree as another revision, not compressed: quicker. */
  private Path revision(Path tree, String revision) throws IOException {
    Path control = tree.resolve("DEBIAN/control");
    String text =
        Files.readString(control).replaceFirst("(?m)^Version: .*$", "Version: 0.1.0-" + revision);
    Files.writeString(control, text);
    Path deb = dir.resolve("revision-" + revision + ".deb");
    run("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree.toString(), deb.toString());
    return deb;
  }

  private String install(Path root, Path deb, boolean well) throws IOException {
    Path there = root.resolve("tmp/yijianban.deb");
    Files.deleteIfExists(there);
    Files.copy(deb, there);
    try {
      return chroot(root, well, "dpkg", "--install", "/tmp/yijianban.deb");
    } finally {
      Files.delete(there);
    }
  }

  private static String in(Path root, String... command) throws IOException {
    return chroot(root, true, command);
  }

  /** With a process table of its own, which Java needs, and a loopback of its own. */
  private static String chroot(Path root, boolean well, String... command) throws IOException {
    String script =
        "ip link set lo up 2>/dev/null; mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"";
    Stream<String> line =
        Stream.concat(
            Stream.of(
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "sh",
                "-c",
                script,
                root.toString()),
            Stream.of(command));
    return run(well, line.toList());
  }

  private static String run(String... command) throws IOException {
    return run(true, List.of(command));
  }

  private static String run(boolean well, List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean done = process.onExit().join().exitValue() == 0;
    assertThat(done).as(said).isEqualTo(well);
    return said;
  }

  private static Set<String> files(Path root) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString())
          .forEach(names::add);
    }
    return names;
  }
}
