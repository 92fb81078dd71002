package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts of the page. Vaadin's bundle holds three builds of the same ones under names of their
 * own, of which the page begins with one and never asks for another; and each once more, compressed
 * for a line, which loopback is not.
 */
final class FrontEnd {
  private static final String BUILD = "META-INF/VAADIN/webapp/VAADIN/build";
  private static final String INDEX = "META-INF/VAADIN/webapp/index.html";

  private FrontEnd() {}

  /**
   * Scripts that the page cannot come to.
   *
   * @param classes folder of what is packed
   * @return full paths; none where there is no page
   */
  static Set<Path> unasked(Path classes) throws IOException {
    Path build = classes.resolve(BUILD);
    if (!Files.isDirectory(build)) {
      return Set.of();
    }
    Set<Path> rest;
    try (Stream<Path> all = Files.list(build)) {
      rest = all.collect(Collectors.toCollection(TreeSet::new));
    }
    Deque<Path> toRead = new ArrayDeque<>(Set.of(classes.resolve(INDEX)));
    while (!toRead.isEmpty()) {
      String text = Files.readString(toRead.remove());
      for (Path script : Set.copyOf(rest)) {
        if (text.contains(String.valueOf(script.getFileName()))) {
          rest.remove(script);
          toRead.add(script);
        }
      }
    }
    return rest;
  }
}
