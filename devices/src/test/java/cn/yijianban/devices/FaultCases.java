package cn.yijianban.devices;

import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.bench.BenchTwins;
import cn.yijianban.devices.bench.Twin;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.printer.A4Pages;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** The faults of the bench twins, each with one exchange that meets it. */
final class FaultCases {
  private static final Duration WAIT = Duration.ofSeconds(4);

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
  record Case(String device, String fault, Supplier<Stage> stage) {
    @Override
    public String toString() {
      return device + " " + fault;
    }
  }

  /** A twin and the driver before it. */
  interface Stage extends AutoCloseable {
    /** One whole exchange: {@code ok}, or a code, or what else was said. */
    String exchange();

    void fail(String fault);

    /** The trouble is put right. */
    void calm();

    @Override
    void close();
  }

  private FaultCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    add(cases, "id-reader", () -> new IdStage("none"));
    add(cases, "id-reader in reports", () -> new IdStage("miaxis"));
    add(cases, "id-reader of PC/SC", () -> new IdStage("pcsc"));
    add(cases, "scanner", () -> new ScanStage("sane"));
    add(cases, "network scanner", () -> new ScanStage("escl"));
    add(cases, "document camera", () -> new ScanStage("camera"));
    add(cases, "page-printer", PageStage::new);
    add(cases, "receipt-printer", ReceiptStage::new);
    add(cases, "evaluator", () -> new EvaluatorStage("pinpad"));
    add(cases, "evaluator tablet", () -> new EvaluatorStage("tablet"));
    add(cases, "code-reader", CodeStage::new);
    add(cases, "social-card", SocialStage::new);
    add(cases, "io-board", BoardStage::new);
    troubles(
        cases,
        "network scanner",
        List.of("JAM", "COVER", "MULTIFEED", "STOPPED", "DENIED"),
        () -> new ScanStage("escl"));
    troubles(
        cases,
        "receipt-printer",
        List.of("CUTTER", "HEAD_HOT", "FAILED", "OFFLINE", "JAM", "VOLTAGE", "MEMORY", "NOTCH"),
        ReceiptStage::new);
    return List.copyOf(cases);
  }

  private static void add(List<Case> cases, String device, Supplier<Stage> stage) {
    List<String> names;
    try (Stage one = stage.get()) {
      names = ((Base) one).twin.faults().names();
    }
    names.forEach(name -> cases.add(new Case(device, name, stage)));
  }

  /** What is wrong with the mechanics until it is put right. */
  private static void troubles(
      List<Case> cases, String device, List<String> names, Supplier<Stage> stage) {
    names.forEach(name -> cases.add(new Case(device, "trouble " + name, stage)));
  }

  private abstract static class Base implements Stage {
    final Twin twin;

    Base(DeviceKind kind, String profile) {
      twin = BenchTwins.start(kind, 0, Optional.of(profile).filter(p -> !p.isEmpty()));
    }

    final void hand(String action, String value) {
      twin.actions().get(action).accept(value);
    }

    @Override
    public void fail(String fault) {
      if (fault.startsWith("trouble ")) {
        hand("trouble", fault.substring("trouble ".length()));
      } else if (fault.equals("BROKEN_TEXT")) {
        // Only the last of the three answers has a text.
        twin.faults().always().accept(fault);
      } else {
        twin.faults().next().accept(fault);
      }
    }

    @Override
    public void calm() {
      twin.faults().clear().run();
      if (twin.actions().containsKey("trouble")) {
        hand("trouble", "NONE");
      }
    }
  }

  private static final class IdStage extends Base {
    private final IdReader reader = Drivers.idReader(twin.uri(), true);
    private final boolean slot;

    IdStage(String profile) {
      super(DeviceKind.ID_READER, profile);
      slot = profile.equals("pcsc");
    }

    @Override
    public String exchange() {
      hand("lift", "");
      if (slot) {
        // A slot tells nothing of what came and went unseen.
        var _ = reader.cardPresent(WAIT);
      }
      hand("place", twin.state().get().get("cards").split(", ", -1)[0]);
      return switch (reader.read(WAIT)) {
        case IdReader.CardRead.Read _ -> "ok";
        case IdReader.CardRead.NoCard _ -> "no card";
        case IdReader.CardRead.Unreadable(var cause) -> cause.code();
        case IdReader.CardRead.Failed(var cause) -> cause.code();
      };
    }

    @Override
    public void close() {
      reader.close();
      twin.close();
    }
  }

  private static final class ScanStage extends Base {
    private final DocumentScanner scanner;
    private final Source source;

    ScanStage(String profile) {
      super(DeviceKind.SCANNER, profile);
      scanner = Drivers.scanner(twin.uri(), true);
      source = profile.equals("camera") ? Source.FLATBED : Source.FEEDER;
    }

    @Override
    public String exchange() {
      if (source == Source.FEEDER) {
        hand("clear", "");
        hand("feed", "样本");
      } else {
        hand("lay", "样本");
      }
      return switch (scanner.scan(new Settings(source, Colour.GREY, 75), WAIT)) {
        case PageScan.Scanned _ -> "ok";
        case PageScan.NoMorePages _ -> "no more pages";
        case PageScan.Cancelled _ -> "cancelled";
        case PageScan.Failed(var cause) -> cause.code();
      };
    }

    @Override
    public void close() {
      scanner.close();
      twin.close();
    }
  }

  private static String said(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed _ -> "ok";
      case PrintOutcome.Failed(var cause) -> cause.code();
    };
  }

  private static final class PageStage extends Base {
    private final PagePrinter printer = Drivers.pagePrinter(twin.uri(), true);

    PageStage() {
      super(DeviceKind.PAGE_PRINTER, "");
    }

    @Override
    public String exchange() {
      return said(printer.print("guide", A4Pages.one(), WAIT));
    }

    @Override
    public void close() {
      printer.close();
      twin.close();
    }
  }

  private static final class ReceiptStage extends Base {
    private static final Raster PICTURE = new Raster(384, 100, Bytes.of(new byte[4_800]));
    private final ReceiptPrinter printer =
        Drivers.receiptPrinter(URI.create(twin.uri() + "?profile=full"), true);

    ReceiptStage() {
      super(DeviceKind.RECEIPT_PRINTER, "");
    }

    @Override
    public String exchange() {
      return said(printer.print(PICTURE, WAIT));
    }

    @Override
    public void close() {
      printer.close();
      twin.close();
    }
  }

  private static final class EvaluatorStage extends Base {
    private final Evaluator evaluator;

    EvaluatorStage(String profile) {
      super(DeviceKind.EVALUATOR, profile);
      evaluator = Drivers.evaluator(twin.uri(), profile, true);
      var _ = evaluator.probe(WAIT);
    }

    /** A press that does not arrive is pressed by nobody: not a rating, and no fault either. */
    @Override
    public String exchange() {
      var asked =
          CompletableFuture.supplyAsync(
              () -> evaluator.ask(Duration.ofSeconds(1)), task -> Thread.ofVirtual().start(task));
      Awaitility.await()
          .until(() -> asked.isDone() || twin.state().get().get("inviting").equals("true"));
      hand("press", "4");
      return switch (asked.join()) {
        case Evaluator.Answer.Rated _ -> "ok";
        case Evaluator.Answer.NotRated _ -> "not rated";
        case Evaluator.Answer.Cancelled _ -> "cancelled";
        case Evaluator.Answer.Failed(var cause) -> cause.code();
      };
    }

    @Override
    public void close() {
      evaluator.close();
      twin.close();
    }
  }

  private static final class CodeStage extends Base {
    private final CodeReader reader = Drivers.codeReader(twin.uri(), "newland", true);
    private int shown;

    CodeStage() {
      super(DeviceKind.CODE_READER, "newland");
    }

    /** A new code each time: the same one is not given twice in a row. */
    @Override
    public String exchange() {
      hand("show", "sample-" + shown++);
      return switch (reader.read(Duration.ofSeconds(2), new Cancel())) {
        case CodeReader.CodeRead.Read _ -> "ok";
        case CodeReader.CodeRead.NothingShown _ -> "nothing shown";
        case CodeReader.CodeRead.Cancelled _ -> "cancelled";
        case CodeReader.CodeRead.Failed(var cause) -> cause.code();
      };
    }

    @Override
    public void close() {
      reader.close();
      twin.close();
    }
  }

  private static final class SocialStage extends Base {
    private final SocialCardReader reader = Drivers.socialCard(twin.uri(), true);

    SocialStage() {
      super(DeviceKind.SOCIAL_CARD, "");
    }

    @Override
    public String exchange() {
      hand("insert", "");
      return switch (reader.read(WAIT)) {
        case SocialCardReader.SocialRead.Read _ -> "ok";
        case SocialCardReader.SocialRead.NoCard _ -> "no card";
        case SocialCardReader.SocialRead.Unreadable(var cause) -> cause.code();
        case SocialCardReader.SocialRead.Failed(var cause) -> cause.code();
      };
    }

    @Override
    public void close() {
      reader.close();
      twin.close();
    }
  }

  private static final class BoardStage extends Base {
    private final IoBoard board = Drivers.ioBoard(twin.uri(), true);

    BoardStage() {
      super(DeviceKind.IO_BOARD, "");
    }

    @Override
    public String exchange() {
      return switch (board.inputs(WAIT)) {
        case IoBoard.Inputs.Read _ -> "ok";
        case IoBoard.Inputs.Failed(var cause) -> cause.code();
      };
    }

    @Override
    public void close() {
      board.close();
      twin.close();
    }
  }
}
