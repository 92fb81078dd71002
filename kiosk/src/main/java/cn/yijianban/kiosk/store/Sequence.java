package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counters that never go back: not after a crash, not when the clock is set back, not when the
 * database was lost. Kept beside the database as lines {@code NAME VALUE}, replaced as a whole and
 * forced before a value is given out.
 */
public final class Sequence {
  private static final Logger LOG = LoggerFactory.getLogger(Sequence.class);
  private final Path file;
  private final SpoolFiles files;
  private final Map<String, Long> last = new TreeMap<>();

  private Sequence(Path file, SpoolFiles files) {
    this.file = file;
    this.files = files;
  }

  static Sequence open(Path dataDir, SpoolFiles files, Instant now) throws IOException {
    Sequence sequence = new Sequence(dataDir.resolve("sequence.txt"), files);
    try {
      for (String line : Files.readAllLines(sequence.file, StandardCharsets.US_ASCII)) {
        int space = line.indexOf(' ');
        sequence.last.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
      }
    } catch (NoSuchFileException e) {
      LOG.debug("first start, nothing counted yet");
    } catch (IOException | RuntimeException e) {
      Path broken = dataDir.resolve("sequence.txt.broken-" + now.toEpochMilli());
      files.rename(sequence.file, broken);
      sequence.last.clear();
      LOG.error("alarm: counters were not readable and start from what the spool shows");
    }
    return sequence;
  }

  /** Lets a counter go on after this value at least; not forced, for it can be told again. */
  public synchronized void atLeast(String name, long value) {
    last.merge(name, value, Math::max);
  }

  /**
   * The next value of a counter, from 1; durable when this returns. A value that could not be made
   * durable is skipped, never given twice.
   */
  public synchronized long next(String name) throws IOException {
    long value = last.merge(name, 1L, Long::sum);
    Path part = file.resolveSibling("sequence.txt.part");
    StringBuilder text = new StringBuilder();
    last.forEach((n, v) -> text.append(n).append(' ').append(v).append('\n'));
    files.write(part, out -> out.write(text.toString().getBytes(StandardCharsets.US_ASCII)));
    files.force(part);
    files.rename(part, file);
    files.forceFolder(file.resolveSibling("").toAbsolutePath().normalize());
    return value;
  }
}
