package cn.yijianban.provisioning.lockdown;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Camera;
import cn.yijianban.kiosk.station.MachineConfig.Endpoint;
import cn.yijianban.kiosk.station.MachineConfig.Port;
import cn.yijianban.kiosk.station.MachineConfig.Session;
import cn.yijianban.kiosk.station.MachineConfig.UsbDevice;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import java.util.List;
import java.util.Optional;

/** A box with three ports, a camera and a touch screen. */
final class Samples {
  private Samples() {}

  static Lockdown lockdown(Session session) {
    return new Lockdown(
        8080,
        new Panel(476, 268),
        new MachineConfig(
            session,
            List.of(new Endpoint("10.20.0.5", 443, false)),
            List.of("10.20.0.2"),
            List.of("10.20.0.3"),
            List.of(
                new Port(
                    "id-reader",
                    "1a86:7523",
                    Optional.empty(),
                    Optional.of("pci-0000:00:14.0-usb-0:2:1.0")),
                new Port("receipt", "0483:5740", Optional.of("RP80-004711"), Optional.empty()),
                new Port(
                    "evaluator",
                    "1a86:7523",
                    Optional.empty(),
                    Optional.of("pci-0000:00:14.0-usb-0:4:1.0"))),
            List.of(new UsbDevice("touch", "0eef:c002", Optional.empty(), "03:00:00")),
            Optional.of(
                new Camera(
                    new Port(
                        "camera",
                        "1b17:0211",
                        Optional.empty(),
                        Optional.of("pci-0000:00:14.0-usb-0:6:1.0")),
                    8090,
                    Camera.Format.MJPEG,
                    MachineConfig.USUAL_SIZE))));
  }

  /** The text of one file. */
  static String text(Lockdown lockdown, String path) {
    return lockdown.files().stream()
        .filter(file -> file.path().equals(path))
        .map(file -> ((OsFile.Text) file).content())
        .findFirst()
        .orElseThrow();
  }
}
