package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in a package long before a package is made. */
class JarsTest {
  @TempDir private Path dir;

  @Test
  void a_jar_has_its_folders_too_for_the_page_is_found_by_its_folder() throws Exception {
    for (String module : List.of("devices", "kiosk", "ui", "provisioning")) {
      Path style = dir.resolve(module + "/target/classes/META-INF/resources/kiosk/kiosk.css");
      Files.createDirectories(style.resolveSibling(""));
      Files.writeString(style, "");
    }
    for (String program : List.of("ui", "provisioning")) {
      Files.createDirectories(dir.resolve(program + "/target/lib"));
    }
    assertThat(Jars.collect(dir, dir.resolve("lib"), Instant.EPOCH)).contains("yijianban-ui.jar");
    try (JarFile jar = new JarFile(dir.resolve("lib/yijianban-ui.jar").toFile())) {
      assertThat(jar.getEntry("META-INF/resources/")).isNotNull();
      assertThat(jar.getEntry("META-INF/resources/kiosk/kiosk.css")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui", "provisioning"})
  void every_library_that_would_be_packed_has_its_licence(String program) throws Exception {
    Path lib = Path.of("..", program, "target", "lib");
    Assumptions.assumeTrue(
        Files.isDirectory(lib) || System.getenv("CI") != null,
        program + " was not built; its licences were not looked at");
    int libraries = 0;
    try (Stream<Path> jars = Files.list(lib)) {
      for (Path jar : jars.toList()) {
        String file = jar.getFileName().toString();
        if (!file.matches("(devices|kiosk|ui|provisioning)-\\d.*")) {
          assertThat(Sbom.licence(file)).isNotEmpty();
          libraries++;
        }
      }
    }
    assertThat(libraries).isGreaterThan(10);
  }
}
