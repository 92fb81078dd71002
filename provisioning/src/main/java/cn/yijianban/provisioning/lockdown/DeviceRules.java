package cn.yijianban.provisioning.lockdown;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Camera;
import cn.yijianban.kiosk.station.MachineConfig.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What udev, USBGuard and systemd are told about the devices of one box. */
final class DeviceRules {
  /** A serial adapter that also types, stores or speaks to networks is none (USB class codes). */
  private static final String SERIAL = "none-of { 03:*:* 08:*:* 09:*:* e0:*:* }";

  /** A camera may bring a microphone, which nobody here may open; it is no keyboard and no disk. */
  private static final String CAMERA = "none-of { 02:*:* 03:*:* 08:*:* 09:*:* 0a:*:* e0:*:* }";

  private DeviceRules() {}

  /** One rule a port: a name that stays, and a group that only the program is in. */
  static String udev(List<Port> ports) {
    return ports.stream()
        .map(
            port ->
                "SUBSYSTEM==\"tty\", "
                    + usbMatch(port)
                    + ", SYMLINK+=\""
                    + Lockdown.deviceName(port)
                    + "\", GROUP=\"yijianban-devices\", MODE=\"0660\"")
        .collect(Collectors.joining("\n"));
  }

  private static String usbMatch(Port port) {
    String[] id = port.usb().split(":", -1);
    return "ENV{ID_VENDOR_ID}==\""
        + id[0]
        + "\", ENV{ID_MODEL_ID}==\""
        + id[1]
        + "\""
        + port.serial().map(s -> ", ENV{ID_SERIAL_SHORT}==\"" + s + "\"").orElse("")
        + port.path().map(p -> ", ENV{ID_PATH}==\"" + p + "\"").orElse("");
  }

  /** The node that gives pictures, for its own user; its unit begins when it is plugged in. */
  static String udev(Camera camera) {
    return "SUBSYSTEM==\"video4linux\", ATTR{index}==\"0\", "
        + usbMatch(camera.plug())
        + ", SYMLINK+=\""
        + Path.of(Camera.NODE).getFileName()
        + "\", GROUP=\"yijianban-camera\", MODE=\"0660\", TAG+=\"systemd\","
        + " ENV{SYSTEMD_WANTS}+=\"yijianban-camera.service\"";
  }

  /** What µStreamer is told about the pictures: JPEGs of the camera as they are, or made here. */
  static String format(Camera.Format format) {
    return switch (format) {
      case MJPEG -> "--format MJPEG --encoder HW";
      case YUYV -> "--format YUYV --encoder CPU --quality 90";
    };
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
    return Stream.of(
            machine.ports().stream().map(port -> allow(port, SERIAL)),
            machine.camera().stream().map(camera -> allow(camera.plug(), CAMERA)),
            machine.usb().stream()
                .map(
                    usb ->
                        allow(
                            usb.name(),
                            usb.usb(),
                            usb.serial(),
                            "equals { " + usb.interfaces() + " }")))
        .flatMap(rules -> rules)
        .collect(Collectors.joining("\n"));
  }

  private static String allow(Port port, String interfaces) {
    return allow(port.name(), port.usb(), port.serial(), interfaces);
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
