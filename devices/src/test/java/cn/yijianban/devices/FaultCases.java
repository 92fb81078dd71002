package cn.yijianban.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The faults of the bench twins, each with one exchange that meets it. */
final class FaultCases {
  /** Faults that a driver gets over by itself, by device and name. */
  static final Set<String> HARMLESS =
      Set.of(
          "id-reader NOISE_BEFORE",
          "id-reader SLOW",
          "id-reader GLUED",
          "id-reader HALF_FRAME",
          "id-reader WRONG_CHECKSUM",
          "id-reader WRONG_LENGTH",
          "id-reader LINE_CHECKSUM",
          "id-reader LINE_LENGTH",
          "id-reader in reports NOISE_BEFORE",
          "id-reader in reports SLOW",
          "id-reader in reports GLUED",
          "id-reader in reports HALF_FRAME",
          "id-reader in reports WRONG_CHECKSUM",
          "id-reader in reports WRONG_LENGTH",
          "id-reader in reports LINE_CHECKSUM",
          "id-reader in reports LINE_LENGTH",
          "network scanner BUSY",
          "network scanner TOO_SOON",
          "document camera HALF",
          "document camera GARBLED",
          "document camera SILENT",
          "evaluator NOISE_BEFORE",
          "evaluator tablet NOT_JSON",
          "evaluator tablet UNKNOWN_CODE",
          "evaluator tablet CUT",
          "io-board NO_ANSWER",
          "io-board NOISE_BEFORE",
          "io-board WRONG_CHECKSUM",
          "io-board HALF_FRAME");

  /** One fault of one device. */
  record Case(String device, String fault, Supplier<FaultStages.Stage<?>> stage) {
    @Override
    public String toString() {
      return device + " " + fault;
    }
  }

  private FaultCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    add(cases, "id-reader", () -> new FaultStages.IdStage("none"));
    add(cases, "id-reader in reports", () -> new FaultStages.IdStage("miaxis"));
    add(cases, "id-reader of PC/SC", () -> new FaultStages.IdStage("pcsc"));
    add(cases, "scanner", () -> new FaultStages.ScanStage("sane"));
    add(cases, "network scanner", () -> new FaultStages.ScanStage("escl"));
    add(cases, "document camera", () -> new FaultStages.ScanStage("camera"));
    add(cases, "page-printer", FaultStages.PageStage::new);
    add(cases, "receipt-printer", FaultStages.ReceiptStage::new);
    add(cases, "evaluator", () -> new FaultStages.EvaluatorStage("pinpad"));
    add(cases, "evaluator tablet", () -> new FaultStages.EvaluatorStage("tablet"));
    add(cases, "code-reader", FaultStages.CodeStage::new);
    add(cases, "social-card", FaultStages.SocialStage::new);
    add(cases, "io-board", FaultStages.BoardStage::new);
    troubles(
        cases,
        "network scanner",
        List.of("JAM", "COVER", "MULTIFEED", "STOPPED", "DENIED"),
        () -> new FaultStages.ScanStage("escl"));
    troubles(
        cases,
        "receipt-printer",
        List.of("CUTTER", "HEAD_HOT", "FAILED", "OFFLINE", "JAM", "VOLTAGE", "MEMORY", "NOTCH"),
        FaultStages.ReceiptStage::new);
    return List.copyOf(cases);
  }

  private static void add(List<Case> cases, String device, Supplier<FaultStages.Stage<?>> stage) {
    List<String> names;
    try (FaultStages.Stage<?> one = stage.get()) {
      names = one.twin.faults().names();
    }
    names.forEach(name -> cases.add(new Case(device, name, stage)));
  }

  /** What is wrong with the mechanics until it is put right. */
  private static void troubles(
      List<Case> cases, String device, List<String> names, Supplier<FaultStages.Stage<?>> stage) {
    names.forEach(name -> cases.add(new Case(device, "trouble " + name, stage)));
  }
}
