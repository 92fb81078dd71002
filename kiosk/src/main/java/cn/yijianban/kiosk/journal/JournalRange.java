package cn.yijianban.kiosk.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some lines of a journal in a row. Whoever knows the hash of the line before them can tell whether
 * they follow and whether one was changed, without the rest of the journal.
 *
 * @param from number of the first line
 * @param before SHA-256 of the line before it, as that first line names it
 * @param lines as they stand in the file, without their ends
 */
public record JournalRange(long from, String before, List<String> lines) {
  public JournalRange {
    lines = List.copyOf(lines);
  }

  /** Walks the lines: each must have its number and name the one before it. */
  public Journal.Verdict verdict() {
    Chain chain = Chain.after(from - 1, before);
    for (String line : lines) {
      Optional<Journal.Verdict.Why> why = chain.next(line);
      if (why.isPresent()) {
        return new Journal.Verdict.Broken(chain.lines() + 1, why.get());
      }
    }
    return new Journal.Verdict.Sound(chain.lines(), chain.last());
  }

  /** Reads from a line on, at most so many; empty when there is no such line. */
  static Optional<JournalRange> read(List<Path> files, long from, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      boolean later =
          Segments.isFull(file) && !file.equals(files.getLast()) && next(files, file) <= from;
      if (!later && lines.size() < most) {
        add(file, from, most, lines);
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new JournalRange(from, before(lines.getFirst()), lines));
  }

  /** Number of the first line of the file that follows; the open one is not named by it. */
  private static long next(List<Path> files, Path file) {
    Path following = files.get(files.indexOf(file) + 1);
    return Segments.isFull(following) ? Segments.first(following) : Long.MAX_VALUE;
  }

  private static void add(Path file, long from, int most, List<String> lines) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null && lines.size() < most; line = in.readLine()) {
        if (!lines.isEmpty() || number(line) == from) {
          lines.add(line);
        }
      }
    }
  }

  private static long number(String line) {
    try {
      return JsonMapper.shared().readTree(line).path("n").asLong(-1);
    } catch (JacksonException e) {
      return -1;
    }
  }

  private static String before(String line) {
    return JsonMapper.shared().readTree(line).path("prev").asString("");
  }
}
