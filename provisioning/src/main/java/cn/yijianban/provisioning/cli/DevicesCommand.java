package cn.yijianban.provisioning.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl devices ...}. */
@Command(name = "devices", description = "What is plugged in, and whether it works.")
final class DevicesCommand extends Group {
  static CommandLine commandLine(Workshop workshop) {
    return new CommandLine(new DevicesCommand())
        .addSubcommand(new DevicesProbe(workshop))
        .addSubcommand(new DevicesList())
        .addSubcommand(new DevicesWatch());
  }
}
