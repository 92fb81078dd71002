package cn.yijianban.provisioning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.kiosk.bench.BenchRegistry;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.enrolment.Signed;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bare root, an answer file, simulated devices and a simulated platform. */
class SetupTest {
  @TempDir private Path root;

  private final BenchIdReader reader = new BenchIdReader();
  private final BenchReceiptPrinter receipts = new BenchReceiptPrinter();
  private final Sm2KeyPair platform = Sm2KeyPair.make(new SecureRandom());
  private final BenchRegistry registry =
      BenchRegistry.start(platform, InstantSource.system(), Duration.ofDays(90));
  private final Map<String, String> answers = new HashMap<>();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void bare() throws IOException {
    write("etc/passwd", "root:x:0:0::/:/bin/sh\n");
    write("etc/group", "root:x:0:\n");
    write("proc/swaps", "Filename\n");
    write("proc/sys/kernel/core_pattern", "core\n");
    answers.put("profile", "village");
    answers.put("terminal", "NDX-0042");
    answers.put("site.name", "田埠乡便民服务站");
    answers.put("platform.url", registry.base() + "/");
    answers.put("platform.public-key", platform.publicKey().hex());
    answers.put("devices.id-reader", reader.uri().toString());
    answers.put("devices.receipt-printer", receipts.uri() + "?profile=full");
    answers.put("devices.scanner", "none");
    answers.put("panel.width-mm", "597");
    answers.put("egress", "10.20.0.5:443, 10.20.0.6:443");
  }

  @AfterEach
  void close() {
    reader.close();
    receipts.close();
    registry.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private boolean run() throws IOException {
    said.clear();
    Patient patient =
        new Patient(
            root,
            root.resolve("etc/yijianban/station.toml"),
            root.resolve("etc/yijianban/machine.toml"),
            _ -> Optional.empty(),
            (kind, uri, profile) -> Drivers.open(kind, uri, profile, true),
            _ -> 20L << 30,
            InstantSource.system());
    return new Setup(patient, answers::getOrDefault, said::add).run(Step.SITE, false);
  }

  @Test
  void stops_until_the_platform_knows_the_key_and_goes_on_where_it_stopped() throws Exception {
    assertThat(run()).isFalse();
    assertThat(said).contains("1 site: done", "2 box: done", "5 keys: done");
    assertThat(said).anyMatch(line -> line.startsWith("6 enrolment: NOT done"));
    String[] shown =
        said.stream().filter(l -> l.startsWith("YJB-ENROL")).findFirst().orElseThrow().split(" ");
    registry.authorise(shown[2], shown[3], shown[4]);

    assertThat(run()).as(said.toString()).isTrue();
    assertThat(said).contains("1 site: in order", "6 enrolment: done", "9 lockdown: done");
    assertThat(Files.readString(root.resolve("etc/yijianban/station.toml")))
        .contains("田埠乡便民服务站", "width-mm = 597")
        .doesNotContain("scanner");
    assertThat(root.resolve("etc/systemd/system/yijianban-terminal.service")).exists();

    assertThat(run()).isTrue();
    assertThat(said).contains("9 lockdown: in order", "10 report: done");
  }

  @Test
  void the_report_is_a_pdf_that_the_terminal_has_signed() throws Exception {
    run();
    String[] shown =
        said.stream().filter(l -> l.startsWith("YJB-ENROL")).findFirst().orElseThrow().split(" ");
    registry.authorise(shown[2], shown[3], shown[4]);
    assertThat(run()).isTrue();
    Path pdf = root.resolve("var/lib/yijianban/readiness.pdf");
    assertThat(pdf).exists();
    if (!Files.isExecutable(Path.of("/usr/bin/pdftotext"))) {
      return;
    }
    Process process =
        new ProcessBuilder("pdftotext", "-raw", pdf.toString(), "-")
            .redirectErrorStream(true)
            .start();
    String text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).contains("NDX-0042", "田埠乡便民服务站", "pass devices");
    String code =
        text.substring(text.lastIndexOf("YJB-DOC 1")).split("\\f")[0].replaceAll("\\R", " ");
    String flat = code.replaceAll("\\s+", " ");
    assertThat(flat).contains("YJB-DOC 1 NDX-0042");
    assertThat(new Signed("x", "00").isBy(shown[4])).isFalse();
  }

  @Test
  void a_wrong_answer_is_told_with_its_line_and_nothing_further_is_done() throws Exception {
    answers.put("site.region", "36");
    assertThat(run()).isFalse();
    assertThat(said).anyMatch(line -> line.contains("DOC-102") && line.contains("site.region"));
    assertThat(root.resolve("var/lib/yijianban")).doesNotExist();
  }

  @Test
  void a_device_that_does_not_answer_stops_it_with_its_code() throws Exception {
    run();
    String[] shown =
        said.stream().filter(l -> l.startsWith("YJB-ENROL")).findFirst().orElseThrow().split(" ");
    registry.authorise(shown[2], shown[3], shown[4]);
    receipts.paper(false);
    assertThat(run()).isFalse();
    assertThat(said).anyMatch(line -> line.contains("DEV-RCP-010"));
    receipts.paper(true);
    assertThat(run()).isTrue();
  }
}
