package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Group;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl lockdown ...}. */
@Command(
    name = "lockdown",
    description = "The operating system around a terminal: browser, units, devices, network.")
public final class LockdownCommand extends Group {
  public static CommandLine commandLine() {
    return new CommandLine(new LockdownCommand())
        .addSubcommand(new LockdownRender())
        .addSubcommand(new LockdownApply())
        .addSubcommand(new LockdownCheck())
        .addSubcommand(new LockdownRemove());
  }
}
