package cn.yijianban.kiosk.upkeep;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.store.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays a newer configuration of the platform into {@code configuration/NUMBER.yjk} of the data
 * directory. Whose it is and whether it may be used is checked where it is taken: {@code
 * terminalctl configure take}.
 */
final class ConfigurationFetch {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFetch.class);

  private final Path folder;
  private final StationDesk desk;
  private final DiskFiles disk = new DiskFiles();

  ConfigurationFetch(Path data, StationDesk desk) {
    this.folder = data.resolve("configuration");
    this.desk = desk;
  }

  /** Also one that was looked at since: it has a longer name then. */
  private static boolean hadBefore(Path file) {
    return Stream.of("", ".taken", ".refused")
        .anyMatch(ending -> Files.exists(file.resolveSibling(file.getFileName() + ending)));
  }

  /** Answers whether it came just now. */
  boolean run(long counter) throws IOException {
    Path file = folder.resolve(String.format(Locale.ROOT, "%010d.yjk", counter));
    if (hadBefore(file)) {
      return false;
    }
    return switch (desk.config(counter)) {
      case Answer.Yes<Bytes>(var bytes) -> {
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        disk.write(part, out -> out.write(bytes.toArray()));
        disk.force(part);
        disk.rename(part, file);
        disk.forceFolder(folder);
        yield true;
      }
      case Answer.Refused<Bytes>(var _, var code) -> {
        LOG.error("alarm: the platform does not give configuration {}: {}", counter, code);
        yield false;
      }
      case Answer.Unheard<Bytes>(var code) -> {
        LOG.debug("configuration {} waits: {}", counter, code);
        yield false;
      }
    };
  }
}
