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

  private static final List<Cause> CAUSES =
      List.of(
          new Cause("media-jam", DeviceFault.A4_JAM, true),
          new Cause("media-empty", DeviceFault.A4_PAPER_OUT, true),
          new Cause("media-needed", DeviceFault.A4_PAPER_OUT, true),
          new Cause("cover-open", DeviceFault.A4_COVER, true),
          new Cause("door-open", DeviceFault.A4_COVER, true),
          new Cause("interlock-open", DeviceFault.A4_COVER, true),
          new Cause("toner-empty", DeviceFault.A4_TONER_OUT, true),
          new Cause("marker-supply-empty", DeviceFault.A4_TONER_OUT, true),
          new Cause("paused", DeviceFault.A4_STOPPED, true),
          new Cause("offline", DeviceFault.A4_STOPPED, true),
          new Cause("shutdown", DeviceFault.A4_STOPPED, true),
          new Cause("media-low", DeviceFault.A4_PAPER_OUT, false),
          new Cause("toner-low", DeviceFault.A4_TONER_OUT, false),
          new Cause("marker-supply-low", DeviceFault.A4_TONER_OUT, false));

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
