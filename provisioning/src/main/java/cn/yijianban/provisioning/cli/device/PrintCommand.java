package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code print}: a PDF on an A4 printer, waited for until it is on paper. */
@Command(
    name = "print",
    description =
        "Print a PDF and wait until it is on paper; ends with 1, and cancels the job, when it does"
            + " not come out.")
public final class PrintCommand extends OnDevice {
  @Parameters(index = "0", paramLabel = "URI", description = "Such as ipp://host:631/ipp/print.")
  private URI uri = URI.create("");

  @Parameters(index = "1", paramLabel = "FILE", description = "A PDF.")
  private Path file = Path.of("");

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "2m",
      converter = DurationText.class,
      description = "How long to wait for the paper (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofMinutes(2);

  public PrintCommand(Equipment equipment) {
    super(equipment);
  }

  @Override
  public Integer call() {
    Bytes pdf = pdf();
    ProbeReport report = new ProbeReport().fact("uri", uri.toString());
    try (PagePrinter printer =
        device(PagePrinter.class, DeviceKind.PAGE_PRINTER, uri, Optional.empty())) {
      switch (printer.print("terminalctl", pdf, timeout)) {
        case PrintOutcome.Printed(var pages) -> report.fact("pages", pages);
        case PrintOutcome.Failed(var cause) -> report.trouble(cause.code(), Exchange.plain(cause));
      }
    }
    return report.tell(this);
  }

  /** Printers swallow a file of another kind and call it printed. */
  private Bytes pdf() {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no file " + file);
    }
    try {
      byte[] content = Files.readAllBytes(file);
      Bytes pdf = Bytes.of(content);
      if (!pdf.startsWith(Bytes.of('%', 'P', 'D', 'F', '-'))) {
        throw new CommandFailure(file + " is no PDF");
      }
      return pdf;
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be read", e);
    }
  }
}
