package cn.yijianban.provisioning.cli.device;

import cn.yijianban.provisioning.cli.answer.Group;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl devices ...}. */
@Command(name = "devices", description = "What is plugged in, and whether it works.")
public final class DevicesCommand extends Group {
  public static CommandLine commandLine(Equipment equipment) {
    return new CommandLine(new DevicesCommand())
        .addSubcommand(new DevicesProbe(equipment))
        .addSubcommand(new DevicesList())
        .addSubcommand(new DevicesWatch());
  }
}
