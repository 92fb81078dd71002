package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class path of both programs, every jar with the same date and the same order inside. */
final class Jars {
  private static final List<String> MODULES = List.of("devices", "kiosk", "ui", "provisioning");

  private Jars() {}

  /**
   * Collects it.
   *
   * @param from top of the source tree, with all modules built
   * @param to folder of the jars
   * @param at date of every file
   * @return names in the order of the class path
   */
  static List<String> collect(Path from, Path to, Instant at) throws IOException {
    Files.createDirectories(to);
    List<String> names = new ArrayList<>();
    for (String module : MODULES) {
      String name = "yijianban-" + module + ".jar";
      jar(from.resolve(module).resolve("target/classes"), to.resolve(name), at);
      names.add(name);
    }
    TreeMap<String, Path> libraries = new TreeMap<>();
    for (String program : List.of("ui", "provisioning")) {
      try (Stream<Path> jars = Files.list(from.resolve(program).resolve("target/lib"))) {
        jars.forEach(jar -> libraries.put(jar.getFileName().toString(), jar));
      }
    }
    libraries
        .keySet()
        .removeIf(name -> MODULES.stream().anyMatch(m -> name.matches(m + "-\\d.*\\.jar")));
    LeftOut leftOut = LeftOut.shipped();
    for (Path library : libraries.values()) {
      Libraries.copy(library, to.resolve(library.getFileName()), leftOut, at);
    }
    names.addAll(libraries.keySet());
    return List.copyOf(names);
  }

  private static void jar(Path classes, Path jar, Instant at) throws IOException {
    if (!Files.isDirectory(classes)) {
      throw new IOException("there is no " + classes + "; build the modules first");
    }
    Set<Path> unasked = FrontEnd.unasked(classes);
    try (Stream<Path> all = Files.walk(classes);
        JarWriter to = new JarWriter(jar, at)) {
      // Folders have entries too: the page is found by the folder its files lie in.
      TreeMap<String, Path> sorted = new TreeMap<>();
      all.filter(path -> !path.equals(classes) && !unasked.contains(path))
          .forEach(path -> sorted.put(name(classes, path), path));
      for (var entry : sorted.entrySet()) {
        to.put(entry.getKey(), content(entry.getValue()));
      }
    }
  }

  private static byte[] content(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new byte[0];
    }
    byte[] bytes = Files.readAllBytes(path);
    return path.toString().endsWith(".class") ? ClassFiles.withLines(bytes) : bytes;
  }

  private static String name(Path classes, Path path) {
    return classes.relativize(path) + (Files.isDirectory(path) ? "/" : "");
  }
}
