package cn.yijianban.provisioning.bin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the programs in bin/ do before Java runs. */
class ScriptsTest {
  private static final Path BIN = Path.of("..", "bin").toAbsolutePath().normalize();

  @TempDir Path root;

  private record Ran(int code, String out, String err) {}

  private Ran shell(String script, Map<String, String> environment) throws Exception {
    Path out = root.resolve("out.txt");
    Path err = root.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/bash",
            "-c",
            "set -euo pipefail\nROOT='" + root + "'\n. '" + BIN + "/lib/jdk.sh'\n" + script);
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(root.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8).strip(),
        Files.readString(err, StandardCharsets.UTF_8).strip());
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(root.resolve(name).resolve("bin")).getParent();
    for (String program : new String[] {"java", "javac"}) {
      Files.createFile(
          home.resolve("bin").resolve(program),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home.toRealPath();
  }

  @Test
  void a_jdk_of_the_right_version_in_java_home_is_taken() throws Exception {
    Path home = jdk("mine", "77.0.1");
    Ran ran = shell("find_jdk 77", Map.of("JAVA_HOME", home.toString()));
    assertThat(ran.out()).isEqualTo(home.toString());
  }

  @Test
  void a_jdk_of_another_version_or_a_jre_is_passed_over() throws Exception {
    Path old = jdk("old", "76.0.1");
    assertThat(shell("find_jdk 77", Map.of("JAVA_HOME", old.toString())).code()).isEqualTo(1);
    Path jre = jdk("jre", "77");
    Files.delete(jre.resolve("bin/javac"));
    assertThat(shell("find_jdk 77", Map.of("JAVA_HOME", jre.toString())).code()).isEqualTo(1);
  }

  @Test
  void no_jdk_ends_with_3_and_one_sentence() throws Exception {
    Ran ran = shell("find_jdk() { return 1; }; need_jdk", Map.of());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("JDK 25", "JAVA_HOME").endsWith(".");
  }

  @Test
  void no_maven_ends_with_3_and_one_sentence() throws Exception {
    Ran ran = shell("PATH=/nowhere; need_maven", Map.of());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("Maven 3.8");
  }

  @Test
  void a_build_is_out_of_date_when_a_source_is_newer_than_its_stamp() throws Exception {
    String ask = "out_of_date ui/target/.built ui kiosk && echo old || echo fresh";
    for (String module : new String[] {"ui", "kiosk", "other"}) {
      Files.createDirectories(root.resolve(module + "/src/main"));
      Files.writeString(root.resolve(module + "/pom.xml"), "");
    }
    Files.writeString(root.resolve("pom.xml"), "");
    Files.createDirectories(root.resolve(".mvn"));
    assertThat(shell(ask, Map.of()).out()).isEqualTo("old");

    Path stamp = Files.createDirectories(root.resolve("ui/target")).resolve(".built");
    Files.writeString(stamp, "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(shell(ask, Map.of()).out()).isEqualTo("fresh");

    FileTime later = FileTime.from(Instant.now().plusSeconds(120));
    Files.setLastModifiedTime(root.resolve("other/src/main"), later);
    assertThat(shell(ask, Map.of()).out()).isEqualTo("fresh");
    Files.setLastModifiedTime(Files.writeString(root.resolve("kiosk/src/main/A.java"), ""), later);
    assertThat(shell(ask, Map.of()).out()).isEqualTo("old");
  }
}
