package cn.yijianban.provisioning.setup;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchEsclScanner;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.bench.BenchRegistry;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.provisioning.doctor.Patient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A bare root, answers, simulated devices with somebody beside them, and a simulated platform. */
public final class Site implements AutoCloseable {
  public final BenchIdReader reader = new BenchIdReader();
  public final BenchEsclScanner scanner = new BenchEsclScanner();
  final BenchIppPrinter pages = new BenchIppPrinter();
  public final BenchReceiptPrinter receipts = new BenchReceiptPrinter();
  final BenchEvaluator evaluator = new BenchEvaluator(EvaluatorProfile.named("jt905"));
  final Sm2KeyPair platformKeys = Sm2KeyPair.make(new SecureRandom());
  public final BenchPlatform platform =
      BenchPlatform.start(0, platformKeys, InstantSource.system(), Optional.empty());
  final BenchRegistry registry = platform.registry();
  public final Map<String, String> answers = new HashMap<>();
  public final List<String> said = new ArrayList<>();
  final Path root;
  Optional<Path> stick = Optional.empty();
  private final Thread finger;

  public Site(Path root) throws IOException {
    this.root = root;
    write("etc/passwd", "root:x:0:0::/:/bin/sh\n");
    write("etc/group", "root:x:0:\n");
    write("proc/swaps", "Filename\n");
    write("proc/sys/kernel/core_pattern", "core\n");
    answers.put("profile", "township-centre");
    answers.put("terminal", "NDX-0042");
    answers.put("site.name", "田埠乡便民服务站");
    answers.put("platform.url", platform.base() + "/");
    answers.put("platform.public-key", platformKeys.publicKey().hex());
    answers.put("devices.id-reader", reader.uri().toString());
    answers.put("devices.scanner", scanner.uri().toString());
    answers.put("devices.page-printer", pages.uri().toString());
    answers.put("devices.receipt-printer", receipts.uri() + "?profile=full");
    answers.put("devices.evaluator", evaluator.uri().toString());
    answers.put("panel.width-mm", "597");
    answers.put("egress", "10.20.0.5:443, 10.20.0.6:443");
    answers.put("test.seconds", "10");
    reader.place(BenchCards.seller());
    scanner.feed(new BenchPages.Sheet("测试页"));
    finger = Thread.ofVirtual().start(this::press);
  }

  /** A finger that presses whenever the evaluator invites. */
  private void press() {
    while (!Thread.interrupted()) {
      if (evaluator.inviting()) {
        evaluator.press(5);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  Patient patient() {
    return patient(() -> {});
  }

  /**
   * @param deed runs before each command of the system and before a device is connected
   */
  private Patient patient(Runnable deed) {
    return new Patient(
        root,
        root.resolve("etc/yijianban/station.toml"),
        root.resolve("etc/yijianban/machine.toml"),
        _ -> {
          deed.run();
          return Optional.empty();
        },
        (kind, uri, profile) -> {
          deed.run();
          return Drivers.open(kind, uri, profile, true);
        },
        _ -> 20L << 30,
        InstantSource.system());
  }

  boolean run() throws IOException {
    said.clear();
    return run(said::add);
  }

  boolean run(Consumer<String> out) throws IOException {
    return run(out, () -> {});
  }

  /**
   * @param deed runs before each answer, each command and each connection to a device
   */
  boolean run(Consumer<String> out, Runnable deed) throws IOException {
    Answers asked =
        (key, usual) -> {
          deed.run();
          return answers.getOrDefault(key, usual);
        };
    return new Setup(patient(deed), asked, stick, out).run(Step.SITE, false);
  }

  /** What a technician does at the platform with the code that the terminal shows. */
  public String authorise() {
    String[] shown =
        said.stream().filter(l -> l.startsWith("YJB-ENROL")).findFirst().orElseThrow().split(" ");
    registry.authorise(shown[2], shown[3], shown[4]);
    return shown[4];
  }

  @Override
  public void close() {
    finger.interrupt();
    reader.close();
    scanner.close();
    pages.close();
    receipts.close();
    evaluator.close();
    platform.close();
  }
}
