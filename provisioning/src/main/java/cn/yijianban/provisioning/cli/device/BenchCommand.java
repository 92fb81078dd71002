package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.bench.BenchAdmin;
import cn.yijianban.devices.bench.BenchTwins;
import cn.yijianban.devices.bench.Twin;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench KIND}: a simulated device alone, for other software to be tested against. */
@Command(
    name = "bench",
    description =
        "Run one SIMULATED device on loopback until it is stopped; hands and faults over HTTP.")
public final class BenchCommand extends Answering {
  @Parameters(
      paramLabel = "KIND",
      converter = KindText.class,
      completionCandidates = KindText.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private DeviceKind kind = DeviceKind.ID_READER;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the device listens (default: any free port).")
  private int port;

  @Option(
      names = "--admin-port",
      paramLabel = "N",
      description = "Where its admin page listens (default: any free port).")
  private int adminPort;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Model: of a scanner sane, escl or camera; of a page printer ipp or snmp; of an ID reader,"
              + " evaluator or code reader its protocol.")
  private @Nullable String profile;

  @Override
  public Integer call() throws InterruptedException {
    try (Twin twin = start();
        BenchAdmin admin = new BenchAdmin(twin, adminPort)) {
      tell(
          "SIMULATED %s%nready %s admin %s".formatted(kind.word(), twin.uri(), admin.uri()),
          JsonText.object().put("uri", twin.uri().toString()).put("admin", admin.uri().toString()));
      out().flush();
      CountDownLatch stopped = new CountDownLatch(1);
      Thread hook = new Thread(stopped::countDown, "bench-stop");
      Runtime.getRuntime().addShutdownHook(hook);
      stopped.await();
    }
    return Exit.DONE;
  }

  private Twin start() {
    try {
      return BenchTwins.start(kind, port, Optional.ofNullable(profile));
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new CommandFailure("Port " + port + " is not free");
    }
  }
}
