package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.Group;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl configure ...}. */
@Command(
    name = "configure",
    description =
        "Signed configurations: made in the office, taken by terminals, back when broken.")
public final class ConfigureCommand extends Group {
  public static CommandLine commandLine() {
    return new CommandLine(new ConfigureCommand())
        .addSubcommand(new ConfigureProfile())
        .addSubcommand(new ConfigureSign())
        .addSubcommand(new ConfigureTake())
        .addSubcommand(new ConfigureBegin())
        .addSubcommand(new ConfigureGood())
        .addSubcommand(new ConfigureShow());
  }
}
