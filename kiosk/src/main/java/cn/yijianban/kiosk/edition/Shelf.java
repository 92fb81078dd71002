package cn.yijianban.kiosk.edition;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.store.DiskFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The packages of a terminal, in {@code catalogue} of its data directory.
 *
 * <pre>
 *   catalogue/360730-2026.11.2.yjc   taken; the newest is in use, the one before is kept
 *   catalogue/inbox/                 what is brought; a name that does not end in .yjc is not looked at
 *   catalogue/refused/               what is not used, each with a .txt that says why
 * </pre>
 *
 * Nothing that was found bad is deleted, and a package is never written over.
 */
public final class Shelf {
  private final Path folder;
  private final Inspection inspection;
  private final Supplier<LocalDate> today;
  private final DiskFiles disk = new DiskFiles();

  private Shelf(Path folder, Inspection inspection, Supplier<LocalDate> today) {
    this.folder = folder;
    this.inspection = inspection;
    this.today = today;
  }

  /**
   * @throws IOException when the folders cannot be made
   */
  public static Shelf open(Path dataDir, Inspection inspection, Supplier<LocalDate> today)
      throws IOException {
    Shelf shelf = new Shelf(dataDir.resolve("catalogue"), inspection, today);
    Files.createDirectories(shelf.inbox());
    Files.createDirectories(shelf.refused());
    return shelf;
  }

  /**
   * The shelf of a guest, {@code guests/CODE/catalogue} of the data directory: its packages are
   * never among the region's.
   *
   * @throws IOException when the folders cannot be made
   */
  public static Shelf ofGuest(Path dataDir, Inspection inspection, Supplier<LocalDate> today)
      throws IOException {
    return open(guestFolder(dataDir, inspection.guest().orElseThrow().code()), inspection, today);
  }

  /** Where everything of a guest lies. */
  public static Path guestFolder(Path dataDir, String code) {
    return dataDir.resolve("guests").resolve(code);
  }

  public Path inbox() {
    return folder.resolve("inbox");
  }

  /**
   * Judges a package and lays it into the inbox, where the running terminal finds it between two
   * visits.
   *
   * @throws EditionException when it must not be used here
   */
  public Edition hand(byte[] file) throws IOException, EditionException {
    Edition edition = inspection.judge(file, today.get(), Optional.empty()).edition();
    String name = edition.content() + EditionFile.SUFFIX;
    Path part = Files.write(inbox().resolve(name + ".part"), file);
    Files.move(part, inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return edition;
  }

  /** Whether these very bytes were brought under that name before and not used. */
  public boolean refusedBefore(String name, String sm3) throws IOException {
    Path file = refused().resolve(name);
    return Files.isRegularFile(file) && Sm3.hex(file).equals(sm3);
  }

  private Path refused() {
    return folder.resolve("refused");
  }

  /**
   * The best package on the shelf: of the nearest region, the newest. One that is no longer as it
   * was signed is moved aside, and the one before it takes its place.
   *
   * @param news hears of what was moved aside
   */
  public Optional<Installed> best(Consumer<News> news) throws IOException {
    Map<Path, EditionFile.Opened> sound = new HashMap<>();
    for (Path file : packages(folder)) {
      try {
        sound.put(file, inspection.open(Files.readAllBytes(file)));
      } catch (EditionException e) {
        news.accept(refuse(file, e));
      }
    }
    List<Map.Entry<Path, EditionFile.Opened>> best = new ArrayList<>(sound.entrySet());
    best.sort(Map.Entry.comparingByValue(inspection.order().reversed()));
    for (Map.Entry<Path, EditionFile.Opened> one : best) {
      try {
        return Optional.of(inspection.read(one.getValue()));
      } catch (EditionException e) {
        news.accept(refuse(one.getKey(), e));
      }
    }
    return Optional.empty();
  }

  /**
   * Takes a file from the inbox onto the shelf, forced to disk before it leaves the inbox, or moves
   * it aside.
   *
   * @param now what is in use
   */
  public News take(Path file, Optional<Edition> now) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Installed taken = inspection.judge(bytes, today.get(), now);
      Edition edition = taken.edition();
      Path place = folder.resolve(name(edition));
      Path part = folder.resolve(name(edition) + ".part");
      disk.write(part, out -> out.write(bytes));
      disk.force(part);
      disk.rename(part, place);
      disk.forceFolder(folder);
      Files.delete(file);
      forgetOld(edition, now);
      return new News.Taken(taken);
    } catch (EditionException e) {
      return refuse(file, e);
    }
  }

  private static String name(Edition edition) {
    return String.format(
        Locale.ROOT,
        "%s-%s-%s%s",
        edition.region(),
        edition.version(),
        edition.lastDay().toString().replace("-", ""),
        EditionFile.SUFFIX);
  }

  private News refuse(Path file, EditionException e) throws IOException {
    String name = file.getFileName().toString();
    Files.move(file, refused().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        refused().resolve(name + ".txt"),
        e.fault().code() + " " + e.sentence() + System.lineSeparator() + e.fault().remedy(),
        StandardCharsets.UTF_8);
    return new News.Refused(name, e.fault(), e.sentence());
  }

  /** Keeps the package that was just taken and the one it follows. */
  private void forgetOld(Edition taken, Optional<Edition> before) throws IOException {
    for (Path file : packages(folder)) {
      String name = file.getFileName().toString();
      boolean kept =
          name.equals(name(taken)) || before.map(Shelf::name).filter(name::equals).isPresent();
      if (!kept && name.startsWith(taken.region() + "-")) {
        Files.delete(file);
      }
    }
  }

  /** Files of a folder that may be packages, by name. */
  List<Path> packages(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(EditionFile.SUFFIX))
          .sorted()
          .toList();
    }
  }
}
