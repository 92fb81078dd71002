package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.paper.Letterhead;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.paper.ReadinessReport;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.doctor.Doctor;
import cn.yijianban.provisioning.doctor.Finding;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.doctor.Report;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.enrol.PassFile;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.Lockdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the steps. A step that is in order already is passed over, so that a setup that stopped goes
 * on where it did.
 */
public final class Setup {
  /** Where the report is, in the data directory. */
  public static final String REPORT = "readiness.pdf";

  private final Patient patient;
  private final Answers answers;
  private final Consumer<String> out;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param out takes lines for the technician
   */
  public Setup(Patient patient, Answers answers, Consumer<String> out) {
    this.patient = patient;
    this.answers = answers;
    this.out = out;
  }

  /**
   * Runs from a step on; that one even when it is in order.
   *
   * @return whether every step is done
   */
  public boolean run(Step from, boolean anew) throws IOException {
    for (Step step : Step.values()) {
      if (step.compareTo(from) < 0) {
        continue;
      }
      boolean forced = anew && step == from;
      String title = step.number() + " " + step.word() + ": ";
      if (!forced && step != Step.REPORT && step.open(look().findings()).isEmpty()) {
        out.accept(title + "in order");
        continue;
      }
      try {
        perform(step);
      } catch (ConfigException e) {
        out.accept(title + e.getMessage());
        return false;
      }
      List<Finding> open = step.open(look().findings());
      if (!open.isEmpty()) {
        out.accept(title + "NOT done (" + step.what() + ")");
        open.forEach(
            f ->
                out.accept(
                    "    " + f.code().orElse("") + " " + f.evidence() + " -> " + f.remedy()));
        out.accept("    then go on with 'terminalctl setup --from " + step.word() + "'");
        return false;
      }
      out.accept(title + "done");
    }
    return true;
  }

  private Report look() {
    return Doctor.examine(patient);
  }

  private void perform(Step step) throws IOException, ConfigException {
    switch (step) {
      case SITE -> write(patient.station(), SiteText.station(answers));
      case BOX -> write(patient.machine(), SiteText.machine(answers));
      case KEYS -> {
        Path data = data();
        Files.createDirectories(
            data,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        out.accept("    key " + keys().terminal().publicKey().hex().substring(0, 18) + "...");
      }
      case ENROLMENT -> enrol();
      case LOCKDOWN -> {
        StationConfig station = StationConfig.read(patient.station());
        MachineConfig machine = MachineConfig.read(patient.machine());
        Lockdown lockdown = new Lockdown(station.httpPort(), station.panel(), machine);
        int changed = new InPlace(patient.root()).apply(lockdown.files()).size();
        out.accept("    " + changed + " files written");
      }
      case REPORT -> report();
      case CLOCK, NETWORK, CATALOGUE, DEVICES -> {}
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Files.writeString(file, text);
  }

  private Path data() throws IOException, ConfigException {
    return patient.at(StationConfig.read(patient.station()).data().toString());
  }

  private StationKeys keys() throws IOException, ConfigException {
    StationConfig station = StationConfig.read(patient.station());
    return StationKeys.open(data(), Sm2PublicKey.parse(station.platform().publicKey()), random);
  }

  private void enrol() throws IOException, ConfigException {
    StationConfig station = StationConfig.read(patient.station());
    Enrolment enrolment =
        new Enrolment(
            station.platform().url(),
            station.terminal(),
            station.site().region(),
            keys(),
            patient.time());
    switch (enrolment.ask()) {
      case Enrolment.Outcome.Issued(var pass, var signed) -> {
        new PassFile(data()).write(signed);
        out.accept("    pass " + pass.serial() + ", good until " + pass.until());
      }
      case Enrolment.Outcome.Refused(var code) -> {
        out.accept("    the platform says " + code + "; authorise this key there:");
        out.accept(enrolment.introduction());
      }
      case Enrolment.Outcome.Unheard _ -> out.accept("    the platform was not heard");
    }
  }

  private void report() throws IOException, ConfigException {
    StationConfig station = StationConfig.read(patient.station());
    Instant now = patient.time().instant();
    Report report = look();
    Signed summary = Signed.by(keys().terminal(), report.summary(station.terminal(), now), random);
    Letterhead head =
        new Letterhead(
            station.terminal(),
            station.site().name(),
            station.phones().consult(),
            station.phones().supervise(),
            station.platform().url() + "q?n=",
            station.allowSimulated());
    byte[] pdf =
        new ReadinessReport(PaperFonts.load(), head)
            .draw(
                report.findings().stream()
                    .map(
                        f ->
                            new ReadinessReport.Line(
                                f.verdict().word() + " " + f.area(),
                                f.code().map(code -> code + " ").orElse("") + f.evidence()))
                    .toList(),
                summary.text() + " " + summary.signature(),
                now)
            .toArray();
    Path file = data().resolve(REPORT);
    Files.write(file, pdf);
    out.accept("    " + file);
  }
}
