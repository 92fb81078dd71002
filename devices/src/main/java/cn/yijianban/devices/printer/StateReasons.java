package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * IPP state reasons by the base of their keyword: printers put {@code -report}, {@code -warning} or
 * {@code -error} behind them as they please, and some cut the word short.
 */
final class StateReasons {
  private record Cause(String base, DeviceFault fault, boolean stops) {}

  /** The gravest first. */
  private static final List<Cause> CAUSES =
      List.of(
          new Cause("media-jam", DeviceFault.A4_JAM, true),
          new Cause("cover-open", DeviceFault.A4_COVER, true),
          new Cause("door-open", DeviceFault.A4_COVER, true),
          new Cause("interlock-open", DeviceFault.A4_COVER, true),
          new Cause("input-tray-missing", DeviceFault.A4_TRAY_MISSING, true),
          new Cause("output-tray-missing", DeviceFault.A4_TRAY_MISSING, true),
          new Cause("media-empty", DeviceFault.A4_PAPER_OUT, true),
          new Cause("media-needed", DeviceFault.A4_PAPER_OUT, true),
          new Cause("toner-empty", DeviceFault.A4_TONER_OUT, true),
          new Cause("marker-supply-empty", DeviceFault.A4_TONER_OUT, true),
          new Cause("opc-life-over", DeviceFault.A4_DRUM, true),
          new Cause("marker-waste-full", DeviceFault.A4_WASTE_FULL, true),
          new Cause("output-area-full", DeviceFault.A4_OUTPUT_FULL, true),
          new Cause("fuser-over-temp", DeviceFault.A4_FUSER, true),
          new Cause("fuser-under-temp", DeviceFault.A4_FUSER, true),
          new Cause("spool-area-full", DeviceFault.A4_SPOOL_FULL, true),
          new Cause("connecting-to-device", DeviceFault.A4_UNREACHABLE, true),
          new Cause("timed-out", DeviceFault.A4_UNREACHABLE, true),
          new Cause("paused", DeviceFault.A4_STOPPED, true),
          new Cause("moving-to-paused", DeviceFault.A4_STOPPED, true),
          new Cause("offline", DeviceFault.A4_STOPPED, true),
          new Cause("power-down", DeviceFault.A4_STOPPED, true),
          new Cause("stopp", DeviceFault.A4_STOPPED, true),
          new Cause("shutdown", DeviceFault.A4_STOPPED, true),
          new Cause("media-low", DeviceFault.A4_PAPER_LOW, false),
          new Cause("toner-low", DeviceFault.A4_TONER_LOW, false),
          new Cause("marker-supply-low", DeviceFault.A4_TONER_LOW, false),
          new Cause("opc-near-eol", DeviceFault.A4_DRUM_LOW, false),
          new Cause("marker-waste-almost-full", DeviceFault.A4_WASTE_LOW, false),
          new Cause("output-area-almost-full", DeviceFault.A4_OUTPUT_FULL, false));

  private StateReasons() {}

  /** What the reasons say, the gravest first. */
  static DeviceStatus status(Collection<String> reasons) {
    return find(reasons, true)
        .<DeviceStatus>map(DeviceStatus.Fault::new)
        .or(() -> find(reasons, false).map(DeviceStatus.Warning::new))
        .orElse(new DeviceStatus.Ready());
  }

  /** The reason that stops printing, if there is one. */
  static Optional<DeviceFault> stopping(Collection<String> reasons) {
    return find(reasons, true);
  }

  private static Optional<DeviceFault> find(Collection<String> reasons, boolean stops) {
    return CAUSES.stream()
        .filter(cause -> cause.stops() == stops)
        .filter(cause -> reasons.stream().anyMatch(r -> r.startsWith(cause.base())))
        .map(Cause::fault)
        .findFirst();
  }
}
