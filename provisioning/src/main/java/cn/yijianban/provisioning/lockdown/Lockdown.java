package cn.yijianban.provisioning.lockdown;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Camera;
import cn.yijianban.kiosk.station.MachineConfig.Session;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every file of a locked-down terminal. The same values always give the same files.
 *
 * @param httpPort of the page, on loopback
 * @param panel told to a bare X server; a Wayland session asks the panel itself
 */
public record Lockdown(int httpPort, Panel panel, MachineConfig machine) {
  private static final int PLAIN = 0644;
  private static final int SECRET = 0600;
  private static final int PROGRAM = 0755;
  private static final String UNITS = "etc/systemd/system/";

  private static final String UDEV = "etc/udev/rules.d/70-yijianban.rules";
  private static final String CAMERA_UNIT = UNITS + "yijianban-camera.service";

  /** The files that give devices their names, which tests of the devices need before the rest. */
  public static final Set<String> NAMES = Set.of(UDEV, CAMERA_UNIT);

  /** Consoles and keys through which somebody at the machine could get a prompt. */
  private static final List<String> MASKED =
      List.of(
          "autovt@.service",
          "console-getty.service",
          "ctrl-alt-del.target",
          "debug-shell.service",
          "getty@.service",
          "serial-getty@.service");

  /** The users of a terminal, for sysusers.d. */
  public static String users() {
    return Template.fill("sysusers.conf", Map.of());
  }

  /** In the order of their paths. */
  public List<OsFile> files() {
    List<OsFile> files = new ArrayList<>();
    browser(files);
    units(files);
    devices(files);
    system(files);
    files.sort(Comparator.comparing(OsFile::path));
    return List.copyOf(files);
  }

  private void browser(List<OsFile> files) {
    Map<String, String> origin = Map.of("origin", "http://127.0.0.1:" + httpPort);
    files.add(
        text(
            "etc/chromium/policies/managed/yijianban.json",
            PLAIN,
            Template.fill("chromium-policy.json", origin)));
    files.add(text("etc/yijianban/screen", PROGRAM, Template.fill("screen", Map.of())));
    boolean x11 = machine.session() == Session.X11;
    files.add(
        text(
            UNITS + "yijianban-screen.service",
            PLAIN,
            Template.fill(
                "yijianban-screen-" + (x11 ? "x11" : "cage") + ".service",
                Map.of("hardening", Template.fill("screen-hardening.conf", Map.of()).strip()))));
    files.add(
        text(
            "etc/pam.d/yijianban-screen",
            PLAIN,
            Template.fill("pam", Map.of("session", x11 ? "x11" : "wayland"))));
    if (x11) {
      files.add(
          text(
              "etc/X11/xorg.conf.d/10-yijianban.conf",
              PLAIN,
              Template.fill(
                  "xorg.conf", Map.of("panel", panel.widthMm() + " " + panel.heightMm()))));
    }
  }

  private void units(List<OsFile> files) {
    files.add(
        text(
            UNITS + "yijianban-terminal.service",
            PLAIN,
            Template.fill(
                "yijianban-terminal.service",
                Map.of(
                    "device-allow", DeviceRules.deviceAllow(machine.ports()),
                    "address-allow", Firewall.addressAllow(machine)))));
    files.add(
        new OsFile.Link(
            UNITS + "multi-user.target.wants/yijianban-terminal.service",
            "/etc/systemd/system/yijianban-terminal.service"));
    files.add(
        new OsFile.Link(
            UNITS + "yijianban-terminal.service.wants/yijianban-screen.service",
            "/etc/systemd/system/yijianban-screen.service"));
    files.add(
        new OsFile.Link(
            UNITS + "sysinit.target.wants/nftables.service",
            "/lib/systemd/system/nftables.service"));
    files.add(
        text(
            UNITS + "yijianban-enrol.service",
            PLAIN,
            Template.fill(
                "yijianban-enrol.service",
                Map.of("address-allow", Firewall.addressAllow(machine)))));
    plain(files, UNITS + "yijianban-enrol.timer", "yijianban-enrol.timer");
    files.add(
        new OsFile.Link(
            UNITS + "timers.target.wants/yijianban-enrol.timer",
            "/etc/systemd/system/yijianban-enrol.timer"));
    machine.camera().ifPresent(camera -> files.add(unit(camera)));
    for (String unit : MASKED) {
      files.add(new OsFile.Link(UNITS + unit, "/dev/null"));
    }
  }

  private static OsFile unit(Camera camera) {
    return text(
        CAMERA_UNIT,
        PLAIN,
        Template.fill(
            "yijianban-camera.service",
            Map.of(
                "node", Camera.NODE,
                "format", DeviceRules.format(camera.format()),
                "size", camera.size(),
                "port", Integer.toString(camera.httpPort()))));
  }

  private void devices(List<OsFile> files) {
    files.add(
        text(
            UDEV,
            PLAIN,
            Template.fill(
                "udev.rules",
                Map.of(
                    "ports", DeviceRules.udev(machine.ports()),
                    "camera",
                        machine.camera().map(DeviceRules::udev).orElse("# no camera is bound")))));
    files.add(
        text(
            "etc/usbguard/rules.conf",
            SECRET,
            Template.fill("usbguard.conf", Map.of("devices", DeviceRules.usbGuard(machine)))));
    files.add(
        text(
            "etc/nftables.conf",
            PROGRAM,
            Template.fill(
                "nftables.conf",
                Map.of("rules", Firewall.rules(machine), "camera", Firewall.camera(machine)))));
  }

  private static void system(List<OsFile> files) {
    plain(files, "etc/sysusers.d/yijianban.conf", "sysusers.conf");
    plain(files, "etc/tmpfiles.d/yijianban.conf", "tmpfiles.conf");
    plain(files, "etc/systemd/logind.conf.d/90-yijianban.conf", "logind.conf");
    plain(files, "etc/systemd/coredump.conf.d/90-yijianban.conf", "coredump.conf");
    plain(files, "etc/systemd/journald.conf.d/90-yijianban.conf", "journald.conf");
    plain(files, "etc/sysctl.d/90-yijianban.conf", "sysctl.conf");
    plain(files, "etc/modprobe.d/yijianban.conf", "modprobe.conf");
  }

  private static void plain(List<OsFile> files, String path, String template) {
    files.add(text(path, PLAIN, Template.fill(template, Map.of())));
  }

  private static OsFile.Text text(String path, int mode, String content) {
    return new OsFile.Text(path, mode, content);
  }

  /** Where udev puts a port: {@code id-reader} is {@code /dev/ttyIDREADER}. */
  static String deviceName(MachineConfig.Port port) {
    return "tty" + port.name().toUpperCase(Locale.ROOT).replace("-", "");
  }
}
