package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.paper.ReadinessReport;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.doctor.Doctor;
import cn.yijianban.provisioning.doctor.Finding;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.doctor.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The readiness report: every check, every test with its evidence, and a signed summary. */
final class ReportSheet {
  private final Patient patient;
  private final StationConfig station;
  private final StationKeys keys;
  private final Ledger ledger;

  ReportSheet(Patient patient, StationConfig station, StationKeys keys, Ledger ledger) {
    this.patient = patient;
    this.station = station;
    this.keys = keys;
    this.ledger = ledger;
  }

  /** Draws it into the data directory; answers the file. */
  Path write(Path data) throws IOException {
    Instant now = patient.time().instant().truncatedTo(ChronoUnit.SECONDS);
    Report report = Doctor.examine(patient);
    Map<String, Trial> trials = ledger.all();
    Signed summary =
        Signed.by(
            keys.terminal(),
            report.summary(station.terminal(), now) + tests(trials),
            keys.random());
    List<ReadinessReport.Line> lines = new ArrayList<>();
    for (Step step : Step.values()) {
      Optional.ofNullable(trials.get(step.word())).ifPresent(t -> lines.add(line(step, t)));
    }
    report.findings().forEach(finding -> lines.add(line(finding)));
    byte[] pdf =
        new ReadinessReport(PaperFonts.load(), Deeds.head(station))
            .draw(lines, SignedReport.code(summary), now)
            .toArray();
    Path file = data.resolve(Setup.REPORT);
    Path part = file.resolveSibling(Setup.REPORT + ".new");
    Files.write(part, pdf);
    return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Such as {@code card=passed print=skipped}. */
  private static String tests(Map<String, Trial> trials) {
    return trials.entrySet().stream()
        .map(t -> " " + t.getKey() + "=" + word(t.getValue()))
        .collect(Collectors.joining());
  }

  private static ReadinessReport.Line line(Step step, Trial trial) {
    return new ReadinessReport.Line(
        word(trial) + " " + step.word(),
        trial.evidence() + " (" + trial.at().truncatedTo(ChronoUnit.SECONDS) + ")");
  }

  private static ReadinessReport.Line line(Finding finding) {
    return new ReadinessReport.Line(
        finding.verdict().word() + " " + finding.area(),
        finding.code().map(code -> code + " ").orElse("") + finding.evidence());
  }

  private static String word(Trial trial) {
    return trial.verdict().name().toLowerCase(Locale.ROOT);
  }
}
