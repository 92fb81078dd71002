package cn.yijianban.ui;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.platform.StationDesk.Paper;
import java.util.LinkedHashMap;
import java.util.Map;

/** States of devices as the platform hears them: words and codes. */
final class HealthText {
  private HealthText() {}

  static Map<String, StationDesk.Device> devices(Map<DeviceKind, DeviceStatus> statuses) {
    Map<String, StationDesk.Device> devices = new LinkedHashMap<>();
    statuses.forEach(
        (kind, status) ->
            devices.put(kind.word(), new StationDesk.Device(status.word(), status.code())));
    return devices;
  }

  /** What a printer says of its paper; one that says nothing of it has enough when it works. */
  static Paper paper(Map<DeviceKind, DeviceStatus> statuses, DeviceKind printer) {
    DeviceStatus status = statuses.getOrDefault(printer, new DeviceStatus.NoDevice());
    return status
        .trouble()
        .map(
            fault ->
                switch (fault) {
                  case A4_PAPER_OUT, RECEIPT_PAPER_OUT -> Paper.OUT;
                  case A4_PAPER_LOW, RECEIPT_PAPER_LOW -> Paper.LOW;
                  default -> status.usable() ? Paper.ENOUGH : Paper.UNKNOWN;
                })
        .orElse(status.usable() ? Paper.ENOUGH : Paper.UNKNOWN);
  }
}
