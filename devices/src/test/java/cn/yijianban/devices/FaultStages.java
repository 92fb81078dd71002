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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** Each kind of device as a twin with its driver before it. */
final class FaultStages {
  private static final Duration WAIT = Duration.ofSeconds(4);

  private FaultStages() {}

  /** A twin and the driver before it. */
  abstract static class Stage<D extends Device> implements AutoCloseable {
    final Twin twin;
    final D driver;

    Stage(DeviceKind kind, String profile, Function<URI, D> opener) {
      twin = BenchTwins.start(kind, 0, Optional.of(profile).filter(p -> !p.isEmpty()));
      driver = opener.apply(twin.uri());
    }

    /** One whole exchange: {@code ok}, or a code, or what else was said. */
    abstract String exchange();

    final void hand(String action, String value) {
      twin.actions().get(action).accept(value);
    }

    final void fail(String fault) {
      if (fault.startsWith("trouble ")) {
        hand("trouble", fault.substring("trouble ".length()));
      } else if (fault.equals("BROKEN_TEXT")) {
        // Only the last of the three answers has a text.
        twin.faults().always().accept(fault);
      } else {
        twin.faults().next().accept(fault);
      }
    }

    /** The trouble is put right. */
    final void calm() {
      twin.faults().clear().run();
      if (twin.actions().containsKey("trouble")) {
        hand("trouble", "NONE");
      }
    }

    @Override
    public final void close() {
      driver.close();
      twin.close();
    }
  }

  static final class IdStage extends Stage<IdReader> {
    private final boolean slot;

    IdStage(String profile) {
      super(DeviceKind.ID_READER, profile, uri -> Drivers.idReader(uri, true));
      slot = profile.equals("pcsc");
    }

    @Override
    String exchange() {
      hand("lift", "");
      if (slot) {
        // A slot tells nothing of what came and went unseen.
        var _ = driver.cardPresent(WAIT);
      }
      hand("place", twin.state().get().get("cards").split(", ", -1)[0]);
      return switch (driver.read(WAIT)) {
        case IdReader.CardRead.Read _ -> "ok";
        case IdReader.CardRead.NoCard _ -> "no card";
        case IdReader.CardRead.Unreadable(var cause) -> cause.code();
        case IdReader.CardRead.Failed(var cause) -> cause.code();
      };
    }
  }

  static final class ScanStage extends Stage<DocumentScanner> {
    private final Source source;

    ScanStage(String profile) {
      super(DeviceKind.SCANNER, profile, uri -> Drivers.scanner(uri, true));
      source = profile.equals("camera") ? Source.FLATBED : Source.FEEDER;
    }

    @Override
    String exchange() {
      if (source == Source.FEEDER) {
        hand("clear", "");
        hand("feed", "样本");
      } else {
        hand("lay", "样本");
      }
      return switch (driver.scan(new Settings(source, Colour.GREY, 75), WAIT)) {
        case PageScan.Scanned _ -> "ok";
        case PageScan.NoMorePages _ -> "no more pages";
        case PageScan.Cancelled _ -> "cancelled";
        case PageScan.Failed(var cause) -> cause.code();
      };
    }
  }

  private static String said(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed _ -> "ok";
      case PrintOutcome.Failed(var cause) -> cause.code();
    };
  }

  static final class PageStage extends Stage<PagePrinter> {
    PageStage() {
      super(DeviceKind.PAGE_PRINTER, "", uri -> Drivers.pagePrinter(uri, true));
    }

    @Override
    String exchange() {
      return said(driver.print("guide", A4Pages.one(), WAIT));
    }
  }

  static final class ReceiptStage extends Stage<ReceiptPrinter> {
    private static final Raster PICTURE = new Raster(384, 100, Bytes.of(new byte[4_800]));

    ReceiptStage() {
      super(
          DeviceKind.RECEIPT_PRINTER,
          "",
          uri -> Drivers.receiptPrinter(URI.create(uri + "?profile=full"), true));
    }

    @Override
    String exchange() {
      return said(driver.print(PICTURE, WAIT));
    }
  }

  static final class EvaluatorStage extends Stage<Evaluator> {
    EvaluatorStage(String profile) {
      super(DeviceKind.EVALUATOR, profile, uri -> Drivers.evaluator(uri, profile, true));
      var _ = driver.probe(WAIT);
    }

    /** A press that does not arrive is pressed by nobody: not a rating, and no fault either. */
    @Override
    String exchange() {
      var asked =
          CompletableFuture.supplyAsync(
              () -> driver.ask(Duration.ofSeconds(1)), task -> Thread.ofVirtual().start(task));
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
  }

  static final class CodeStage extends Stage<CodeReader> {
    private int shown;

    CodeStage() {
      super(DeviceKind.CODE_READER, "newland", uri -> Drivers.codeReader(uri, "newland", true));
    }

    /** A new code each time: the same one is not given twice in a row. */
    @Override
    String exchange() {
      hand("show", "sample-" + shown++);
      return switch (driver.read(Duration.ofSeconds(2), new Cancel())) {
        case CodeReader.CodeRead.Read _ -> "ok";
        case CodeReader.CodeRead.NothingShown _ -> "nothing shown";
        case CodeReader.CodeRead.Cancelled _ -> "cancelled";
        case CodeReader.CodeRead.Failed(var cause) -> cause.code();
      };
    }
  }

  static final class SocialStage extends Stage<SocialCardReader> {
    SocialStage() {
      super(DeviceKind.SOCIAL_CARD, "", uri -> Drivers.socialCard(uri, true));
    }

    @Override
    String exchange() {
      hand("insert", "");
      return switch (driver.read(WAIT)) {
        case SocialCardReader.SocialRead.Read _ -> "ok";
        case SocialCardReader.SocialRead.NoCard _ -> "no card";
        case SocialCardReader.SocialRead.Unreadable(var cause) -> cause.code();
        case SocialCardReader.SocialRead.Failed(var cause) -> cause.code();
      };
    }
  }

  static final class BoardStage extends Stage<IoBoard> {
    BoardStage() {
      super(DeviceKind.IO_BOARD, "", uri -> Drivers.ioBoard(uri, true));
    }

    @Override
    String exchange() {
      return switch (driver.inputs(WAIT)) {
        case IoBoard.Inputs.Read _ -> "ok";
        case IoBoard.Inputs.Failed(var cause) -> cause.code();
      };
    }
  }
}
