package cn.yijianban.ui.attendant;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.paper.TestPages;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.StaffPin;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.visit.desk.FormWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attendant's desk on the parts of this terminal. */
public final class StaffDesk implements BackOffice {
  private static final Logger LOG = LoggerFactory.getLogger(StaffDesk.class);
  private static final int TRIES = 5;
  private static final Duration LOCKED = Duration.ofMinutes(5);
  private static final Duration PRINT = Duration.ofSeconds(30);

  private final Parts parts;
  private final ServiceTable services = new ServiceTable();
  private int wrong;
  private Instant lockedUntil = Instant.MIN;

  /**
   * @param data directory with the number
   * @param restart ends the program when somebody will start it again
   */
  public record Parts(
      Path data,
      Rack rack,
      Outbox outbox,
      FormWatch forms,
      Tally tally,
      TestPages pages,
      InstantSource time,
      Handover handover,
      Optional<Runnable> restart) {}

  public StaffDesk(Parts parts) {
    this.parts = parts;
  }

  @Override
  public synchronized Entry enter(String pin) {
    Instant now = parts.time().instant();
    if (now.isBefore(lockedUntil)) {
      return Entry.LOCKED;
    }
    try {
      Optional<StaffPin> kept = StaffPin.read(parts.data());
      if (kept.isEmpty()) {
        return Entry.NONE;
      }
      if (kept.get().is(pin)) {
        wrong = 0;
        return Entry.OPEN;
      }
    } catch (IOException e) {
      LOG.warn("the attendant's number cannot be read: {}", e.getClass().getName());
      return Entry.NONE;
    }
    wrong++;
    if (wrong >= TRIES) {
      wrong = 0;
      lockedUntil = now.plus(LOCKED);
      LOG.warn("the attendant's number was wrong {} times", TRIES);
      return Entry.LOCKED;
    }
    return Entry.WRONG;
  }

  @Override
  public List<DeviceLine> devices() {
    Map<DeviceKind, Map<String, Long>> counters = new EnumMap<>(DeviceKind.class);
    present().forEach(owned -> counters.put(owned.device().kind(), owned.counters()));
    List<DeviceLine> lines = new ArrayList<>();
    Map<DeviceKind, DeviceStatus> statuses = new EnumMap<>(parts.rack().statuses());
    statuses.forEach(
        (kind, status) -> {
          if (counters.containsKey(kind)) {
            boolean ready =
                status instanceof DeviceStatus.Ready || status instanceof DeviceStatus.Busy;
            lines.add(
                new DeviceLine(
                    kind,
                    services.line(kind, status)
                        + status.trouble().map(fault -> " (" + fault.code() + ")").orElse(""),
                    ready,
                    ready ? "" : services.remedy(status),
                    counters.get(kind)));
          }
        });
    return lines;
  }

  private List<Owned<? extends Device>> present() {
    Rack rack = parts.rack();
    return List.of(
            rack.idReader(),
            rack.scanner(),
            rack.pagePrinter(),
            rack.receiptPrinter(),
            rack.evaluator())
        .stream()
        .<Owned<? extends Device>>flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Packages packages() {
    Outbox.Counts counts = parts.outbox().counts();
    return new Packages(
        counts.waiting(),
        counts.blocked(),
        parts
            .outbox()
            .obstacle()
            .map(reason -> services.closed(reason) + " " + services.remedy(reason)));
  }

  @Override
  public List<String> staleForms() {
    return parts.forms().stale().stream()
        .map(
            stale ->
                String.format(
                    Locale.ROOT,
                    "%s (%s): %s",
                    stale.bundle().name(),
                    stale.bundle().code(),
                    String.join(", ", stale.fields())))
        .toList();
  }

  @Override
  public List<String> failures() {
    return parts.tally().failures();
  }

  @Override
  public Map<String, Long> counters() {
    return parts.tally().counts();
  }

  @Override
  public CompletableFuture<String> testPrint(DeviceKind printer) {
    Rack rack = parts.rack();
    TestPages pages = parts.pages();
    Optional<CompletableFuture<PrintOutcome>> outcome =
        printer == DeviceKind.RECEIPT_PRINTER
            ? rack.receiptPrinter()
                .map(owned -> owned.call(p -> p.print(pages.receipt(p.widthDots()), PRINT)))
            : rack.pagePrinter()
                .map(owned -> owned.call(p -> p.print("test", pages.page(), PRINT)));
    return outcome
        .map(answer -> answer.thenApply(this::words))
        .orElseGet(() -> CompletableFuture.completedFuture("—"));
  }

  private String words(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Printed _ -> "✓";
      case PrintOutcome.Failed(var cause) -> cause.code() + " " + services.meaning(cause);
    };
  }

  @Override
  public Optional<Instant> handedOverUntil() {
    return parts.handover().until();
  }

  @Override
  public boolean handOver() {
    return parts.handover().begin();
  }

  @Override
  public CompletableFuture<String> takeBack() {
    return parts
        .handover()
        .end()
        .thenApply(
            tested ->
                tested.stream()
                    .map(one -> services.line(one.kind(), one.status()))
                    .collect(Collectors.joining(" · ")));
  }

  @Override
  public Optional<Runnable> restart() {
    return parts.restart();
  }
}
