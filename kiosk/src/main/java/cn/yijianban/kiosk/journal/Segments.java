package cn.yijianban.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one journal: the open one, and beside it full ones named by the number of their
 * first line, such as {@code journal.jsonl.0000000001}.
 */
final class Segments {
  private static final int DIGITS = 10;
  private static final Pattern NUMBER = Pattern.compile("\\d{" + DIGITS + "}");

  private final Path open;

  Segments(Path open) {
    this.open = open.toAbsolutePath();
  }

  /** The full ones, oldest first. */
  List<Path> full() throws IOException {
    Path folder = open.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String begin = open.getFileName() + ".";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(begin) && isFull(file))
          .sorted()
          .toList();
    }
  }

  /** All of them, oldest first; the open one last when it is there. */
  List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(full());
    if (Files.exists(open)) {
      all.add(open);
    }
    return all;
  }

  static boolean isFull(Path file) {
    String name = file.getFileName().toString();
    return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
  }

  /** Number of the first line, by the name of a full file. */
  static long first(Path full) {
    String name = full.getFileName().toString();
    return Long.parseLong(name.substring(name.length() - DIGITS));
  }

  /** Makes the open one a full one and drops the oldest above {@code keep}. */
  void rotate(long first, int keep) throws IOException {
    String name = open.getFileName() + "." + String.format(Locale.ROOT, "%0" + DIGITS + "d", first);
    Files.move(open, open.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    List<Path> full = full();
    for (Path old : full.subList(0, Math.max(0, full.size() - keep))) {
      Files.delete(old);
    }
    try (FileChannel folder = FileChannel.open(open.resolveSibling(""))) {
      folder.force(true);
    }
  }

  /** Moves a file out of the way, to {@code NAME.WHY-1} or the next free number. */
  static Path aside(Path path, String why) {
    int n = 1;
    while (Files.exists(path.resolveSibling(path.getFileName() + "." + why + "-" + n))) {
      n++;
    }
    return path.resolveSibling(path.getFileName() + "." + why + "-" + n);
  }
}
