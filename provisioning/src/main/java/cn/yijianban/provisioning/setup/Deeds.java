package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.paper.Letterhead;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.paper.TestPages;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.configure.Configurations;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.enrol.PassFile;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.Lockdown;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What each step does; whether it helped is looked at afterwards. */
final class Deeds {
  private static final int SHOWN_KEY = 18;

  private final Patient patient;
  private final Answers answers;
  private final Ledger ledger;
  private final Consumer<String> out;
  private final Optional<Stick> stick;
  private final Configurations configurations;
  private final SecureRandom random = new SecureRandom();

  Deeds(
      Patient patient,
      Answers answers,
      Optional<Stick> stick,
      Ledger ledger,
      Consumer<String> out) {
    this.patient = patient;
    this.answers = answers;
    this.stick = stick;
    this.ledger = ledger;
    this.out = out;
    this.configurations =
        new Configurations(patient.station().resolveSibling("config"), patient.time());
  }

  /** Whether there is something to do although nothing is wrong. */
  boolean due(Step step) throws IOException {
    return switch (step) {
      case REPORT -> true;
      case CONFIGURATION -> stick.isPresent() && stick.get().hasConfiguration(configurations);
      case CATALOGUE -> {
        Optional<String> content = stick.isPresent() ? stick.get().catalogue() : Optional.empty();
        yield content.isPresent() && ledger.of(step.word(), List.of(content.get())).isEmpty();
      }
      case SITE,
          PANEL,
          BOX,
          PORTS,
          CLOCK,
          NETWORK,
          KEYS,
          ENROLMENT,
          DEVICES,
          CARD,
          SCAN,
          PRINT,
          RATING,
          LOCKDOWN ->
          false;
    };
  }

  /**
   * Does it.
   *
   * @return false when something that was brought is refused, which was said
   */
  boolean perform(Step step) throws IOException, ConfigException {
    switch (step) {
      case SITE -> site();
      case BOX -> DurableText.write(patient.machine(), SiteText.machine(answers));
      case PORTS -> ports();
      case KEYS -> keysMade();
      case ENROLMENT -> enrol();
      case LOCKDOWN ->
          out.accept("    " + new InPlace(patient.root()).apply(files()).size() + " files written");
      case REPORT ->
          out.accept("    " + new ReportSheet(patient, station(), keys(), ledger).write(data()));
      case CONFIGURATION -> {
        return configure();
      }
      case CATALOGUE -> {
        return catalogue();
      }
      case PANEL, CLOCK, NETWORK, DEVICES, CARD, SCAN, PRINT, RATING -> {}
    }
    return true;
  }

  /** A signed one is changed by signing another, never by hand. */
  private void site() throws IOException, ConfigException {
    Optional<Long> signed = configurations.counter();
    if (signed.isPresent()) {
      out.accept("    number " + signed.get() + " is in use; have another one signed");
      return;
    }
    DurableText.write(patient.station(), SiteText.station(answers));
  }

  private boolean configure() throws IOException, ConfigException {
    if (stick.isEmpty() || !stick.get().hasConfiguration(configurations)) {
      return true;
    }
    Path trust = patient.station().resolveSibling("trust");
    if (!Files.exists(trust)) {
      String keys = answers.get("trust", "none");
      DurableText.write(trust, keys.equals("none") ? "" : keys.replaceAll("[, ]+", "\n") + "\n");
      out.accept("    trusted from now on: " + keys);
    }
    boolean taken =
        stick.get().configure(configurations, station().terminal(), Files.readAllLines(trust));
    if (taken) {
      // Nobody is served yet: the start that uses it is now.
      var _ = configurations.begin();
    }
    return taken;
  }

  private boolean catalogue() throws IOException, ConfigException {
    Optional<String> content = stick.isPresent() ? stick.get().catalogue() : Optional.empty();
    if (content.isEmpty()) {
      return true;
    }
    boolean taken = stick.get().catalogue(station(), data());
    if (taken) {
      ledger.keep(
          Step.CATALOGUE.word(),
          new Trial(
              Trial.Verdict.PASSED,
              "brought on a stick",
              patient.time().instant(),
              List.of(content.get())));
    }
    return taken;
  }

  StationConfig station() throws IOException, ConfigException {
    return StationConfig.read(patient.station());
  }

  Trials trials(Duration limit) throws IOException, ConfigException {
    StationConfig station = station();
    return new Trials(
        patient,
        station,
        () ->
            new TestPages(
                PaperFonts.load(), head(station), ZoneId.of("Asia/Shanghai"), patient.time()),
        limit,
        out);
  }

  static Letterhead head(StationConfig station) {
    return new Letterhead(
        station.terminal(),
        station.site().name(),
        station.phones().consult(),
        station.phones().supervise(),
        station.platform().url() + "q?n=",
        station.allowSimulated());
  }

  private List<OsFile> files() throws IOException, ConfigException {
    StationConfig station = station();
    MachineConfig machine = MachineConfig.read(patient.machine());
    return new Lockdown(station.httpPort(), station.panel(), machine).files();
  }

  /** The names of the devices are needed by the tests, before the rest of the lock-down. */
  private void ports() throws IOException, ConfigException {
    MachineConfig machine = MachineConfig.read(patient.machine());
    Binding binding = new Binding(patient.root(), out);
    List<MachineConfig.Port> all = binding.bind(station(), machine, answers);
    List<MachineConfig.Port> fresh =
        all.stream().filter(port -> !machine.ports().contains(port)).toList();
    Optional<MachineConfig.Camera> camera =
        binding.camera(station(), machine, answers).filter(_ -> machine.camera().isEmpty());
    DurableText.write(
        patient.machine(),
        Files.readString(patient.machine())
            + Binding.tables(fresh)
            + camera.map(Binding::table).orElse(""));
    PortNames.give(patient, files());
  }

  private void keysMade() throws IOException, ConfigException {
    Path data = data();
    var mode = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(data, PosixFilePermissions.asFileAttribute(mode));
    Files.setPosixFilePermissions(data, mode);
    new Sealing(patient, answers, random, out).seal(data.resolve("keys"));
    String key = keys().terminal().publicKey().hex();
    out.accept("    key " + key.substring(0, SHOWN_KEY) + "...");
  }

  /** What root has made belongs to the program, whose user must read it. */
  void handOver() throws IOException, ConfigException {
    if (patient.root().equals(Path.of("/")) && Files.exists(patient.station())) {
      Ownership.give(data());
    }
  }

  private Path data() throws IOException, ConfigException {
    return patient.at(station().data().toString());
  }

  private StationKeys keys() throws IOException, ConfigException {
    return StationKeys.open(data(), Sm2PublicKey.parse(station().platform().publicKey()), random);
  }

  private void enrol() throws IOException, ConfigException {
    StationConfig station = station();
    Enrolment enrolment =
        new Enrolment(
            station.platform().url(),
            station.terminal(),
            station.site().region(),
            keys(),
            patient.time());
    if (stick.isPresent()) {
      stick.get().enrol(enrolment, new PassFile(data()));
      return;
    }
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
}
