package cn.yijianban.provisioning.configure;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The configurations that a terminal has taken.
 *
 * <pre>
 *   0000000042/station.toml, bundle.yjk   one each, by counter
 *   pending    -> 0000000042   taken, waits for the next start
 *   current    -> 0000000041   what the program reads
 *   last-good  -> 0000000041   the last one with which it came into service
 *   highest                    the highest counter ever taken
 *   tries                      starts of a current one that is not good yet
 * </pre>
 *
 * Every step is one rename, so a power cut leaves the one before or the one after. A program is
 * started between two visits by nature: that is when a pending one becomes the current one, and
 * when one that did not come into service gives way to the last good one.
 */
public final class Configurations {
  /** A second start is allowed: the first may have been cut by the power. */
  private static final int MOST_TRIES = 2;

  private static final String PENDING = "pending";
  private static final String CURRENT = "current";
  private static final String LAST_GOOD = "last-good";
  private static final String HIGHEST = "highest";
  private static final String TRIES = "tries";
  private static final String BUNDLE = "bundle.yjk";

  private final Path folder;
  private final InstantSource time;

  /**
   * @param folder such as {@code /etc/yijianban/config}
   */
  public Configurations(Path folder, InstantSource time) {
    this.folder = folder;
    this.time = time;
  }

  /** What a start came to. */
  public enum Begun {
    /** As before. */
    SAME,
    /** A new one is tried. */
    NEW,
    /** The new one did not come into service; the last good one is back. */
    BACK
  }

  /**
   * Checks a bundle and keeps it for the next start.
   *
   * @param terminal id of this one
   * @param trusted public keys, as {@link Signer} reads them
   */
  public Manifest take(byte[] file, String terminal, Collection<String> trusted)
      throws IOException, BundleException {
    Bundle bundle = Bundle.open(file, trusted);
    Manifest manifest = bundle.manifest();
    if (!manifest.isFor(terminal)) {
      throw new BundleException(BundleFault.NOT_FOR_US, "it is not for " + terminal);
    }
    if (manifest.expires().isBefore(time.instant())) {
      throw new BundleException(BundleFault.EXPIRED, "it was good until " + manifest.expires());
    }
    long highest = number(HIGHEST);
    if (manifest.counter() <= highest) {
      throw new BundleException(
          BundleFault.OLD,
          "it has number " + manifest.counter() + ", this terminal had " + highest);
    }
    keep(bundle, file, terminal);
    write(HIGHEST, Long.toString(manifest.counter()));
    point(PENDING, name(manifest.counter()));
    return manifest;
  }

  private void keep(Bundle bundle, byte[] file, String terminal)
      throws IOException, BundleException {
    Path home = folder.resolve(name(bundle.manifest().counter()));
    Files.createDirectories(home);
    String text = bundle.texts().getOrDefault(Bundle.STATION, "");
    Path station = home.resolve(Bundle.STATION);
    Files.writeString(station, text, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    Files.write(home.resolve(BUNDLE), file, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    force(home);
    try {
      String said = StationConfig.read(station).terminal();
      if (!said.equals(terminal)) {
        throw new BundleException(BundleFault.NOT_FOR_US, "it makes this terminal " + said);
      }
    } catch (ConfigException e) {
      throw new BundleException(BundleFault.WRONG_CONTENT, String.valueOf(e.getMessage()));
    }
  }

  /** Before the program reads its configuration. */
  public Begun begin() throws IOException {
    Optional<String> pending = target(PENDING);
    if (pending.isPresent()) {
      write(TRIES, "1");
      point(CURRENT, pending.get());
      Files.deleteIfExists(folder.resolve(PENDING));
      reach();
      return Begun.NEW;
    }
    Optional<String> good = target(LAST_GOOD);
    if (target(CURRENT).equals(good) || good.isEmpty()) {
      return Begun.SAME;
    }
    long tries = number(TRIES) + 1;
    if (tries > MOST_TRIES) {
      point(CURRENT, good.get());
      return Begun.BACK;
    }
    write(TRIES, Long.toString(tries));
    return Begun.SAME;
  }

  /** The program came into service with the current one. */
  public void good() throws IOException {
    Optional<String> current = target(CURRENT);
    if (current.isPresent() && !current.equals(target(LAST_GOOD))) {
      point(LAST_GOOD, current.get());
    }
  }

  /** What the program reads; empty before the first one was begun with. */
  public Optional<Path> current() throws IOException {
    return target(CURRENT).map(name -> folder.resolve(name).resolve(Bundle.STATION));
  }

  /** Number of the current one; empty when there is none. */
  public Optional<Long> counter() throws IOException {
    return target(CURRENT).map(Long::parseLong);
  }

  /** Whether somebody changed the current one after it was signed. */
  public boolean drifted(Collection<String> trusted) throws IOException {
    Optional<Path> current = current();
    if (current.isEmpty()) {
      return false;
    }
    try {
      byte[] file = Files.readAllBytes(current.get().resolveSibling(BUNDLE));
      String signed = Bundle.open(file, trusted).texts().getOrDefault(Bundle.STATION, "");
      return !Files.readString(current.get()).equals(signed);
    } catch (BundleException | NoSuchFileException e) {
      return true;
    }
  }

  private static String name(long counter) {
    return String.format(Locale.ROOT, "%010d", counter);
  }

  /** The program and the tools read {@code station.toml} beside the folder. */
  private void reach() throws IOException {
    Path station = folder.resolveSibling(Bundle.STATION);
    if (!Files.isSymbolicLink(station)) {
      Path part = folder.resolveSibling(Bundle.STATION + ".new");
      Files.deleteIfExists(part);
      Files.createSymbolicLink(part, folder.getFileName().resolve(CURRENT).resolve(Bundle.STATION));
      Files.move(part, station, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Optional<String> target(String link) throws IOException {
    Path path = folder.resolve(link);
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readSymbolicLink(path).toString())
        : Optional.empty();
  }

  private void point(String link, String target) throws IOException {
    Path part = folder.resolve(link + ".new");
    Files.deleteIfExists(part);
    Files.createSymbolicLink(part, Path.of(target));
    Files.move(part, folder.resolve(link), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  private long number(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
  }

  private void write(String name, String text) throws IOException {
    Path part = folder.resolve(name + ".new");
    Files.writeString(
        part,
        text + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }
}
