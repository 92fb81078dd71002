package cn.yijianban.kiosk.journal;

import cn.yijianban.kiosk.journal.Journal.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the lines of a journal: each must name the SHA-256 of the line before it. */
final class Chain {
  private static final String START = "0".repeat(64);

  private String last = START;
  private long lines;

  /** Goes on behind a line that is known by its number and its hash. */
  static Chain after(long line, String hash) {
    Chain chain = new Chain();
    chain.lines = line;
    chain.last = hash;
    return chain;
  }

  Chain copy() {
    return after(lines, last);
  }

  /** SHA-256 of the last line. */
  String last() {
    return last;
  }

  /** Number of the last line. */
  long lines() {
    return lines;
  }

  /**
   * Walks every file of a journal. Where the oldest is gone, the oldest that is left says itself
   * what came before it.
   */
  static Verdict walk(List<Path> files) throws IOException {
    Chain chain = new Chain();
    Verdict verdict = new Verdict.Sound(0, START);
    for (Path file : files) {
      boolean open = !Segments.isFull(file);
      if (file.equals(files.getFirst())) {
        chain.beginAt(file);
      }
      verdict = chain.file(file, open);
      if (verdict instanceof Verdict.Broken) {
        return verdict;
      }
    }
    return verdict;
  }

  /** Trusts the first line of a file about what came before it; a first line is number 1. */
  void beginAt(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      JsonNode first = JsonMapper.shared().readTree(String.valueOf(in.readLine()));
      long number = first.path("n").asLong(1);
      if (number > 1 && Segments.isFull(file)) {
        lines = number - 1;
        last = first.path("prev").asString(START);
      }
    } catch (JacksonException | CharacterCodingException e) {
      lines = 0;
    }
  }

  /** Walks one file; half a line is found at the end of the open one only. */
  Verdict file(Path file, boolean open) throws IOException {
    if (!open && Segments.first(file) != lines + 1) {
      return new Verdict.Broken(lines + 1, Verdict.Why.NUMBER);
    }
    boolean torn = torn(file);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      String line = in.readLine();
      while (line != null) {
        String next = in.readLine();
        if (torn && next == null) {
          return new Verdict.Broken(lines + 1, Verdict.Why.TORN);
        }
        Optional<Verdict.Why> why = next(line);
        if (why.isPresent()) {
          return new Verdict.Broken(lines + 1, why.get());
        }
        line = next;
      }
    } catch (CharacterCodingException e) {
      return new Verdict.Broken(lines + 1, Verdict.Why.NOT_JSON);
    }
    return new Verdict.Sound(lines, last);
  }

  /** Takes the next line; tells what is wrong with it. */
  Optional<Verdict.Why> next(String line) {
    try {
      JsonNode entry = JsonMapper.shared().readTree(line);
      if (entry.path("n").asLong(-1) != lines + 1) {
        return Optional.of(Verdict.Why.NUMBER);
      }
      if (!entry.path("prev").asString("").equals(last)) {
        return Optional.of(Verdict.Why.CHAIN);
      }
    } catch (JacksonException e) {
      return Optional.of(Verdict.Why.NOT_JSON);
    }
    append(line);
    return Optional.empty();
  }

  void append(String line) {
    last = hash(line);
    lines++;
  }

  private static boolean torn(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer end = ByteBuffer.allocate(1);
      return file.size() > 0 && file.read(end, file.size() - 1) == 1 && end.get(0) != '\n';
    }
  }

  private static String hash(String line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
