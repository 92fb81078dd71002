package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From the classes of both programs and from every service a library offers, along every name in
 * every class file (of classes, in descriptors, in text), nobody comes to a class that is left out.
 */
class LeftOutTest {
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");
  private static final Pattern IN_TEXT = Pattern.compile("[a-z]\\w*(\\.[\\w$]+)+");
  private static final String SERVICES = "META-INF/services/";

  /** PDFBox, for a PDF that is encrypted for a certificate: such a one cannot be printed. */
  private static final String TOLERATED = "org/bouncycastle/jce/provider/BouncyCastleProvider";

  private final Map<String, List<byte[]>> classes = new HashMap<>();
  private final Deque<String> toLook = new ArrayDeque<>();
  private final Set<String> entries = new HashSet<>();
  private LeftOut leftOut;

  @BeforeEach
  void read() throws IOException {
    leftOut = LeftOut.shipped();
    for (String program : List.of("ui", "provisioning")) {
      Path lib = Path.of("..", program, "target", "lib");
      Assumptions.assumeTrue(
          Files.isDirectory(lib) || System.getenv("CI") != null, program + " was not built");
      try (Stream<Path> jars = Files.list(lib)) {
        for (Path jar : jars.toList()) {
          if (!jar.getFileName().toString().matches("(devices|kiosk|ui|provisioning)-\\d.*")) {
            library(jar);
          }
        }
      }
    }
    for (String module : List.of("devices", "kiosk", "ui", "provisioning")) {
      ours(Path.of("..", module, "target", "classes"));
    }
  }

  private void ours(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        toLook.add(add(folder.relativize(file).toString(), Files.readAllBytes(file)));
      }
    }
  }

  private void library(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        String name = entry.getName();
        entries.add(name);
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
          add(name, file.getInputStream(entry).readAllBytes());
        } else if (name.startsWith(SERVICES) && !entry.isDirectory() && !leftOut.test(name)) {
          new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip().replace('.', '/'))
              .forEach(toLook::add);
        }
      }
    }
  }

  private String add(String path, byte[] file) {
    String name = path.replaceFirst("^META-INF/versions/\\d+/", "").replaceFirst("\\.class$", "");
    classes.computeIfAbsent(name, _ -> new ArrayList<>()).add(file);
    return name;
  }

  @Test
  void no_program_comes_to_a_class_that_is_left_out() {
    Set<String> seen = new HashSet<>();
    Set<String> missed = new TreeSet<>();
    while (!toLook.isEmpty()) {
      String name = toLook.remove();
      if (!classes.containsKey(name) || !seen.add(name) || name.equals(TOLERATED)) {
        continue;
      }
      if (leftOut.test(name + ".class")) {
        missed.add(name);
        continue;
      }
      classes.get(name).forEach(file -> toLook.addAll(named(file)));
    }
    assertThat(missed).isEmpty();
    assertThat(seen)
        .hasSizeGreaterThan(5_000)
        .contains("org/bouncycastle/crypto/digests/SM3Digest");
  }

  private static Set<String> named(byte[] file) {
    Set<String> names = new HashSet<>();
    for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
      switch (entry) {
        case ClassEntry known -> names.add(known.asInternalName());
        case StringEntry text when IN_TEXT.matcher(text.stringValue()).matches() ->
            names.add(text.stringValue().replace('.', '/'));
        case Utf8Entry text when text.stringValue().indexOf(';') > 0 ->
            IN_DESCRIPTOR.matcher(text.stringValue()).results().forEach(r -> names.add(r.group(1)));
        default -> {}
      }
    }
    return names;
  }

  @Test
  void every_line_of_the_list_leaves_something_out() {
    assertThat(leftOut.beginnings())
        .allMatch(beginning -> entries.stream().anyMatch(entry -> entry.startsWith(beginning)));
  }
}
