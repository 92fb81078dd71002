package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.HelpDesk;
import cn.yijianban.kiosk.store.SpoolFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What citizens said went wrong, on its way to the platform.
 *
 * <pre>
 *   complaints/SM3-OF-KEY.complaint   five lines of UTF-8: key, topic, where, number or nothing,
 *                                     words or nothing
 * </pre>
 *
 * <p>Words are encrypted for the platform (SM2, base64) as soon as they are said: nobody can read
 * them here. THE COMMIT POINT is the forced rename to that name. What the platform refuses is put
 * aside as {@code .refused}.
 */
public final class ComplaintBox implements Complaints, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ComplaintBox.class);
  private static final String KEPT = ".complaint";
  private static final int LINES = 5;

  /** More than that is no complaint but a fault or mischief. */
  private static final int MOST = 500;

  private final Path folder;
  private final SpoolFiles files;
  private final HelpDesk desk;
  private final StationKeys keys;
  private final Backoff backoff;
  private final RandomGenerator random;
  private final Set<Path> inHand = ConcurrentHashMap.newKeySet();
  private final Waiter waiter = new Waiter();
  private volatile boolean open = true;

  private record Letter(String key, HelpDesk.Complaint complaint) {}

  private ComplaintBox(
      Path folder,
      SpoolFiles files,
      HelpDesk desk,
      StationKeys keys,
      Backoff backoff,
      RandomGenerator random) {
    this.folder = folder;
    this.files = files;
    this.desk = desk;
    this.keys = keys;
    this.backoff = backoff;
    this.random = random;
  }

  /**
   * Opens the box of a data directory and sends what is left in it, behind whoever asked.
   *
   * @throws IOException when the folder cannot be made
   */
  public static ComplaintBox open(
      Path dataDir,
      SpoolFiles files,
      HelpDesk desk,
      StationKeys keys,
      Backoff backoff,
      RandomGenerator random)
      throws IOException {
    Path folder = dataDir.toAbsolutePath().normalize().resolve("complaints");
    if (!Files.isDirectory(folder)) {
      files.makeFolder(folder);
      files.forceFolder(folder.resolve("..").normalize());
    }
    ComplaintBox box = new ComplaintBox(folder, files, desk, keys, backoff, random);
    Thread.ofPlatform().name("complaints").daemon().start(box::loop);
    return box;
  }

  @Override
  public Told file(
      String key, HelpDesk.Topic topic, String where, Optional<String> number, String words) {
    Letter letter = new Letter(key, new HelpDesk.Complaint(topic, where, number, sealed(words)));
    Path file = folder.resolve(Sm3.hex(key.getBytes(StandardCharsets.UTF_8)) + KEPT);
    inHand.add(file);
    try {
      boolean kept = keep(file, letter);
      return switch (desk.file(key, letter.complaint())) {
        case Answer.Yes<HelpDesk.Filed>(var filed) -> {
          drop(file);
          yield new Told.Filed(filed);
        }
        case Answer.Refused<HelpDesk.Filed>(_, var code) -> {
          aside(file, code);
          yield new Told.Failed(code);
        }
        case Answer.Unheard<HelpDesk.Filed>(var code) ->
            kept ? new Told.Kept() : new Told.Failed(code);
      };
    } finally {
      inHand.remove(file);
      waiter.wake();
    }
  }

  private Optional<String> sealed(String words) {
    String text = words.strip();
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Base64.getEncoder()
                .encodeToString(
                    keys.platform()
                        .encrypt(
                            text.substring(0, end).getBytes(StandardCharsets.UTF_8),
                            keys.random())));
  }

  private boolean keep(Path file, Letter letter) {
    try {
      if (kept().size() >= MOST) {
        return false;
      }
      HelpDesk.Complaint c = letter.complaint();
      String text =
          String.join(
              "\n",
              letter.key(),
              c.topic().name(),
              c.where(),
              c.number().orElse(""),
              c.sealed().orElse(""));
      Path part = file.resolveSibling(file.getFileName() + ".part");
      files.write(part, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      files.force(part);
      files.rename(part, file);
      files.forceFolder(folder);
      return true;
    } catch (IOException e) {
      LOG.error("alarm: a complaint is not kept: {}", e.getClass().getName());
      return false;
    }
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(KEPT)).sorted().toList();
    }
  }

  private void loop() {
    int failures = 0;
    while (open) {
      try {
        failures = turn() ? 0 : failures + 1;
        waiter.await(failures == 0 ? backoff.cap() : backoff.after(failures, random));
      } catch (InterruptedException | IOException e) {
        LOG.warn("complaints rest: {}", e.getClass().getName());
        failures++;
      }
    }
  }

  /** Sends what is kept; answers whether the platform was heard each time. */
  private boolean turn() throws IOException {
    for (Path file : kept()) {
      if (open && inHand.add(file)) {
        try {
          if (Files.exists(file) && !sent(file)) {
            return false;
          }
        } finally {
          inHand.remove(file);
        }
      }
    }
    return true;
  }

  private boolean sent(Path file) throws IOException {
    Optional<Letter> letter = read(file);
    if (letter.isEmpty()) {
      aside(file, "UNREADABLE");
      return true;
    }
    return switch (desk.file(letter.get().key(), letter.get().complaint())) {
      case Answer.Yes<HelpDesk.Filed> _ -> {
        drop(file);
        yield true;
      }
      case Answer.Refused<HelpDesk.Filed>(_, var code) -> {
        aside(file, code);
        yield true;
      }
      case Answer.Unheard<HelpDesk.Filed> _ -> false;
    };
  }

  private static Optional<Letter> read(Path file) throws IOException {
    String[] lines = Files.readString(file).split("\n", -1);
    return lines.length != LINES
            || Stream.of(HelpDesk.Topic.values()).noneMatch(t -> t.name().equals(lines[1]))
        ? Optional.empty()
        : Optional.of(
            new Letter(
                lines[0],
                new HelpDesk.Complaint(
                    HelpDesk.Topic.valueOf(lines[1]), lines[2], some(lines[3]), some(lines[4]))));
  }

  private static Optional<String> some(String line) {
    return Optional.of(line).filter(text -> !text.isEmpty());
  }

  private void drop(Path file) {
    try {
      if (Files.exists(file)) {
        files.delete(file);
      }
    } catch (IOException e) {
      // Sent again under its key it is the same one.
      LOG.warn("a complaint stays although it was sent: {}", e.getClass().getName());
    }
  }

  private void aside(Path file, String code) {
    LOG.error("alarm: a complaint is refused: {}", code);
    try {
      if (Files.exists(file)) {
        files.rename(file, file.resolveSibling(file.getFileName() + ".refused"));
      }
    } catch (IOException e) {
      LOG.warn("a refused complaint stays: {}", e.getClass().getName());
    }
  }

  /** What is still here goes out after the next start. */
  @Override
  public void close() {
    open = false;
    waiter.wake();
  }
}
