package cn.yijianban.kiosk.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * A half line at the end, as a power cut leaves it, is moved to {@code NAME.torn-N}; a file whose
 * chain does not hold is moved to {@code NAME.broken-N} and a new one begins with that news.
 *
 * <p>A full file gets the number of its first line as its suffix, and the chain goes on in a new
 * one. The oldest are deleted; what is left still proves itself from its first line on.
 */
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Path path;
  private final InstantSource time;
  private final Rotation rotation;
  private final Chain chain;

  /** Not a channel: one interrupted writer would close that for everybody. */
  private RandomAccessFile file;

  /** Number of the first line of the open file. */
  private long first;

  private Journal(Path path, InstantSource time, Rotation rotation, Chain chain, long first)
      throws IOException {
    this.path = path;
    this.time = time;
    this.rotation = rotation;
    this.chain = chain;
    this.first = first;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  /**
   * @param bytes a file that has reached this size is full
   * @param keep how many full files stay
   */
  record Rotation(long bytes, int keep) {
    /** Some 5,000 lines a file; at 200 visits a day more than half a year. */
    static Rotation usual() {
      return new Rotation(1L << 20, 400);
    }
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
    return open(path, time, Rotation.usual());
  }

  static Journal open(Path path, InstantSource time, Rotation rotation) throws IOException {
    Segments segments = new Segments(path);
    List<Path> newest = segments.full();
    Chain chain = new Chain();
    if (!newest.isEmpty()) {
      // The older ones are for verify: a start must not take longer from month to month.
      chain.beginAt(newest.getLast());
      if (chain.file(newest.getLast(), false) instanceof Verdict.Broken) {
        for (Path full : newest) {
          Files.move(full, Segments.aside(full, "broken"));
        }
        chain = new Chain();
      }
    }
    return openLast(path, time, rotation, chain);
  }

  private static Journal openLast(Path path, InstantSource time, Rotation rotation, Chain before)
      throws IOException {
    long first = before.lines() + 1;
    Chain chain = before.copy();
    Optional<Long> replaced = Optional.empty();
    if (Files.exists(path)) {
      Verdict verdict = chain.file(path, true);
      if (verdict instanceof Verdict.Broken(_, var why) && why == Verdict.Why.TORN) {
        cutTorn(path);
        chain = before.copy();
        verdict = chain.file(path, true);
      }
      if (verdict instanceof Verdict.Broken(var line, _)) {
        Files.move(path, Segments.aside(path, "broken"));
        replaced = Optional.of(line);
        chain = before.copy();
      }
    }
    Journal journal = new Journal(path, time, rotation, chain, first);
    if (replaced.isPresent()) {
      journal.append(new Event.JournalReplaced(replaced.get()));
    }
    return journal;
  }

  /** Adds one event where nobody may be stopped by a full disk: then the log says so. */
  public void note(Event event) {
    try {
      append(event);
    } catch (IOException e) {
      LOG.error("journal not written: {}", event.word(), e);
    }
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
    if (file.length() >= rotation.bytes()) {
      rotate();
    }
  }

  private void rotate() throws IOException {
    file.close();
    new Segments(path).rotate(first, rotation.keep());
    file = new RandomAccessFile(path.toFile(), "rw");
    first = chain.lines() + 1;
  }

  /** SHA-256 of the newest line. */
  public synchronized String last() {
    return chain.last();
  }

  /** Number of the newest line. */
  public synchronized long lines() {
    return chain.lines();
  }

  /**
   * Reads from a line on.
   *
   * @param most lines at once
   * @return empty when there is no such line, or no more
   */
  public synchronized Optional<JournalRange> range(long from, int most) throws IOException {
    return JournalRange.read(new Segments(path).all(), from, most);
  }

  /** Reads a journal from the first line that is left to the last. */
  public static Verdict verify(Path path) throws IOException {
    return Chain.walk(new Segments(path).all());
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

  private static void cutTorn(Path path) throws IOException {
    byte[] all = Files.readAllBytes(path);
    int keep = all.length;
    while (keep > 0 && all[keep - 1] != '\n') {
      keep--;
    }
    byte[] tail = Arrays.copyOfRange(all, keep, all.length);
    Files.write(
        Segments.aside(path, "torn"), tail, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(keep);
      file.force(true);
    }
  }
}
