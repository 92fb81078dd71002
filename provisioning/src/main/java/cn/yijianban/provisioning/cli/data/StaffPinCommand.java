package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.station.StaffPin;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets the attendant's number; it comes by the standard input, never by the command line. */
@Command(
    name = "staff-pin",
    description = "Sets the attendant's number, read from the standard input: 6 to 12 digits.",
    mixinStandardHelpOptions = true)
public final class StaffPinCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Data directory of the terminal.")
  private Path data = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new CommandFailure("There is no directory " + data);
    }
    String pin =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    try {
      StaffPin.set(data, pin == null ? "" : pin.strip(), new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("The number has 6 to 12 digits; nothing is changed", e);
    }
    spec.commandLine().getOut().println("The attendant's number is set.");
    return Exit.DONE;
  }
}
