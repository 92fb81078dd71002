package cn.yijianban.provisioning.cli.data;

import cn.yijianban.provisioning.cli.answer.Group;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl queue ...}. */
@Command(name = "queue", description = "What waits to be sent to the platform.")
public final class QueueCommand extends Group {
  public static CommandLine commandLine() {
    InstantSource time = InstantSource.system();
    return new CommandLine(new QueueCommand())
        .addSubcommand(new QueueList())
        .addSubcommand(new QueueShow())
        .addSubcommand(new QueueUnblock(time))
        .addSubcommand(new QueueVerify())
        .addSubcommand(new QueueExport(time))
        .addSubcommand(new QueueImport())
        .addSubcommand(new QueueRebuild());
  }
}
