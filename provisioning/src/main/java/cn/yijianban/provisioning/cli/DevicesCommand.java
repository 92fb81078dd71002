package cn.yijianban.provisioning.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl devices ...}. */
@Command(name = "devices", description = "What is plugged in, and whether it works.")
final class DevicesCommand extends Group {
  static CommandLine commandLine() {
    return new CommandLine(new DevicesCommand());
  }
}
