package cn.yijianban.provisioning.cli;

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
    int code = run(out, err, new ShippedWorkshop(InstantSource.system()), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command line; never throws, answers the exit code. */
  static int run(PrintWriter out, PrintWriter err, Workshop workshop, String... args) {
    TerminalCtl root = new TerminalCtl();
    return new CommandLine(root)
        .addSubcommand(CatalogueCommand.commandLine(workshop))
        .addSubcommand(DevicesCommand.commandLine(workshop))
        .addSubcommand(new ScanCommand(workshop))
        .addSubcommand(new PrintCommand(workshop))
        .addSubcommand(new DecodeCommand())
        .addSubcommand(new BenchCommand())
        .addSubcommand(QueueCommand.commandLine())
        .addSubcommand(LockdownCommand.commandLine())
        .addSubcommand(JournalCommand.commandLine())
        .addSubcommand(new StaffPinCommand())
        .addSubcommand(new PackCommand())
        .addSubcommand(ConfigureCommand.commandLine())
        .addSubcommand(EnrolCommand.commandLine())
        .addSubcommand(new SetupCommand(workshop, new SystemCommands()))
        .addSubcommand(new SupportCommand(workshop, new SystemCommands()))
        .addSubcommand(new ReportCommand())
        .addSubcommand(new DecommissionCommand())
        .addSubcommand(new DoctorCommand(workshop, new SystemCommands()))
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
