package cn.yijianban.ui;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.ui.server.Door;
import cn.yijianban.ui.server.PageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs a terminal. Ends with 0 when asked to stop, 2 on wrong usage, 3 when it cannot start; always
 * with one clear sentence.
 */
@Command(
    name = "terminal",
    description = "Runs a self-service terminal.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "demo|run|rehearse|voice")
public final class Terminal {
  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
  private static final int FAILED = 3;

  private Terminal() {}

  /** Parses the command line and runs until the process is told to stop. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // A connection that is kept holds its last request, and with it the name somebody asked for.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    quietLog();
    CommandLine line = new CommandLine(new Terminal());
    line.addSubcommand(new DemoCommand())
        .addSubcommand(new RunCommand())
        .addSubcommand(new RehearseCommand())
        .addSubcommand(new VoiceCommand());
    line.setExecutionExceptionHandler(
        (e, command, _) -> {
          command.getErr().println(sentence(e));
          LOG.debug("trace", e);
          return FAILED;
        });
    if (args.length == 0) {
      line.usage(line.getErr());
      System.exit(CommandLine.ExitCode.USAGE);
    }
    System.exit(line.execute(args));
  }

  /** Unless the operator names a log configuration of their own. */
  private static void quietLog() {
    if (System.getProperty("java.util.logging.config.file") == null) {
      try (InputStream in = Terminal.class.getResourceAsStream("logging.properties")) {
        LogManager.getLogManager().readConfiguration(Objects.requireNonNull(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String sentence(Exception e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return e instanceof NoSuchFileException ? "There is no file " + message + "." : message;
  }

  /** Says that the page is there, and waits for the signal to stop. */
  private static int serve(URI uri, AutoCloseable parts) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  try {
                    parts.close();
                  } catch (Exception e) {
                    LOG.warn("stopping failed", e);
                  } finally {
                    closed.countDown();
                  }
                },
                "stop"));
    System.out.println("ready " + uri);
    System.out.flush();
    stopped.await();
    closed.await();
    return 0;
  }

  @Command(
      name = "demo",
      description = "A whole terminal on simulated devices and a simulated platform.",
      mixinStandardHelpOptions = true)
  private static final class DemoCommand implements Callable<Integer> {
    @Option(
        names = "--port",
        defaultValue = "8080",
        description = "Port on 127.0.0.1; 0 for a free one.")
    private int port;

    @Option(names = "--data", description = "Data directory; without it one that is thrown away.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--platform", hidden = true, description = "A bench platform elsewhere.")
    private Optional<URI> platform = Optional.empty();

    @Option(names = "--idle-question", hidden = true, defaultValue = "75")
    private int question;

    @Option(names = "--idle-countdown", hidden = true, defaultValue = "60")
    private int countdown;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (port < 0 || port > 65_535) {
        throw new IOException("A port is a number from 0 to 65535.");
      }
      Path kept = data.isPresent() ? Files.createDirectories(data.get()) : thrownAway();
      Demo demo = new Demo(port, kept, platform, new StationConfig.Idle(question, countdown));
      return serve(
          demo.uri(),
          () -> {
            demo.close();
            if (data.isEmpty()) {
              delete(kept);
            }
          });
    }

    private static Path thrownAway() throws IOException {
      return Files.createTempDirectory("yijianban-demo");
    }

    private static void delete(Path folder) throws IOException {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Command(
      name = "run",
      description = "The terminal as its configuration says.",
      mixinStandardHelpOptions = true)
  private static final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "Configuration file (TOML).")
    private Path config = Path.of("");

    @Option(
        names = "--page-file",
        paramLabel = "FILE",
        description =
            "Where the browser finds the address that opens the page (usual: in the data).")
    private Optional<Path> page = Optional.empty();

    @Override
    public Integer call() throws Exception {
      StationConfig station = StationConfig.read(config);
      PageFile file = new PageFile(page.orElse(station.data().resolve("page-address")));
      Door door = Door.locked(new SecureRandom(), file::write);
      Works works = Works.start(station, counter(config), Optional.empty(), Backoff.usual(), door);
      return serve(works.uri(), works);
    }

    /** A configuration that was taken lies in a folder named by its counter. */
    private static long counter(Path config) throws IOException {
      String folder = String.valueOf(config.toRealPath().resolveSibling("").getFileName());
      return folder.matches("[0-9]{10}") ? Long.parseLong(folder) : 0;
    }
  }

  @Command(
      name = "rehearse",
      description =
          "Plays one visit on simulated devices and ends; with 3 when it does not come to its end.",
      mixinStandardHelpOptions = true)
  private static final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
      Path data = DemoCommand.thrownAway();
      try {
        System.out.println("rehearsed " + String.join(" ", Rehearsal.play(data)));
      } finally {
        DemoCommand.delete(data);
      }
      return 0;
    }
  }
}
