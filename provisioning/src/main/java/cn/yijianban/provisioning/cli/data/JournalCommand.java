package cn.yijianban.provisioning.cli.data;

import cn.yijianban.provisioning.cli.answer.Group;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl journal ...}. */
@Command(name = "journal", description = "What happened at this terminal.")
public final class JournalCommand extends Group {
  public static CommandLine commandLine() {
    return new CommandLine(new JournalCommand())
        .addSubcommand(new JournalVerify())
        .addSubcommand(new JournalCount());
  }
}
