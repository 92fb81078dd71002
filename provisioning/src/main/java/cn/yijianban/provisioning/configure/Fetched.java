package cn.yijianban.provisioning.configure;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bundles that the running terminal has fetched from the platform.
 *
 * <pre>
 *   0000000042.yjk           fetched, nobody has looked at it
 *   0000000042.yjk.taken     checked and kept for a start
 *   0000000042.yjk.refused   not to be used here; what is named so is not fetched again
 * </pre>
 *
 * The folder belongs to the terminal program, which is trusted with nothing: a bundle counts by its
 * signature only.
 */
public final class Fetched {
  private static final String SUFFIX = ".yjk";
  private static final long LARGEST = 4L << 20;

  private final Path folder;

  public Fetched(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the newest one that may be used, before a start. Nothing here keeps a terminal from
   * starting: what is wrong is told.
   *
   * @param into of a terminal that has a configuration already
   * @return one sentence each
   */
  public List<String> take(Configurations into, Supplier<Collection<String>> trusted)
      throws IOException {
    List<String> told = new ArrayList<>();
    List<Path> waiting = waiting();
    Optional<Path> current = into.current();
    if (waiting.isEmpty() || current.isEmpty()) {
      return told;
    }
    String terminal;
    try {
      terminal = StationConfig.read(current.get()).terminal();
    } catch (ConfigException e) {
      told.add("The configuration in use cannot be read, nothing was taken.");
      return told;
    }
    for (Path file : waiting) {
      told.add(take(file, into, terminal, trusted.get()));
    }
    return told;
  }

  private static String take(
      Path file, Configurations into, String terminal, Collection<String> trusted)
      throws IOException {
    try {
      byte[] bundle = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
      Manifest manifest = into.take(bundle, terminal, trusted);
      rename(file, ".taken");
      return "Taken: number " + manifest.counter() + ".";
    } catch (BundleException e) {
      rename(file, ".refused");
      return e.fault().code() + ": " + file.getFileName() + " is refused: " + e.getMessage();
    }
  }

  private static void rename(Path file, String ending) throws IOException {
    Files.move(
        file,
        file.resolveSibling(file.getFileName() + ending),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The newest first: what is older than it is refused then. */
  private List<Path> waiting() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> file.getFileName().toString().matches("[0-9]{10}\\" + SUFFIX))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
