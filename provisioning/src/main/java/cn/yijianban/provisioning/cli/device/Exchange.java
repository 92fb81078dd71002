package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.SocialCardReader;
import cn.yijianban.provisioning.cli.answer.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The state of a device, then one exchange with it, written into a report. */
final class Exchange {
  private static final Duration PROBE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private final ProbeReport report;
  private final Duration timeout;
  private final Consumer<String> hint;

  /**
   * @param hint where to tell the technician what to do now
   */
  Exchange(ProbeReport report, Duration timeout, Consumer<String> hint) {
    this.report = report;
    this.timeout = timeout;
    this.hint = hint;
  }

  /** Answers the page when the device is a scanner and gave one. */
  Optional<PageImage> with(Device device, boolean personal, boolean flatbed) {
    DeviceStatus status = device.probe(PROBE.compareTo(timeout) < 0 ? PROBE : timeout);
    report.fact("status", status.word()).fact("simulated", device.simulated());
    if (status instanceof DeviceStatus.Warning(var cause)) {
      report.fact("warning", cause.code()).fact("means", plain(cause));
    }
    if (!status.usable()) {
      report.trouble(
          status.code(),
          status instanceof DeviceStatus.Fault(var cause)
              ? plain(cause)
              : "the device does not answer");
      return Optional.empty();
    }
    switch (device) {
      case IdReader reader -> card(reader, personal);
      case DocumentScanner scanner -> {
        return page(scanner, flatbed);
      }
      case Evaluator evaluator -> key(evaluator);
      case ReceiptPrinter printer ->
          report
              .fact("widthDots", printer.widthDots())
              .fact("paperInOutlet", printer.paperInOutlet(timeout));
      case PagePrinter _ -> report.fact("printed", "nothing; only its state was asked");
      case CodeReader reader -> code(reader, personal);
      case SocialCardReader reader -> socialCard(reader, personal);
      case IoBoard board -> contacts(board);
      default -> report.fact("exchange", "none for this kind");
    }
    return Optional.empty();
  }

  private void card(IdReader reader, boolean personal) {
    hint.accept("Place a card on the reader.");
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      switch (reader.read(left)) {
        case CardRead.Read(var card) -> {
          Masked.card(report, card, personal);
          reader.moduleId(timeout).ifPresent(id -> report.fact("moduleId", id));
          return;
        }
        case CardRead.Unreadable(var cause) -> {
          report.trouble(cause.code(), plain(cause));
          return;
        }
        case CardRead.Failed(var cause) -> {
          report.trouble(cause.code(), plain(cause));
          return;
        }
        case CardRead.NoCard _ -> {
          if (end - System.nanoTime() < BETWEEN_LOOKS.toNanos() || Thread.interrupted()) {
            report.trouble("", "no card was placed; one that was read must be lifted first");
            return;
          }
          LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
      }
    }
  }

  private Optional<PageImage> page(DocumentScanner scanner, boolean flatbed) {
    DocumentScanner.Settings settings =
        flatbed
            ? new DocumentScanner.Settings(
                DocumentScanner.Source.FLATBED, DocumentScanner.Colour.COLOUR, 300)
            : DocumentScanner.Settings.archive();
    switch (scanner.scan(settings, timeout)) {
      case PageScan.Scanned(var image) -> {
        report
            .fact("pageWidth", image.width())
            .fact("pageHeight", image.height())
            .fact("dpi", image.dpi())
            .fact("grey", image.grey())
            .fact("jpegBytes", image.jpeg().size());
        return Optional.of(image);
      }
      case PageScan.NoMorePages _ -> report.trouble("", "there is no page in the feeder");
      case PageScan.Cancelled _ -> report.trouble("", "the scan was cancelled at the device");
      case PageScan.Failed(var cause) -> report.trouble(cause.code(), plain(cause));
    }
    return Optional.empty();
  }

  private void key(Evaluator evaluator) {
    hint.accept("Press a key of the evaluator.");
    switch (evaluator.ask(timeout)) {
      case Evaluator.Answer.Rated(var grade) -> report.fact("grade", grade);
      case Evaluator.Answer.NotRated _ -> report.trouble("", "no key was pressed");
      case Evaluator.Answer.Cancelled _ -> report.trouble("", "the question was cancelled");
      case Evaluator.Answer.Failed(var cause) -> report.trouble(cause.code(), plain(cause));
    }
  }

  private void code(CodeReader reader, boolean personal) {
    hint.accept("Show a code to the reader.");
    switch (reader.read(timeout, new Cancel())) {
      case CodeReader.CodeRead.Read(var text) -> {
        report.fact("characters", text.codePointCount(0, text.length()));
        report.fact("masked", !personal);
        if (personal) {
          report.fact("text", text);
        }
      }
      case CodeReader.CodeRead.NothingShown _ -> report.trouble("", "no code was shown");
      case CodeReader.CodeRead.Cancelled _ -> report.trouble("", "the look was cancelled");
      case CodeReader.CodeRead.Failed(var cause) -> report.trouble(cause.code(), plain(cause));
    }
  }

  private void socialCard(SocialCardReader reader, boolean personal) {
    hint.accept("Insert a social security card.");
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      switch (reader.read(timeout)) {
        case SocialCardReader.SocialRead.Read(var card) -> {
          Masked.socialCard(report, card, personal);
          return;
        }
        case SocialCardReader.SocialRead.Unreadable(var cause) -> {
          report.trouble(cause.code(), plain(cause));
          return;
        }
        case SocialCardReader.SocialRead.Failed(var cause) -> {
          report.trouble(cause.code(), plain(cause));
          return;
        }
        case SocialCardReader.SocialRead.NoCard _ -> {
          if (end - System.nanoTime() < BETWEEN_LOOKS.toNanos() || Thread.interrupted()) {
            report.trouble("", "no card was inserted");
            return;
          }
          LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
      }
    }
  }

  private void contacts(IoBoard board) {
    switch (board.inputs(timeout)) {
      case IoBoard.Inputs.Read(var active) ->
          report.fact(
              "closedContacts", active.stream().sorted().map(Words::of).toList().toString());
      case IoBoard.Inputs.Failed(var cause) -> report.trouble(cause.code(), plain(cause));
    }
  }

  /** The fault's own name as words, such as "scanner jam". */
  static String plain(DeviceFault fault) {
    return Words.of(fault).replace('-', ' ');
  }
}
