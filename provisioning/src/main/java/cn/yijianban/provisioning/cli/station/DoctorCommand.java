package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.doctor.Doctor;
import cn.yijianban.provisioning.doctor.Finding;
import cn.yijianban.provisioning.doctor.Finding.Verdict;
import cn.yijianban.provisioning.doctor.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/** {@code doctor}: everything that could keep a citizen from being served, and what to do. */
@Command(
    name = "doctor",
    description = "Look the whole terminal over; ends with 1 when something needs a technician.")
public final class DoctorCommand extends Answering {
  private final ThisMachine here;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The site's; etc/yijianban/station.toml of the root when not given.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--machine",
      paramLabel = "FILE",
      description = "This box's; etc/yijianban/machine.toml of the root when not given.")
  private Optional<Path> machine = Optional.empty();

  @Mixin private RootOption root = new RootOption();

  @Option(names = "--qr", description = "End with a QR code of the codes, to be sent by telephone.")
  private boolean qr;

  @Option(names = "--all", description = "Print what is well, too.")
  private boolean all;

  public DoctorCommand(ThisMachine here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Report report =
        Doctor.examine(here.patient(root.root(), station(), machine.orElseGet(root::machine)));
    String summary = report.summary(terminal(), InstantSource.system().instant());
    if (json()) {
      out().println(JsonText.write(node(report, summary)));
    } else {
      print(report);
      if (qr) {
        out().print(QrText.of(summary));
      }
    }
    return report.verdict() == Verdict.PASS ? Exit.DONE : Exit.NOT_WELL;
  }

  private Path station() {
    return config.orElseGet(root::station);
  }

  private String terminal() {
    try {
      return StationConfig.read(station()).terminal();
    } catch (IOException | ConfigException e) {
      return "-";
    }
  }

  private void print(Report report) {
    for (Finding finding : report.findings()) {
      if (finding.verdict() == Verdict.PASS && !all) {
        continue;
      }
      out()
          .println(
              finding.verdict().word()
                  + "  "
                  + finding.code().map(code -> code + "  ").orElse("")
                  + finding.area()
                  + ": "
                  + finding.evidence());
      if (!finding.remedy().isEmpty()) {
        out().println("        -> " + finding.remedy());
      }
    }
    long well = report.findings().stream().filter(f -> f.verdict() == Verdict.PASS).count();
    out()
        .println(
            report.verdict() == Verdict.PASS
                ? "All is well, " + well + " things looked at."
                : well + " of " + report.findings().size() + " things are well.");
  }

  private static Object node(Report report, String summary) {
    ArrayNode findings = JsonText.array();
    for (Finding finding : report.findings()) {
      findings
          .addObject()
          .put("area", finding.area())
          .put("verdict", finding.verdict().word())
          .put("code", finding.code().orElse(""))
          .put("evidence", finding.evidence())
          .put("remedy", finding.remedy());
    }
    return JsonText.object()
        .put("verdict", report.verdict().word())
        .put("summary", summary)
        .set("findings", findings);
  }
}
