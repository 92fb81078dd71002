package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of the JDK's modules nobody meets on a terminal: windows are the browser's, sound is the
 * voice's, printers are spoken to by our drivers, XML is parsed and not transformed.
 */
final class Unseen {
  private static final List<String> FOLDERS =
      List.of(
          "/java.desktop/com/sun/java/swing",
          "/java.desktop/com/sun/media/sound",
          "/java.desktop/java/awt/doc-files",
          "/java.desktop/javax/print",
          "/java.desktop/javax/swing",
          "/java.desktop/sun/awt/X11",
          "/java.desktop/sun/print",
          "/java.desktop/sun/swing",
          "/java.xml/com/sun/org/apache/bcel",
          "/java.xml/com/sun/org/apache/xalan",
          "/java.xml/com/sun/org/apache/xml/internal/dtm",
          "/java.xml/com/sun/org/apache/xpath");

  private Unseen() {}

  /** Patterns for jlink, which wants to find one file in every package that a module names. */
  static List<String> of(Path jdk) throws IOException {
    List<String> patterns = new ArrayList<>();
    try (FileSystem image =
        FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", jdk.toString()))) {
      for (String folder : FOLDERS) {
        try (Stream<Path> all = Files.walk(image.getPath("/modules" + folder))) {
          for (Path one : all.filter(Files::isDirectory).sorted().toList()) {
            patterns.addAll(allButOne(one));
          }
        }
      }
    }
    return patterns;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the smallest. */
  private static List<String> allButOne(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all
          .filter(Files::isRegularFile)
          .min(Comparator.comparingLong(Unseen::size).thenComparing(Path::toString))
          .map(
              kept ->
                  "regex:"
                      + Pattern.quote(folder.toString().substring("/modules".length()) + "/")
                      + "(?!"
                      + Pattern.quote(String.valueOf(kept.getFileName()))
                      + ")[^/]+")
          .stream()
          .toList();
    }
  }
}
