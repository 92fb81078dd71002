package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.provisioning.cli.answer.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scan}: pages of paper into one PDF/A, straightened as a citizen's pages are. */
@Command(
    name = "scan",
    description =
        "Scan pages into one PDF/A; ends with 1 when a page fails, and then writes nothing.")
public final class ScanCommand extends OnDevice {
  private static final int MOST = 200;

  @Parameters(
      paramLabel = "URI",
      description = "Such as sane://host:6566/device or escl://host:80/eSCL.")
  private URI uri = URI.create("");

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "How many pages; without it, until the feeder is empty.")
  private @Nullable Integer pages;

  @Option(names = "--out", required = true, paramLabel = "FILE.pdf", description = "The PDF.")
  private Path file = Path.of("");

  @Option(names = "--flatbed", description = "Scan the glass, not the feeder; one page.")
  private boolean flatbed;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "1m",
      converter = DurationText.class,
      description = "How long to wait for a page (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofMinutes(1);

  public ScanCommand(Equipment equipment) {
    super(equipment);
  }

  @Override
  public Integer call() {
    if (!file.toString().matches("(?i).*\\.pdf")) {
      throw wrongUsage("--out: the name must end in .pdf");
    }
    if (pages != null && (pages < 1 || pages > MOST)) {
      throw wrongUsage("--pages: 1 to " + MOST);
    }
    ProbeReport report = new ProbeReport().fact("uri", uri.toString());
    List<PageImage> all;
    try (DocumentScanner scanner =
        device(DocumentScanner.class, DeviceKind.SCANNER, uri, Optional.empty())) {
      all = scanned(scanner, report);
    }
    if (all.isEmpty() && report.well()) {
      report.trouble("", "there is no page in the scanner");
    } else if (pages != null && all.size() < pages && report.well()) {
      report.trouble("", "the feeder was empty after " + all.size() + " of " + pages + " pages");
    }
    report.fact("pages", all.size());
    if (report.well()) {
      report.fact("file", equipment.write(all, file).toString());
    }
    return report.tell(this);
  }

  /** The pages up to the wanted number, the end of the stack or the first failure. */
  private List<PageImage> scanned(DocumentScanner scanner, ProbeReport report) {
    Settings settings = new Settings(flatbed ? Source.FLATBED : Source.FEEDER, Colour.COLOUR, 300);
    int wanted = flatbed ? 1 : Optional.ofNullable(pages).orElse(MOST);
    PageMaker maker = new PageMaker();
    List<PageImage> all = new ArrayList<>();
    while (all.size() < wanted) {
      switch (scanner.scan(settings, timeout)) {
        case PageScan.Scanned(var raw) -> {
          PageMaker.Page page = maker.make(raw, Wanted.A4);
          all.add(page.image());
          int number = all.size();
          page.flaw()
              .map(Flaw::doubt)
              .ifPresent(doubt -> report.fact("page" + number, Words.of(doubt)));
        }
        case PageScan.NoMorePages _ -> {
          return all;
        }
        case PageScan.Cancelled _ -> {
          report.trouble("", "the scan was cancelled");
          return all;
        }
        case PageScan.Failed(var cause) -> {
          report.trouble(cause.code(), Exchange.plain(cause));
          return all;
        }
      }
    }
    return all;
  }
}
