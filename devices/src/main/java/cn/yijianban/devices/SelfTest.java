package cn.yijianban.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Tries every device of a rack without a citizen, a card or a sheet of paper. */
public final class SelfTest {
  private static final DocumentScanner.Settings GLANCE =
      new DocumentScanner.Settings(DocumentScanner.Source.FLATBED, DocumentScanner.Colour.GREY, 75);

  private SelfTest() {}

  /**
   * What the test of one device came to.
   *
   * @param facts what the device told, by name: the number of its module, levels, contacts; nothing
   *     personal
   */
  public record Evidence(
      DeviceKind kind, DeviceStatus status, Duration took, Map<String, String> facts) {
    public Evidence {
      facts = Map.copyOf(facts);
    }
  }

  /** Tests all at the same time, each on its own thread; in the order of the kinds. */
  public static List<Evidence> of(Rack rack, Duration deadline) {
    List<CompletableFuture<Evidence>> running = new ArrayList<>();
    for (Owned<? extends Device> owned : rack.present()) {
      running.add(owned.call(device -> test(device, deadline)));
    }
    return running.stream().map(CompletableFuture::join).toList();
  }

  private static Evidence test(Device device, Duration deadline) {
    long from = System.nanoTime();
    DeviceStatus status = device.probe(deadline);
    Map<String, String> facts = new TreeMap<>();
    if (status.usable()) {
      status = tried(device, status, deadline, facts);
    }
    return new Evidence(device.kind(), status, Duration.ofNanos(System.nanoTime() - from), facts);
  }

  private static DeviceStatus tried(
      Device device, DeviceStatus status, Duration deadline, Map<String, String> facts) {
    switch (device) {
      case IdReader reader -> reader.moduleId(deadline).ifPresent(id -> facts.put("module", id));
      case PagePrinter printer ->
          printer
              .supplies(deadline)
              .forEach(supply -> facts.put(supply.name(), supply.percentLeft() + " %"));
      case ReceiptPrinter printer -> {
        facts.put("dots", Integer.toString(printer.widthDots()));
        facts.put("paper in outlet", Boolean.toString(printer.paperInOutlet(deadline)));
      }
      case DocumentScanner scanner -> {
        return switch (scanner.scan(GLANCE, deadline)) {
          case DocumentScanner.PageScan.Scanned(var page) -> {
            facts.put("page", page.width() + " x " + page.height());
            yield status;
          }
          case DocumentScanner.PageScan.Failed(var cause)
              when cause != DeviceFault.SCANNER_SETTING ->
              new DeviceStatus.Fault(cause);
          // A scanner without glass is tried with the first citizen's paper.
          case DocumentScanner.PageScan.Failed _,
              DocumentScanner.PageScan.NoMorePages _,
              DocumentScanner.PageScan.Cancelled _ ->
              status;
        };
      }
      default -> facts.put("answered", "yes");
    }
    return status;
  }
}
