package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.configure.Configurations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a terminal keeps its configurations, and whom it trusts. */
final class ConfigurationsOption {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "/etc/yijianban/config",
      description = "Folder of the configurations (default: ${DEFAULT-VALUE}).")
  private Path dir = Path.of("");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      defaultValue = "/etc/yijianban/trust",
      description = "Public keys that are trusted, one a line (default: ${DEFAULT-VALUE}).")
  private Path trust = Path.of("");

  Configurations open() {
    return new Configurations(dir, InstantSource.system());
  }

  List<String> trusted() {
    try {
      return Files.readAllLines(trust).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new CommandFailure("The trusted keys in " + trust + " cannot be read", e);
    }
  }

  CommandFailure failed(IOException cause) {
    return new CommandFailure("The configurations in " + dir + " cannot be worked with", cause);
  }
}
