package cn.yijianban.provisioning.lockdown;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What udev, USBGuard and systemd are told about the devices of one box. */
final class DeviceRules {
  /** A serial adapter that also types, stores or speaks to networks is none (USB class codes). */
  private static final String SERIAL = "none-of { 03:*:* 08:*:* 09:*:* e0:*:* }";

  private DeviceRules() {}

  /** One rule a port: a name that stays, and a group that only the program is in. */
  static String udev(List<Port> ports) {
    return ports.stream()
        .map(
            port ->
                "SUBSYSTEM==\"tty\", "
                    + usbMatch(port)
                    + port.serial().map(s -> ", ENV{ID_SERIAL_SHORT}==\"" + s + "\"").orElse("")
                    + port.path().map(p -> ", ENV{ID_PATH}==\"" + p + "\"").orElse("")
                    + ", SYMLINK+=\""
                    + Lockdown.deviceName(port)
                    + "\", GROUP=\"yijianban-devices\", MODE=\"0660\"")
        .collect(Collectors.joining("\n"));
  }

  private static String usbMatch(Port port) {
    String[] id = port.usb().split(":", -1);
    return "ENV{ID_VENDOR_ID}==\"" + id[0] + "\", ENV{ID_MODEL_ID}==\"" + id[1] + "\"";
  }

  /**
   * Whole classes of serial adapters, because systemd resolves no link that udev makes later; which
   * of them the program may open is decided by the group of the node.
   */
  static String deviceAllow(List<Port> ports) {
    return ports.isEmpty()
        ? "# no port is bound"
        : "DeviceAllow=char-ttyUSB rw\nDeviceAllow=char-ttyACM rw";
  }

  static String usbGuard(MachineConfig machine) {
    return Stream.concat(
            machine.ports().stream()
                .map(port -> allow(port.name(), port.usb(), port.serial(), SERIAL)),
            machine.usb().stream()
                .map(
                    usb ->
                        allow(
                            usb.name(),
                            usb.usb(),
                            usb.serial(),
                            "equals { " + usb.interfaces() + " }")))
        .collect(Collectors.joining("\n"));
  }

  private static String allow(String name, String usb, Optional<String> serial, String interfaces) {
    return "# "
        + name
        + "\nallow id "
        + usb
        + serial.map(s -> " serial \"" + s + "\"").orElse("")
        + " with-interface "
        + interfaces;
  }
}
