package cn.yijianban.provisioning.setup;

import cn.yijianban.devices.discovery.Plugged;
import cn.yijianban.devices.discovery.UsbBus;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.doctor.DeviceLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the serial adapters on the USB and ties each serial device of the site to one of them: by
 * its serial number where it tells one that no other has, else by the socket it sits in.
 */
final class Binding {
  private static final Path USB = Path.of("sys/bus/usb/devices");

  /** The controller and the way below it: {@code 0000:00:14.0/usb1/1-1/1-1.4}. */
  private static final Pattern PCI =
      Pattern.compile(
          "/([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7])/usb\\d+/(?:.*/)?\\d+-([0-9.]+)$");

  private static final Pattern PLATFORM =
      Pattern.compile("/platform/(?:.*/)?([^/]+)/usb\\d+/(?:.*/)?\\d+-([0-9.]+)$");

  private final Path root;
  private final Consumer<String> out;

  Binding(Path root, Consumer<String> out) {
    this.root = root;
    this.out = out;
  }

  /** Tables of {@code machine.toml}; those that are bound already stay as they are. */
  List<MachineConfig.Port> bind(StationConfig station, MachineConfig machine, Answers answers)
      throws IOException {
    List<Plugged> adapters =
        new UsbBus(root.resolve(USB)).look().stream().filter(one -> !tty(one).isEmpty()).toList();
    List<MachineConfig.Port> ports = new ArrayList<>(machine.ports());
    for (String name : DeviceLook.unbound(station, machine)) {
      adapters.forEach(one -> out.accept("    " + line(one)));
      List<Plugged> free = adapters.stream().filter(one -> !taken(one, ports)).toList();
      String usual = free.size() == 1 ? free.getFirst().position() : "none";
      String position = answers.get("ports." + name, usual);
      Optional<Plugged> chosen =
          free.stream()
              .filter(one -> one.position().equals(position) || one.serial().equals(position))
              .findFirst();
      if (chosen.isEmpty()) {
        out.accept("    no free serial adapter at '" + position + "' for " + name);
        continue;
      }
      port(name, chosen.get(), adapters).ifPresent(ports::add);
    }
    return ports;
  }

  /** The tables as text. */
  static String tables(List<MachineConfig.Port> ports) {
    StringBuilder text = new StringBuilder();
    for (MachineConfig.Port port : ports) {
      text.append("\n[ports.").append(port.name()).append("]\nusb = \"").append(port.usb());
      text.append("\"\n");
      port.serial().ifPresent(s -> text.append("serial = \"").append(s).append("\"\n"));
      port.path().ifPresent(p -> text.append("path = \"").append(p).append("\"\n"));
    }
    return text.toString();
  }

  private Optional<MachineConfig.Port> port(String name, Plugged one, List<Plugged> all)
      throws IOException {
    String usb = one.vendor() + ":" + one.product();
    boolean named =
        one.serial().matches("[A-Za-z0-9._-]{1,64}")
            && all.stream().filter(one::sameThing).count() == 1;
    Optional<String> path = named ? Optional.empty() : idPath(one);
    if (!named && path.isEmpty()) {
      out.accept("    " + one.position() + " has no serial number and no socket that stays");
      return Optional.empty();
    }
    out.accept("    " + name + " is " + usb + " " + (named ? one.serial() : path.orElse("")));
    return Optional.of(
        new MachineConfig.Port(
            name, usb, named ? Optional.of(one.serial()) : Optional.empty(), path));
  }

  /** As udev's {@code path_id} names the first interface: controller, ports, interface. */
  private Optional<String> idPath(Plugged one) throws IOException {
    Path device = root.resolve(USB).resolve(one.position());
    String real = Files.exists(device) ? device.toRealPath().toString() : "";
    Matcher pci = PCI.matcher(real);
    if (pci.find()) {
      return Optional.of("pci-" + pci.group(1) + "-usb-0:" + pci.group(2) + ":1.0");
    }
    Matcher platform = PLATFORM.matcher(real);
    return platform.find()
        ? Optional.of("platform-" + platform.group(1) + "-usb-0:" + platform.group(2) + ":1.0")
        : Optional.empty();
  }

  private static boolean taken(Plugged one, List<MachineConfig.Port> ports) {
    return ports.stream()
        .anyMatch(
            port ->
                port.usb().equals(one.vendor() + ":" + one.product())
                    && (port.serial().filter(one.serial()::equals).isPresent()
                        || port.path()
                            .filter(p -> p.endsWith(":" + ways(one) + ":1.0"))
                            .isPresent()));
  }

  /** The ports on the way, without the bus. */
  private static String ways(Plugged one) {
    return one.position().replaceFirst("^\\d+-", "");
  }

  private static List<String> tty(Plugged one) {
    return one.nodes().stream().filter(node -> node.startsWith("/dev/tty")).toList();
  }

  private static String line(Plugged one) {
    return String.join(
        "  ",
        one.position(),
        one.vendor() + ":" + one.product(),
        one.serial().isEmpty() ? "-" : one.serial(),
        one.name(),
        String.join(" ", tty(one)));
  }
}
