package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.catalogue.CatalogueCommand;
import cn.yijianban.provisioning.cli.catalogue.Office;
import cn.yijianban.provisioning.cli.catalogue.ShippedOffice;
import cn.yijianban.provisioning.cli.configure.ConfigureCommand;
import cn.yijianban.provisioning.cli.data.JournalCommand;
import cn.yijianban.provisioning.cli.data.QueueCommand;
import cn.yijianban.provisioning.cli.data.StaffPinCommand;
import cn.yijianban.provisioning.cli.device.BenchCommand;
import cn.yijianban.provisioning.cli.device.DecodeCommand;
import cn.yijianban.provisioning.cli.device.DevicesCommand;
import cn.yijianban.provisioning.cli.device.Equipment;
import cn.yijianban.provisioning.cli.device.PrintCommand;
import cn.yijianban.provisioning.cli.device.ScanCommand;
import cn.yijianban.provisioning.cli.device.ShippedEquipment;
import cn.yijianban.provisioning.cli.lockdown.LockdownCommand;
import cn.yijianban.provisioning.cli.station.DecommissionCommand;
import cn.yijianban.provisioning.cli.station.DoctorCommand;
import cn.yijianban.provisioning.cli.station.EnrolCommand;
import cn.yijianban.provisioning.cli.station.ReportCommand;
import cn.yijianban.provisioning.cli.station.SetupCommand;
import cn.yijianban.provisioning.cli.station.SupportCommand;
import cn.yijianban.provisioning.cli.station.ThisMachine;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The technician's tool. */
@Command(
    name = "terminalctl",
    description = "Looks after a 一件办 terminal: its catalogue, its devices and its outbox.",
    mixinStandardHelpOptions = true,
    version = "terminalctl 0.1.0",
    footer = {
      "",
      "Exit codes: 0 done, 1 what was asked about is not well, 2 wrong usage, 3 failed."
    })
public final class TerminalCtl implements Runnable {
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  /** The parser quotes exceptions of converters by their class. */
  private static final Pattern EXCEPTION_NAME = Pattern.compile("\\((?:[a-z]+\\.)+\\w+Exception: ");

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the log, and the stack trace of a failure.")
  private boolean debug;

  @Spec private CommandSpec spec = CommandSpec.create();

  private TerminalCtl() {}

  /** The program. */
  public static void main(String[] args) {
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    InstantSource time = InstantSource.system();
    int code = run(out, err, new ShippedOffice(time), new ShippedEquipment(time), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command line; never throws, answers the exit code. */
  static int run(
      PrintWriter out, PrintWriter err, Office office, Equipment equipment, String... args) {
    TerminalCtl root = new TerminalCtl();
    ThisMachine here = new ThisMachine(equipment::open);
    return new CommandLine(root)
        .addSubcommand(CatalogueCommand.commandLine(office))
        .addSubcommand(DevicesCommand.commandLine(equipment))
        .addSubcommand(new ScanCommand(equipment))
        .addSubcommand(new PrintCommand(equipment))
        .addSubcommand(new DecodeCommand())
        .addSubcommand(new BenchCommand())
        .addSubcommand(QueueCommand.commandLine())
        .addSubcommand(LockdownCommand.commandLine())
        .addSubcommand(JournalCommand.commandLine())
        .addSubcommand(new StaffPinCommand())
        .addSubcommand(new PackCommand())
        .addSubcommand(ConfigureCommand.commandLine())
        .addSubcommand(EnrolCommand.commandLine())
        .addSubcommand(new SetupCommand(here))
        .addSubcommand(new SupportCommand(here))
        .addSubcommand(new ReportCommand())
        .addSubcommand(new DecommissionCommand())
        .addSubcommand(new DoctorCommand(here))
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(root::execute)
        .setParameterExceptionHandler(TerminalCtl::wrongUsage)
        .setExecutionExceptionHandler(root::failed)
        .execute(args);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command");
  }

  private int execute(ParseResult parsed) {
    // What the libraries log is of no use to somebody who asked one question.
    Level before = ROOT_LOGGER.getLevel();
    ROOT_LOGGER.setLevel(debug ? Level.INFO : Level.OFF);
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      ROOT_LOGGER.setLevel(before);
    }
  }

  private static int wrongUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(sentence(wrong.getMessage()));
    command
        .getErr()
        .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for how it goes.");
    command.getErr().flush();
    return Exit.USAGE;
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    String what =
        failure instanceof CommandFailure
            ? sentence(failure.getMessage())
            : "Something went wrong that this program does not know ("
                + failure.getClass().getSimpleName()
                + "); run it again with --debug to see where.";
    command.getErr().println(what);
    if (debug) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return Exit.FAILED;
  }

  /** One line that ends like a sentence. */
  private static String sentence(@Nullable String text) {
    String line =
        text == null
            ? "It failed"
            : EXCEPTION_NAME.matcher(text).replaceAll("(").strip().replaceAll("\\s*\\R\\s*", "; ");
    return line.matches(".*[.!?。]$") ? line : line + ".";
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
