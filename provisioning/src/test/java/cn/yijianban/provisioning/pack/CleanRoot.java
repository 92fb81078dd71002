package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A bare Debian 12 below a folder. What runs in it has a process table of its own, which Java
 * needs, and the loopback of the test, where the simulated devices are.
 */
final class CleanRoot {
  private static final String ENTER = "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"";

  private final Path root;
  private final Set<String> before;

  private CleanRoot(Path root) throws IOException {
    this.root = root;
    run(
        true,
        List.of(
            "mmdebstrap",
            "--variant=minbase",
            "--include=fontconfig,fonts-dejavu-core",
            "bookworm",
            root.toString()));
    before = files();
  }

  static CleanRoot make(Path root) {
    try {
      return new CleanRoot(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says loudly what was not tried; in CI everything is there. */
  static void needs() throws Exception {
    boolean tool =
        Stream.of("/usr/bin/mmdebstrap", "/usr/bin/strip")
            .allMatch(program -> Files.isExecutable(Path.of(program)));
    boolean namespaces =
        new ProcessBuilder("unshare", "--mount", "--pid", "--fork", "true")
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0;
    if (!tool || !namespaces) {
      System.err.println(
          "NOT TRIED: the life of the package needs root, namespaces, mmdebstrap, strip");
    }
    Assumptions.assumeTrue(tool && namespaces || System.getenv("CI") != null);
  }

  Path at(String path) {
    return root.resolve(path);
  }

  /** Runs a program in it, which must end well, and gives what it said. */
  String in(String... command) throws IOException {
    return run(true, entering(command));
  }

  /** The same for one that must not end well. */
  String failing(String... command) throws IOException {
    return run(false, entering(command));
  }

  /** Begins a program in it. */
  Process begin(String... command) throws IOException {
    return new ProcessBuilder(entering(command)).start();
  }

  String install(Path deb, boolean well) throws IOException {
    Path there = at("tmp/yijianban.deb");
    Files.deleteIfExists(there);
    Files.copy(deb, there);
    try {
      return run(well, entering("dpkg", "--install", "/tmp/yijianban.deb"));
    } finally {
      Files.delete(there);
    }
  }

  /** Files and links that were not there at the beginning. */
  Set<String> added() throws IOException {
    Set<String> left = files();
    left.removeAll(before);
    return left;
  }

  private Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString())
          .forEach(names::add);
    }
    return names;
  }

  private List<String> entering(String... command) {
    return Stream.concat(
            Stream.of(
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "sh",
                "-c",
                ENTER,
                root.toString()),
            Stream.of(command))
        .toList();
  }

  static String run(boolean well, List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean done = process.onExit().join().exitValue() == 0;
    assertThat(done).as(said).isEqualTo(well);
    return said;
  }
}
