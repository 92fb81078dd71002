package cn.yijianban.kiosk.edition;

import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.store.DiskFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often each bundle was begun here, in {@code catalogue/uses.txt} of the data directory: lines
 * {@code CODE COUNT} and nothing else, no times and nobody's name. When the counts get large all of
 * them are halved, so that what is new can catch up. A file that cannot be read or written costs
 * the order of a list and nothing more.
 */
public final class UseCounts implements Uses {
  private static final Logger LOG = LoggerFactory.getLogger(UseCounts.class);
  private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,64}) (\\d{1,9})");
  private static final long LARGE = 10_000;

  private final Path file;
  private final DiskFiles disk = new DiskFiles();
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  private UseCounts(Path file) {
    this.file = file;
  }

  public static UseCounts open(Path dataDir) {
    UseCounts uses = new UseCounts(dataDir.resolve("catalogue").resolve("uses.txt"));
    try {
      if (Files.exists(uses.file)) {
        for (String line : Files.readAllLines(uses.file, StandardCharsets.US_ASCII)) {
          Matcher count = LINE.matcher(line);
          if (count.matches()) {
            uses.counts.put(count.group(1), Long.valueOf(count.group(2)));
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("the counts of use cannot be read; the lists begin in their own order", e);
    }
    return uses;
  }

  @Override
  public long of(String bundle) {
    return counts.getOrDefault(bundle, 0L);
  }

  /** Somebody opened this bundle. */
  public synchronized void began(String bundle) {
    if (!LINE.matcher(bundle + " 1").matches()) {
      return;
    }
    if (counts.merge(bundle, 1L, Long::sum) >= LARGE) {
      counts.replaceAll((_, count) -> count / 2);
    }
    String text =
        new TreeMap<>(counts)
            .entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue() + "\n")
                .collect(Collectors.joining());
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path part = file.resolveSibling("uses.txt.part");
      disk.write(part, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
      disk.rename(part, file);
    } catch (IOException e) {
      LOG.warn("the counts of use cannot be written", e);
    }
  }
}
