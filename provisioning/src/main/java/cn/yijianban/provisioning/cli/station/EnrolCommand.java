package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.cli.answer.Group;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl enrol ...}. */
@Command(name = "enrol", description = "Make this terminal one of the platform's.")
public final class EnrolCommand extends Group {
  public static CommandLine commandLine() {
    return new CommandLine(new EnrolCommand())
        .addSubcommand(new EnrolShow())
        .addSubcommand(new EnrolAsk())
        .addSubcommand(new EnrolRequestCommand())
        .addSubcommand(new EnrolTake());
  }
}
