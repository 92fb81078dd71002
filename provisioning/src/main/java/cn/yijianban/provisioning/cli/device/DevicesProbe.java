package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code devices probe}: what a device says of itself, and one real exchange with it. */
@Command(
    name = "probe",
    description = "Ask a device for its state and try it once; ends with 1 when it does not work.")
final class DevicesProbe extends OnDevice {
  @Parameters(
      paramLabel = "URI",
      description =
          "Where it is, such as serial:///dev/ttyIDREADER?baud=115200 or tcp://host:port.")
  private URI uri = URI.create("");

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      converter = KindText.class,
      completionCandidates = KindText.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private DeviceKind kind = DeviceKind.ID_READER;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = DurationText.class,
      description = "How long to wait for a card, a page or a key (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(10);

  @Option(names = "--profile", paramLabel = "NAME", description = "Profile of the model.")
  private @Nullable String profile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "scanner: where to write the page, as .jpg or .pdf by the name.")
  private @Nullable Path file;

  @Option(names = "--flatbed", description = "scanner: scan the glass, not the feeder.")
  private boolean flatbed;

  @Option(
      names = "--show-personal",
      description =
          "id-reader, social-card, code-reader: print what was read; without it, it is masked.")
  private boolean personal;

  DevicesProbe(Equipment equipment) {
    super(equipment);
  }

  @Override
  public Integer call() {
    if (file != null && kind != DeviceKind.SCANNER) {
      throw wrongUsage("--out is for a scanner; a " + kind.word() + " gives no page");
    }
    if (file != null && !file.toString().matches("(?i).*\\.(jpe?g|pdf)")) {
      throw wrongUsage("--out: the name must end in .jpg or .pdf");
    }
    ProbeReport report = new ProbeReport().fact("kind", kind.word()).fact("uri", uri.toString());
    try (Device device = device(Device.class, kind, uri, Optional.ofNullable(profile))) {
      Exchange exchange = new Exchange(report, timeout, json() ? _ -> {} : err()::println);
      Optional<PageImage> page = exchange.with(device, personal, flatbed);
      if (page.isPresent() && file != null) {
        report.fact("file", equipment.write(List.of(page.get()), file).toString());
      }
    }
    return report.tell(this);
  }
}
