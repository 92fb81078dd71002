package cn.yijianban.provisioning.setup;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.kiosk.paper.TestPages;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.doctor.Patient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does with every device what a citizen will do: a card is read, a page scanned and judged, a
 * receipt and a page printed, a key pressed. Nothing of the card or the page is kept.
 */
final class Trials {
  private static final Duration PROBE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final DocumentScanner.Settings GLASS =
      new DocumentScanner.Settings(
          DocumentScanner.Source.FLATBED, DocumentScanner.Colour.COLOUR, 300);

  private final Patient patient;
  private final StationConfig station;
  private final Supplier<TestPages> pages;
  private final Duration limit;
  private final Consumer<String> hint;
  private final ServiceTable words = new ServiceTable();

  /** What one device did. */
  private record Seen(boolean well, String evidence) {}

  /**
   * @param limit for one card, page, print or key
   * @param hint tells the technician what to do now
   */
  Trials(
      Patient patient,
      StationConfig station,
      Supplier<TestPages> pages,
      Duration limit,
      Consumer<String> hint) {
    this.patient = patient;
    this.station = station;
    this.pages = pages;
    this.limit = limit;
    this.hint = hint;
  }

  /** Addresses of the devices of a test that this terminal has. */
  static List<String> devices(Trial.Kind kind, StationConfig station) {
    return kind.devices().stream()
        .map(device -> Optional.ofNullable(station.devices().get(device)))
        .flatMap(Optional::stream)
        .map(URI::toString)
        .toList();
  }

  /** Runs the test once, on each of its devices. */
  Trial run(Trial.Kind kind) {
    List<Seen> seen = new ArrayList<>();
    for (DeviceKind device : kind.devices()) {
      Optional.ofNullable(station.devices().get(device))
          .ifPresent(uri -> seen.add(at(device, uri)));
    }
    return new Trial(
        seen.stream().allMatch(Seen::well) ? Trial.Verdict.PASSED : Trial.Verdict.FAILED,
        String.join("; ", seen.stream().map(Seen::evidence).toList()),
        patient.time().instant(),
        devices(kind, station));
  }

  private Seen at(DeviceKind kind, URI uri) {
    try (Device device = patient.devices().open(kind, uri, station.evaluatorProfile())) {
      var status = device.probe(PROBE);
      if (!status.usable()) {
        return new Seen(false, (kind.word() + " " + status.word() + " " + status.code()).strip());
      }
      return switch (device) {
        case IdReader reader -> card(reader);
        case DocumentScanner scanner -> page(scanner);
        case ReceiptPrinter printer -> receipt(printer);
        case PagePrinter printer -> sheet(printer);
        case Evaluator evaluator -> key(evaluator);
        default -> throw new IllegalArgumentException("no test for " + kind);
      };
    } catch (IllegalArgumentException e) {
      return new Seen(false, kind.word() + " " + e.getMessage());
    }
  }

  private Seen card(IdReader reader) {
    say("lay a sample card on the reader");
    CardRead read =
        until(
            () -> reader.read(limit),
            found -> !(found instanceof CardRead.NoCard),
            CardRead.NoCard::new);
    return switch (read) {
      case CardRead.Read(var card) ->
          new Seen(
              true,
              "a card of kind "
                  + card.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                  + " was read, photo "
                  + card.photo().size()
                  + " bytes"
                  + reader.moduleId(limit).map(id -> ", module " + id).orElse(""));
      case CardRead.NoCard _ ->
          new Seen(false, "no card within " + limit.toSeconds() + " s; lift one that lies there");
      case CardRead.Unreadable(var cause) -> trouble("the card was not read", cause);
      case CardRead.Failed(var cause) -> trouble("the reader failed", cause);
    };
  }

  private Seen page(DocumentScanner scanner) {
    say("put a printed page into the scanner");
    PageScan scan =
        until(
            () -> once(scanner),
            found -> !(found instanceof PageScan.NoMorePages),
            PageScan.NoMorePages::new);
    return switch (scan) {
      case PageScan.Scanned(var image) -> judged(image);
      case PageScan.NoMorePages _ -> new Seen(false, "no page within " + limit.toSeconds() + " s");
      case PageScan.Cancelled _ -> new Seen(false, "the scan was cancelled at the scanner");
      case PageScan.Failed(var cause) -> trouble("the scanner failed", cause);
    };
  }

  /** From the feeder; a scanner without one is asked for what lies on its glass. */
  private PageScan once(DocumentScanner scanner) {
    PageScan scan = scanner.scan(DocumentScanner.Settings.archive(), limit);
    return scan instanceof PageScan.Failed(var cause) && cause == DeviceFault.SCANNER_SETTING
        ? scanner.scan(GLASS, limit)
        : scan;
  }

  private static Seen judged(PageImage image) {
    PageMaker.Page made = new PageMaker().make(image, Wanted.ANY);
    String size = image.width() + " x " + image.height() + " points at " + image.dpi() + " dpi";
    return new Seen(
        made.flaw().isEmpty(),
        "a page was scanned, "
            + size
            + made.flaw()
                .map(Flaw::doubt)
                .map(
                    doubt ->
                        ", but it is " + doubt.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(", straight and sharp"));
  }

  private Seen receipt(ReceiptPrinter printer) {
    return printed(
        "receipt", printer, printer.print(pages.get().receipt(printer.widthDots()), limit));
  }

  private Seen sheet(PagePrinter printer) {
    return printed("page", printer, printer.print("test", pages.get().page(), limit));
  }

  private Seen printed(String what, Device printer, PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed(int count) -> {
        var after = printer.probe(PROBE);
        yield new Seen(
            after.usable(),
            what
                + " printed ("
                + count
                + "), asked afterwards: "
                + (after.word() + " " + after.code()).strip());
      }
      case PrintOutcome.Failed(var cause) ->
          trouble("the test " + what + " was not printed", cause);
    };
  }

  private Seen key(Evaluator evaluator) {
    say("press one key of the evaluator");
    return switch (evaluator.ask(limit)) {
      case Evaluator.Answer.Rated(int grade) -> new Seen(true, "key " + grade + " was pressed");
      case Evaluator.Answer.NotRated _ ->
          new Seen(false, "no key within " + limit.toSeconds() + " s");
      case Evaluator.Answer.Cancelled _ -> new Seen(false, "the question was cancelled");
      case Evaluator.Answer.Failed(var cause) -> trouble("the evaluator failed", cause);
    };
  }

  private void say(String what) {
    hint.accept("    now: " + what + " (within " + limit.toSeconds() + " s)");
  }

  private Seen trouble(String what, DeviceFault cause) {
    return new Seen(false, what + ": " + cause.code() + " " + words.meaning(cause));
  }

  /** Looks again and again until something is there or the time is over. */
  private <T> T until(Supplier<T> look, Predicate<T> there, Supplier<T> nothing) {
    long end = System.nanoTime() + limit.toNanos();
    do {
      T found = look.get();
      if (there.test(found)) {
        return found;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    } while (System.nanoTime() < end && !Thread.interrupted());
    return nothing.get();
  }
}
