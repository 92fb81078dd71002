package cn.yijianban.provisioning.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl queue ...}. */
@Command(name = "queue", description = "What waits to be sent to the platform.")
final class QueueCommand extends Group {
  static CommandLine commandLine(Workshop workshop) {
    return new CommandLine(new QueueCommand()).addSubcommand(new QueueList(workshop));
  }
}
