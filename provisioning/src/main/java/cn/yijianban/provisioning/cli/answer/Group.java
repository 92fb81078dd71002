package cn.yijianban.provisioning.cli.answer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that only stands before other commands, such as {@code catalogue}. */
@Command(mixinStandardHelpOptions = true)
public abstract class Group implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public final void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing a command after '"
            + spec.qualifiedName()
            + "': one of "
            + String.join(", ", spec.subcommands().keySet()));
  }
}
