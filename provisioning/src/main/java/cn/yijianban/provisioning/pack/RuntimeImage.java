package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that runs on a bare machine: {@code runtime/} (Java), {@code lib/} (jars), {@code bin/}
 * (both programs) and {@code sbom.cdx.json}.
 */
final class RuntimeImage {
  /** What jdeps finds, and what is only loaded by name: zip files, signals. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.instrument",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.scripting",
          "java.security.jgss",
          "java.smartcardio",
          "java.sql",
          "java.xml",
          "jdk.crypto.ec",
          "jdk.httpserver",
          "jdk.net",
          "jdk.unsupported",
          "jdk.zipfs");

  /** Native code for the same. */
  private static final List<String> NATIVE_LEFT_OUT =
      List.of("libawt_xawt.so", "libjawt.so", "libjsound.so", "libsplashscreen.so");

  /**
   * Makers of cryptography that a JDK lists and whose modules are not among ours. Java would look
   * for each of them in every jar at each start, and build all makers it finds there.
   */
  private static final Set<String> NO_PROVIDERS = Set.of("XMLDSig", "JdkSASL", "SunPKCS11");

  private static final Pattern PROVIDER = Pattern.compile("security\\.provider\\.\\d+=(\\w+)");

  private RuntimeImage() {}

  /**
   * Makes it.
   *
   * @param jdk whose jlink and modules are used
   * @param from top of the source tree, with all modules built
   * @param image folder that does not exist yet
   * @param at date of every file of ours
   */
  static void make(Path jdk, Path from, Path image, Instant at) throws IOException {
    Files.createDirectories(image);
    Path runtime = image.resolve("runtime");
    Tools.run(
        Map.of(),
        List.of(
            jdk.resolve("bin/jlink").toString(),
            "--add-modules",
            String.join(",", MODULES),
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-9",
            "--exclude-resources",
            String.join(",", Unseen.of(jdk)),
            "--output",
            runtime.toString()));
    strip(runtime.resolve("lib"));
    providers(runtime.resolve("conf/security/java.security"));
    List<String> jars = programs(from, image, at);
    Files.writeString(image.resolve("sbom.cdx.json"), Sbom.of(image, jars, at));
  }

  /**
   * Jars and launchers.
   *
   * @return names of the jars, in the order of the class path
   */
  static List<String> programs(Path from, Path image, Instant at) throws IOException {
    List<String> jars = Jars.collect(from, image.resolve("lib"), at);
    String classPath =
        jars.stream().map(jar -> "$HOME_DIR/lib/" + jar).collect(Collectors.joining(":"));
    Path bin = Files.createDirectories(image.resolve("bin"));
    launcher(bin.resolve("terminal"), "terminal", classPath);
    launcher(bin.resolve("terminalctl"), "terminalctl", classPath);
    return jars;
  }

  /**
   * Native code without its symbols, 5 MB of the virtual machine's, and without what is left out.
   */
  private static void strip(Path lib) throws IOException {
    for (String name : NATIVE_LEFT_OUT) {
      Files.delete(lib.resolve(name));
    }
    try (Stream<Path> all = Files.walk(lib)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".so")).sorted().toList()) {
        Tools.run(Map.of(), List.of("strip", "--strip-unneeded", file.toString()));
      }
    }
  }

  /** Takes those that are not there out of the list. */
  static void providers(Path security) throws IOException {
    List<String> lines = new ArrayList<>();
    int listed = 0;
    for (String line : Files.readAllLines(security)) {
      Matcher provider = PROVIDER.matcher(line);
      if (!provider.matches()) {
        lines.add(line);
      } else if (!NO_PROVIDERS.contains(provider.group(1))) {
        listed++;
        lines.add("security.provider." + listed + "=" + provider.group(1));
      }
    }
    Files.write(security, lines);
  }

  private static void launcher(Path file, String template, String classPath) throws IOException {
    Files.writeString(file, Texts.fill(template, Map.of("class-path", classPath)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
