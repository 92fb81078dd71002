package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of the package with the Java of this build: the cache that one visit trains is taken
 * by the next start, nearly every class comes from it, and the program holds no more than it may.
 * {@code bin/bench start} and {@code bin/bench memory} measure the package itself.
 */
class LauncherTest {
  /** With simulated devices and platform in the same process; 166,000 when this was written. */
  private static final long MOST_KILO = 230_000;

  private static final double CACHED = 0.97;

  @TempDir private Path dir;

  @Test
  void a_start_takes_the_cache_that_a_visit_has_trained() throws Exception {
    Path home = image();
    Path said = dir.resolve("training.log");
    Process training =
        terminal(home, "", "-XX:AOTCacheOutput=" + home.resolve("start.aot"), "rehearse")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(training.waitFor()).as(said.toString()).isZero();
    assertThat(said).content().contains("rehearsed guide").doesNotContain("Signed JAR");

    Path loaded = dir.resolve("loaded.log");
    Path complaints = dir.resolve("start.log");
    // With this mode a start ends where the cache cannot be used.
    String options = "-XX:AOTMode=on -Xlog:class+load=info:file=" + loaded;
    Process demo =
        terminal(
                home,
                home.resolve("start.aot").toString(),
                options,
                "demo",
                "--port",
                "0",
                "--data",
                dir.resolve("data").toString())
            .redirectError(complaints.toFile())
            .start();
    try (BufferedReader out = demo.inputReader()) {
      assertThat(out.readLine()).startsWith("ready http://127.0.0.1:");
      assertThat(resident(demo.pid())).isLessThan(MOST_KILO);
    } finally {
      demo.destroy();
      demo.onExit().join();
    }
    assertThat(complaints).content().doesNotContain("][aot");
    List<String> classes = Files.readAllLines(loaded);
    long cached = classes.stream().filter(line -> line.contains("shared objects file")).count();
    assertThat((double) cached / classes.size()).isGreaterThan(CACHED);
  }

  /** Both programs as they are packed, in front of the Java that runs this test. */
  private Path image() throws IOException {
    Path from = dir.resolve("from");
    Files.createDirectories(from);
    for (String module : List.of("devices", "kiosk", "ui")) {
      Files.createSymbolicLink(from.resolve(module), Path.of("..", module).toRealPath());
    }
    Assumptions.assumeTrue(
        Files.isDirectory(from.resolve("ui/target/lib")) || System.getenv("CI") != null,
        "the modules are not packaged yet");
    Files.createDirectories(from.resolve("provisioning/target/classes"));
    Files.createDirectories(from.resolve("provisioning/target/lib"));
    Path image = Files.createDirectories(dir.resolve("image"));
    Files.createSymbolicLink(image.resolve("runtime"), Path.of(System.getProperty("java.home")));
    RuntimeImage.programs(from, image, Instant.parse("2026-11-21T00:00:00Z"));
    return image;
  }

  private static ProcessBuilder terminal(
      Path home, String cache, String options, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/terminal").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("AOT_CACHE", cache);
    builder.environment().put("JAVA_ARGS", options);
    return builder;
  }

  private static long resident(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Rss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }
}
