package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.provisioning.doctor.Doctor;
import cn.yijianban.provisioning.doctor.Finding;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.doctor.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the steps. A step that is in order already is passed over, so that a setup that stopped goes
 * on where it did.
 */
public final class Setup {
  /** Where the report is, in the data directory. */
  public static final String REPORT = "readiness.pdf";

  /** Scripts that say "again" must come to an end, too. */
  private static final int MOST_TRIES = 5;

  private static final String SKIP = "skip:";
  private static final String USUAL_SECONDS = "60";

  private final Patient patient;
  private final Answers answers;
  private final Consumer<String> out;
  private final Deeds deeds;
  private final Ledger ledger;
  private final boolean offline;
  private Optional<Report> seen = Optional.empty();

  /**
   * @param stick folder that was carried here; what is on it is used instead of the network
   * @param out takes lines for the technician
   */
  public Setup(Patient patient, Answers answers, Optional<Path> stick, Consumer<String> out) {
    this.patient = patient;
    this.answers = answers;
    this.out = out;
    this.ledger = new Ledger(patient.station().resolveSibling("setup.json"));
    this.offline = stick.isPresent();
    this.deeds =
        new Deeds(
            patient,
            answers,
            stick.map(folder -> new Stick(folder, patient.time(), out)),
            ledger,
            out);
  }

  /**
   * Runs from a step on; that one even when it is in order.
   *
   * @return whether every step is done
   */
  public boolean run(Step from, boolean anew) throws IOException {
    for (Step step : Step.values()) {
      if (step.compareTo(from) >= 0 && !done(step, anew && step == from)) {
        return false;
      }
    }
    return true;
  }

  private boolean done(Step step, boolean forced) throws IOException {
    String title = step.number() + " " + step.word() + ": ";
    try {
      if (step.trial().isPresent()) {
        return tried(step, step.trial().get(), forced);
      }
      if (!forced && !deeds.due(step) && step.open(look().findings()).isEmpty()) {
        out.accept(title + "in order");
        return true;
      }
      boolean taken = deeds.perform(step);
      deeds.handOver();
      seen = Optional.empty();
      if (!taken) {
        out.accept(title + "NOT done (" + step.what() + ")");
        return false;
      }
    } catch (ConfigException e) {
      out.accept(title + e.getMessage());
      return false;
    }
    List<Finding> open = step.open(look().findings());
    if (open.isEmpty()) {
      out.accept(title + "done");
      return true;
    }
    if (step == Step.NETWORK) {
      Optional<String> reason =
          offline ? Optional.of("set up from a stick") : reason("skip." + step.word());
      if (reason.isPresent()) {
        keep(step, Trial.Verdict.SKIPPED, reason.get(), List.of());
        out.accept(title + "skipped (" + reason.get() + ")");
        return true;
      }
    }
    out.accept(title + "NOT done (" + step.what() + ")");
    open.forEach(
        f -> out.accept("    " + f.code().orElse("") + " " + f.evidence() + " -> " + f.remedy()));
    out.accept("    then go on with 'terminalctl setup --from " + step.word() + "'");
    return false;
  }

  /** A test is done when it went well on the devices of now, or was skipped for a reason. */
  private boolean tried(Step step, Trial.Kind kind, boolean forced)
      throws IOException, ConfigException {
    String title = step.number() + " " + step.word() + ": ";
    List<String> devices = Trials.devices(kind, deeds.station());
    if (devices.isEmpty()) {
      out.accept(title + "not fitted here");
      return true;
    }
    Optional<Trial> before =
        ledger.of(step.word(), devices).filter(t -> t.verdict() != Trial.Verdict.FAILED);
    if (before.isPresent() && !forced) {
      out.accept(title + "in order (" + before.get().evidence() + ")");
      return true;
    }
    String key = "test." + step.word();
    String answer = answers.get(key, "run");
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Optional<String> reason = skip(answer);
      if (reason.isPresent()) {
        keep(step, Trial.Verdict.SKIPPED, reason.get(), devices);
        out.accept(title + "skipped (" + reason.get() + ")");
        return true;
      }
      if (answer.equals("stop")) {
        break;
      }
      Trial trial = deeds.trials(limit()).run(kind);
      ledger.keep(step.word(), trial);
      if (trial.verdict() == Trial.Verdict.PASSED) {
        out.accept(title + "done (" + trial.evidence() + ")");
        return true;
      }
      out.accept(title + "NOT done (" + trial.evidence() + ")");
      answer = answers.get(key + ".again", "stop");
    }
    out.accept(
        "    go on with 'terminalctl setup'; 'skip: REASON' as answer to "
            + key
            + " leaves it out");
    return false;
  }

  private Duration limit() {
    String seconds = answers.get("test.seconds", USUAL_SECONDS);
    return Duration.ofSeconds(
        Integer.parseInt(seconds.matches("[1-9]\\d{0,2}") ? seconds : USUAL_SECONDS));
  }

  private Optional<String> reason(String key) {
    return skip(answers.get(key, "no"));
  }

  /** {@code skip: REASON}; a reason is at least a word. */
  private static Optional<String> skip(String answer) {
    return Optional.of(answer)
        .filter(a -> a.startsWith(SKIP))
        .map(a -> a.substring(SKIP.length()).strip())
        .filter(reason -> reason.length() > 2);
  }

  private void keep(Step step, Trial.Verdict verdict, String evidence, List<String> devices)
      throws IOException {
    ledger.keep(step.word(), new Trial(verdict, evidence, patient.time().instant(), devices));
  }

  private Report look() {
    Report report = seen.orElseGet(() -> Doctor.examine(patient));
    seen = Optional.of(report);
    return report;
  }
}
