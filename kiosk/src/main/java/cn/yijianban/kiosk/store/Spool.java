package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of sealed packages. It alone can rebuild the outbox.
 *
 * <pre>
 *   spool/NUMBER.part      being written; worth nothing, swept when the store opens
 *   spool/NUMBER.sealed    whole and forced; THE COMMIT POINT is the forced rename to this name
 *   spool/NUMBER.withdrawn  taken back by its citizen before the platform had it, never sent again;
 *                          THE COMMIT POINT of that is the forced rename to this name
 *   spool/sent/NUMBER.sealed   the platform has accepted it; about to be removed
 *   spool/quarantine/...   could not be read; kept for a technician, never deleted by us
 * </pre>
 */
public final class Spool {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final Pattern NAME = Pattern.compile("[0-9A-Z-]{1,60}");
  private static final String SEALED = ".sealed";
  private static final String WITHDRAWN = ".withdrawn";
  private static final String PART = ".part";

  private final Path folder;
  private final SpoolFiles files;

  private Spool(Path folder, SpoolFiles files) {
    this.folder = folder;
    this.files = files;
  }

  static Spool open(Path dataDir, SpoolFiles files) throws IOException {
    Spool spool = new Spool(dataDir.resolve("spool"), files);
    Folders.make(spool.sent(), files);
    Folders.make(spool.quarantine(), files);
    // Names that a life before this one may have left unforced.
    files.forceFolder(spool.folder);
    files.forceFolder(dataDir);
    spool.sweep();
    return spool;
  }

  /**
   * Writes a file and makes it durable: when this returns, it is there after a power cut. When it
   * throws, no sealed file of that number is there.
   */
  public Path seal(String number, SpoolFiles.Content content) throws IOException {
    Path part = folder.resolve(name(number) + PART);
    Path sealed = folder.resolve(name(number) + SEALED);
    try {
      files.write(part, content);
      files.force(part);
      files.rename(part, sealed);
    } catch (IOException | RuntimeException e) {
      drop(part);
      throw e;
    }
    try {
      files.forceFolder(folder);
    } catch (IOException | RuntimeException e) {
      // Not durable, so it must not be found either: a citizen will hear that nothing was kept.
      files.rename(sealed, quarantine().resolve(sealed.getFileName()));
      throw e;
    }
    return sealed;
  }

  /** The sealed file of a number, when it is there. */
  public Optional<Path> sealed(String number) {
    Path file = folder.resolve(name(number) + SEALED);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * Takes a sealed file back: when this returns, it is none that is to be sent, also after a power
   * cut. When it throws, it is sealed as before.
   */
  public void withdraw(String number) throws IOException {
    Path sealed = folder.resolve(name(number) + SEALED);
    Path withdrawn = folder.resolve(name(number) + WITHDRAWN);
    files.rename(sealed, withdrawn);
    try {
      files.forceFolder(folder);
    } catch (IOException | RuntimeException e) {
      files.rename(withdrawn, sealed);
      throw e;
    }
  }

  /** The file of a number that was taken back, when it is there. */
  public Optional<Path> withdrawn(String number) {
    Path file = folder.resolve(name(number) + WITHDRAWN);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** The file of a number, to be sent or taken back. */
  public Optional<Path> kept(String number) {
    return sealed(number).or(() -> withdrawn(number));
  }

  /** Numbers of all sealed files, oldest name first. */
  public List<String> numbers() throws IOException {
    return names(folder, SEALED);
  }

  /** Numbers of all files that were taken back, oldest name first. */
  public List<String> withdrawnNumbers() throws IOException {
    return names(folder, WITHDRAWN);
  }

  /** Numbers that were ever seen here, in quarantine too. */
  public List<String> everyNumber() throws IOException {
    return Stream.of(
            numbers(), withdrawnNumbers(), names(quarantine(), SEALED), names(sent(), SEALED))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Takes a file out of the way without losing it. */
  public void putAside(String number) throws IOException {
    Path to = quarantine().resolve(name(number) + SEALED);
    files.rename(kept(number).orElse(folder.resolve(name(number) + SEALED)), to);
    files.forceFolder(quarantine());
    files.forceFolder(folder);
    LOG.error("alarm: sealed package put aside, number {}", number);
  }

  /**
   * Removes the file of a submission that is done with: first out of the spool, durably, then for
   * good.
   */
  public void remove(String number) throws IOException {
    Optional<Path> from = kept(number);
    Path to = sent().resolve(name(number) + SEALED);
    if (from.isPresent()) {
      files.rename(from.get(), to);
      files.forceFolder(sent());
      files.forceFolder(folder);
    }
    if (Files.exists(to)) {
      files.delete(to);
    }
  }

  /** Bytes that may still be written here. */
  public long usable() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Whether anything may be written here at all: false on a disk mounted read-only. */
  public boolean writable() {
    return Files.isWritable(folder);
  }

  private void sweep() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path part : all.filter(p -> p.toString().endsWith(PART)).toList()) {
        files.delete(part);
      }
    }
    try (Stream<Path> all = Files.list(sent())) {
      for (Path done : all.toList()) {
        files.delete(done);
      }
    }
  }

  private void drop(Path part) {
    try {
      if (Files.exists(part)) {
        files.delete(part);
      }
    } catch (IOException e) {
      LOG.warn("unfinished file stays until the next start: {}", e.getClass().getName());
    }
  }

  private static List<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(end))
          .map(n -> n.substring(0, n.length() - end.length()))
          .filter(n -> NAME.matcher(n).matches())
          .sorted()
          .toList();
    }
  }

  private Path sent() {
    return folder.resolve("sent");
  }

  private Path quarantine() {
    return folder.resolve("quarantine");
  }

  private static String name(String number) {
    if (!NAME.matcher(number).matches()) {
      throw new IllegalArgumentException("not a number of a submission");
    }
    return number;
  }
}
