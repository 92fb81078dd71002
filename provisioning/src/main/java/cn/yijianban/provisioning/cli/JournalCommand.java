package cn.yijianban.provisioning.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl journal ...}. */
@Command(name = "journal", description = "What happened at this terminal.")
final class JournalCommand extends Group {
  static CommandLine commandLine() {
    return new CommandLine(new JournalCommand())
        .addSubcommand(new JournalVerify())
        .addSubcommand(new JournalCount());
  }
}
