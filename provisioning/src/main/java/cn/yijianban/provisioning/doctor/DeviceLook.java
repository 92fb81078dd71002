package cn.yijianban.provisioning.doctor;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks every configured device how it is. */
public final class DeviceLook {
  private static final Duration PROBE = Duration.ofSeconds(3);

  /** Names that udev gives by our rules; the kernel's own are ttyUSB0, ttyACM0, ttyS0. */
  private static final Pattern BOUND = Pattern.compile("/dev/tty([A-Z]+)");

  private static final String AREA = "devices";

  private final Patient patient;
  private final boolean inUse;
  private final ServiceTable table = new ServiceTable();

  /**
   * @param inUse whether a running terminal holds the devices: two cannot speak on one wire
   */
  DeviceLook(Patient patient, boolean inUse) {
    this.patient = patient;
    this.inUse = inUse;
  }

  /** Names of ports that devices of the site are reached by and that this box does not bind. */
  public static List<String> unbound(StationConfig station, MachineConfig machine) {
    Set<String> bound =
        machine.ports().stream()
            .map(port -> port.name().replace("-", ""))
            .collect(Collectors.toSet());
    return station.devices().values().stream()
        .filter(uri -> "serial".equals(uri.getScheme()))
        .map(uri -> BOUND.matcher(uri.getPath()))
        .filter(Matcher::matches)
        .map(name -> name.group(1).toLowerCase(Locale.ROOT))
        .filter(name -> !bound.contains(name))
        .distinct()
        .sorted()
        .toList();
  }

  /** The port of the stream, when the site's scanner is a USB camera that is served on the box. */
  public static Optional<Integer> camera(StationConfig station) {
    return Optional.ofNullable(station.devices().get(DeviceKind.SCANNER))
        .filter(DeviceLook::served)
        .map(URI::getPort);
  }

  /** As µStreamer serves it; cameras with a network plug are elsewhere. */
  private static boolean served(URI uri) {
    return "mjpeg".equals(uri.getScheme())
        && "127.0.0.1".equals(uri.getHost())
        && "/stream".equals(uri.getPath());
  }

  List<Finding> look(StationConfig station, Optional<MachineConfig> machine) throws IOException {
    List<Finding> found = new ArrayList<>();
    List<String> unbound = machine.map(m -> unbound(station, m)).orElse(List.of());
    unbound.forEach(name -> found.add(Finding.ill(AREA, Ailment.PORT_UNBOUND, name)));
    if (!station.devices().containsKey(DeviceKind.ID_READER)) {
      found.add(Finding.ill(AREA, Ailment.NO_ID_READER, ""));
    }
    for (Map.Entry<DeviceKind, URI> device : new TreeMap<>(station.devices()).entrySet()) {
      URI uri = device.getValue();
      boolean serial = "serial".equals(uri.getScheme());
      if (serial && unbound.contains(bound(uri))) {
        continue;
      }
      if (serial && !Files.exists(patient.at(uri.getPath()))) {
        found.add(Finding.ill(AREA, Ailment.PORT_MISSING, device.getKey().word() + " " + uri));
      } else if (!served(uri) || machine.isEmpty() || fit(uri, machine.get(), found)) {
        found.add(
            inUse
                ? Finding.well(AREA, device.getKey().word() + " is held by the running terminal")
                : ask(device.getKey(), uri, station.evaluatorProfile()));
      }
    }
    return found;
  }

  /** Whether it makes sense to ask a camera; what stands in the way is told here or by its unit. */
  private boolean fit(URI uri, MachineConfig machine, List<Finding> found) throws IOException {
    if (machine.camera().filter(camera -> camera.httpPort() == uri.getPort()).isEmpty()) {
      found.add(Finding.ill(AREA, Ailment.PORT_UNBOUND, "scanner " + uri));
      return false;
    }
    if (!Files.exists(patient.at(MachineConfig.Camera.NODE))) {
      found.add(Finding.ill(AREA, Ailment.PORT_MISSING, "scanner " + MachineConfig.Camera.NODE));
      return false;
    }
    return UnitLook.runs(patient, UnitLook.CAMERA);
  }

  private static String bound(URI uri) {
    Matcher name = BOUND.matcher(uri.getPath());
    return name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private Finding ask(DeviceKind kind, URI uri, Optional<String> profile) {
    try (Device device = patient.devices().open(kind, uri, profile)) {
      return tell(kind, device.probe(PROBE));
    } catch (IllegalArgumentException e) {
      return Finding.ill(AREA, silent(kind), String.valueOf(e.getMessage()));
    }
  }

  private Finding tell(DeviceKind kind, DeviceStatus status) {
    String seen = (kind.word() + " " + status.word() + " " + status.code()).strip();
    boolean link = status.code().startsWith("DEV-LNK") || status.code().isEmpty();
    return switch (status) {
      case DeviceStatus.Ready _, DeviceStatus.Busy _ -> Finding.well(AREA, seen);
      case DeviceStatus.Warning(var cause) ->
          new Finding(
              AREA,
              Finding.Verdict.WARN,
              Optional.of(cause.code()),
              kind.word() + ": " + table.meaning(cause),
              table.remedy(status));
      case DeviceStatus.Fault(var cause) when !link ->
          new Finding(
              AREA,
              Finding.Verdict.FAIL,
              Optional.of(cause.code()),
              kind.word() + ": " + table.meaning(cause),
              table.remedy(status));
      case DeviceStatus.Fault _,
          DeviceStatus.Disconnected _,
          DeviceStatus.Disabled _,
          DeviceStatus.NoDevice _,
          DeviceStatus.Initialising _ ->
          Finding.ill(AREA, silent(kind), seen);
    };
  }

  private static Ailment silent(DeviceKind kind) {
    return switch (kind) {
      case ID_READER -> Ailment.ID_READER_SILENT;
      case SCANNER -> Ailment.SCANNER_SILENT;
      case PAGE_PRINTER -> Ailment.PAGE_PRINTER_SILENT;
      case RECEIPT_PRINTER -> Ailment.RECEIPT_PRINTER_SILENT;
      case EVALUATOR -> Ailment.EVALUATOR_SILENT;
      case CODE_READER, SOCIAL_CARD, IO_BOARD ->
          throw new IllegalArgumentException("not configured: " + kind);
    };
  }
}
