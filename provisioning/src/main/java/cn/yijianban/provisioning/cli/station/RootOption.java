package cn.yijianban.provisioning.cli.station;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --root}, and where a terminal's configuration lies below it. */
final class RootOption {
  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = "/",
      description = "Root of the system.")
  private Path root = Path.of("/");

  Path root() {
    return root;
  }

  Path station() {
    return root.resolve("etc/yijianban/station.toml");
  }

  Path machine() {
    return root.resolve("etc/yijianban/machine.toml");
  }
}
