package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in a package long before a package is made. */
class JarsTest {
  private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");

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

  @Test
  void a_signed_library_loses_its_signature_and_what_is_left_out_and_nothing_else()
      throws Exception {
    Path signed = dir.resolve("signed.jar");
    Map<String, String> files =
        Map.of(
            "META-INF/MANIFEST.MF",
            "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\nName: a/A.class\r\n"
                + "SHA-256-Digest: AA==\r\n\r\n",
            "META-INF/MAKER.SF",
            "",
            "META-INF/MAKER.RSA",
            "",
            "META-INF/LICENSE",
            "free",
            "a/a.txt",
            "text",
            "prob_emit.txt",
            "left out");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(signed))) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Path one = dir.resolve("one.jar");
    Path two = dir.resolve("two.jar");
    Libraries.copy(signed, one, LeftOut.shipped(), AT);
    Libraries.copy(signed, two, LeftOut.shipped(), AT);
    assertThat(one).hasSameBinaryContentAs(two);
    assertThat(Files.getLastModifiedTime(one).toInstant()).isEqualTo(AT);
    try (JarFile jar = new JarFile(one.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/LICENSE", "a/a.txt");
      assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
      assertThat(jar.getManifest().getEntries()).isEmpty();
      assertThat(jar.getInputStream(jar.getEntry("a/a.txt")))
          .hasBinaryContent("text".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void ours_keep_their_lines_and_libraries_lose_them() throws Exception {
    byte[] file;
    try (var in = JarsTest.class.getResourceAsStream("JarsTest.class")) {
      file = in.readAllBytes();
    }
    assertThat(attributes(file)).contains("LineNumberTable", "LocalVariableTable", "SourceFile");
    assertThat(attributes(ClassFiles.withLines(file)))
        .contains("LineNumberTable", "SourceFile")
        .doesNotContain("LocalVariableTable");
    assertThat(attributes(ClassFiles.withoutLines(file)))
        .contains("Code")
        .doesNotContain("LineNumberTable", "LocalVariableTable", "SourceFile");
  }

  private static Set<String> attributes(byte[] file) {
    Set<String> names = new TreeSet<>();
    ClassModel model = ClassFile.of().parse(file);
    model.attributes().forEach(a -> names.add(a.attributeName().stringValue()));
    for (MethodModel method : model.methods()) {
      method.attributes().forEach(a -> names.add(a.attributeName().stringValue()));
      method
          .findAttribute(Attributes.code())
          .ifPresent(
              code -> code.attributes().forEach(a -> names.add(a.attributeName().stringValue())));
    }
    return names;
  }

  @Test
  void of_the_scripts_only_those_are_packed_that_the_page_can_ask_for() throws Exception {
    Path build = dir.resolve("META-INF/VAADIN/webapp/VAADIN/build");
    Files.createDirectories(build);
    Files.writeString(build.resolve("../../index.html"), "<script src='VAADIN/build/one-A.js'>");
    Files.writeString(build.resolve("one-A.js"), "import './two-A.js'");
    Files.writeString(build.resolve("two-A.js"), "import './one-A.js'");
    for (String other : List.of("one-A.js.br", "one-B.js", "two-B.js")) {
      Files.writeString(build.resolve(other), "import './two-B.js'");
    }
    assertThat(FrontEnd.unasked(dir))
        .containsExactlyInAnyOrder(
            build.resolve("one-A.js.br"), build.resolve("one-B.js"), build.resolve("two-B.js"));
    assertThat(FrontEnd.unasked(dir.resolve("no page"))).isEmpty();
  }

  @Test
  void makers_of_cryptography_that_the_image_lacks_are_not_listed() throws Exception {
    Path list = dir.resolve("java.security");
    Files.copy(Path.of(System.getProperty("java.home"), "conf/security/java.security"), list);
    RuntimeImage.providers(list);
    Properties left = new Properties();
    try (var in = Files.newInputStream(list)) {
      left.load(in);
    }
    assertThat(left.getProperty("security.provider.1")).isEqualTo("SUN");
    assertThat(left.values()).contains("SunPCSC").doesNotContain("SunPKCS11", "XMLDSig");
    long listed =
        left.stringPropertyNames().stream().filter(n -> n.startsWith("security.provider.")).count();
    assertThat(left).containsKeys("security.provider." + listed, "keystore.type");
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
