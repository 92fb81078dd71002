package cn.yijianban.kiosk.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened at this terminal: one JSON object a line, appended and forced to disk, never
 * changed. Each line carries the SHA-256 of the line before it, so a line that is changed, taken
 * out or put in is found by {@link #verify}. What only the newest line could tell is not: a cut end
 * looks like an end, which is why the fleet reports the last hash.
 *
 * <pre>
 * {"n":2,"at":"2026-11-20T19:12:00Z","event":"card-read","visit":"v-1","kind":"resident","prev":"9f…"}
 * </pre>
 *
 * A half line at the end, as a power cut leaves it, is moved to {@code NAME.torn-N}; a journal
 * whose chain does not hold is moved to {@code NAME.broken-N} and a new one begins with that news.
 * Nothing is deleted.
 */
public final class Journal implements AutoCloseable {
  /** Not a channel: one interrupted writer would close that for everybody. */
  private final RandomAccessFile file;

  private final InstantSource time;
  private final Chain chain;

  private Journal(RandomAccessFile file, InstantSource time, Chain chain) {
    this.file = file;
    this.time = time;
    this.chain = chain;
  }

  /** Whether a journal can be believed. */
  public sealed interface Verdict {
    /**
     * @param last SHA-256 of the last line, lower-case hexadecimal; 64 zeros when there is none
     */
    record Sound(long lines, String last) implements Verdict {}

    /**
     * @param line number of the first bad line, from 1
     */
    record Broken(long line, Why why) implements Verdict {}

    /** What is wrong with a line. */
    enum Why {
      NOT_JSON,
      NUMBER,
      CHAIN,
      /** The last line does not end: a power cut, or a cut file. */
      TORN
    }
  }

  /** Opens or begins a journal. */
  public static Journal open(Path path, InstantSource time) throws IOException {
    Optional<Long> replaced = Optional.empty();
    if (Files.exists(path)) {
      if (verify(path) instanceof Verdict.Broken(_, var why) && why == Verdict.Why.TORN) {
        cutTorn(path);
      }
      if (verify(path) instanceof Verdict.Broken(var line, _)) {
        Files.move(path, aside(path, "broken"));
        replaced = Optional.of(line);
      }
    }
    Chain chain = Files.exists(path) ? walked(path) : new Chain();
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    Journal journal = new Journal(file, time, chain);
    if (replaced.isPresent()) {
      journal.append(new Event.JournalReplaced(replaced.get()));
    }
    return journal;
  }

  /** Adds one event; it is on disk when this returns. */
  public synchronized void append(Event event) throws IOException {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("n", chain.lines() + 1);
    entry.put("at", time.instant().toString());
    entry.put("event", event.word());
    entry.putAll(event.values());
    entry.put("prev", chain.last());
    String line = JsonMapper.shared().writeValueAsString(entry);
    long before = file.length();
    try {
      file.seek(before);
      file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      file.getFD().sync();
    } catch (IOException e) {
      takeBack(before, e);
      throw e;
    }
    chain.append(line);
  }

  /** SHA-256 of the newest line. */
  public synchronized String last() {
    return chain.last();
  }

  /** Reads a journal from the first line to the last. */
  public static Verdict verify(Path path) throws IOException {
    Chain chain = new Chain();
    boolean torn = torn(path);
    try (BufferedReader in = Files.newBufferedReader(path)) {
      String line = in.readLine();
      while (line != null) {
        String next = in.readLine();
        if (torn && next == null) {
          return new Verdict.Broken(chain.lines() + 1, Verdict.Why.TORN);
        }
        Optional<Verdict.Why> why = chain.next(line);
        if (why.isPresent()) {
          return new Verdict.Broken(chain.lines() + 1, why.get());
        }
        line = next;
      }
    } catch (CharacterCodingException e) {
      return new Verdict.Broken(chain.lines() + 1, Verdict.Why.NOT_JSON);
    }
    return new Verdict.Sound(chain.lines(), chain.last());
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  /** A half-written line would break the chain for good. */
  private void takeBack(long size, IOException cause) {
    try {
      file.setLength(size);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static Chain walked(Path path) throws IOException {
    Chain chain = new Chain();
    try (var lines = Files.lines(path)) {
      lines.forEach(chain::append);
    }
    return chain;
  }

  private static boolean torn(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer end = ByteBuffer.allocate(1);
      return file.size() > 0 && file.read(end, file.size() - 1) == 1 && end.get(0) != '\n';
    }
  }

  private static void cutTorn(Path path) throws IOException {
    byte[] all = Files.readAllBytes(path);
    int keep = all.length;
    while (keep > 0 && all[keep - 1] != '\n') {
      keep--;
    }
    byte[] tail = Arrays.copyOfRange(all, keep, all.length);
    Files.write(aside(path, "torn"), tail, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(keep);
      file.force(true);
    }
  }

  private static Path aside(Path path, String why) {
    int n = 1;
    while (Files.exists(path.resolveSibling(path.getFileName() + "." + why + "-" + n))) {
      n++;
    }
    return path.resolveSibling(path.getFileName() + "." + why + "-" + n);
  }
}
