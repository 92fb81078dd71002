package cn.yijianban.provisioning.setup;

import cn.yijianban.devices.discovery.Plugged;
import cn.yijianban.devices.discovery.UsbBus;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Camera;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.doctor.DeviceLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is on the USB and ties each serial device of the site to an adapter, and its document
 * camera to a camera: by its serial number where it tells one that no other has, else by the socket
 * it sits in.
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
    List<Plugged> adapters = plugged("/dev/tty");
    List<MachineConfig.Port> ports = new ArrayList<>(machine.ports());
    for (String name : DeviceLook.unbound(station, machine)) {
      choose(name, adapters, ports, answers).ifPresent(ports::add);
    }
    return ports;
  }

  /** The camera of the site where it has one that is served on this box; a bound one stays. */
  Optional<Camera> camera(StationConfig station, MachineConfig machine, Answers answers)
      throws IOException {
    Optional<Integer> stream = DeviceLook.camera(station);
    if (stream.isEmpty() || machine.camera().isPresent()) {
      return machine.camera();
    }
    String format = answers.get("camera.format", "mjpeg");
    String size = answers.get("camera.size", MachineConfig.USUAL_SIZE);
    return choose("camera", plugged("/dev/video"), List.of(), answers)
        .map(
            plug ->
                new Camera(
                    plug,
                    stream.get(),
                    format.equals("yuyv") ? Camera.Format.YUYV : Camera.Format.MJPEG,
                    size));
  }

  private List<Plugged> plugged(String node) {
    return new UsbBus(root.resolve(USB))
        .look().stream()
            .filter(one -> one.nodes().stream().anyMatch(name -> name.startsWith(node)))
            .toList();
  }

  /** The only one that is free, or the one that is answered by position or serial number. */
  private Optional<MachineConfig.Port> choose(
      String name, List<Plugged> all, List<MachineConfig.Port> ports, Answers answers)
      throws IOException {
    if (all.isEmpty()) {
      out.accept("    nothing on the USB that could be " + name + ": plug it in");
      return Optional.empty();
    }
    all.forEach(one -> out.accept("    " + line(one)));
    List<Plugged> free = all.stream().filter(one -> !taken(one, ports)).toList();
    String usual = free.size() == 1 ? free.getFirst().position() : "none";
    String position = answers.get("ports." + name, usual);
    Optional<Plugged> chosen =
        free.stream()
            .filter(one -> one.position().equals(position) || one.serial().equals(position))
            .findFirst();
    if (chosen.isEmpty()) {
      out.accept("    nothing free on the USB at '" + position + "' for " + name);
      return Optional.empty();
    }
    return port(name, chosen.get(), all);
  }

  /** The tables as text. */
  static String tables(List<MachineConfig.Port> ports) {
    StringBuilder text = new StringBuilder();
    for (MachineConfig.Port port : ports) {
      text.append("\n[ports.").append(port.name()).append("]\n").append(identity(port));
    }
    return text.toString();
  }

  /** The table as text. */
  static String table(Camera camera) {
    return "\n[camera]\n"
        + identity(camera.plug())
        + "http-port = "
        + camera.httpPort()
        + "\nformat = \""
        + camera.format().name().toLowerCase(Locale.ROOT)
        + "\"\nsize = \""
        + camera.size()
        + "\"\n";
  }

  private static String identity(MachineConfig.Port port) {
    return "usb = \""
        + port.usb()
        + "\"\n"
        + port.serial().map(s -> "serial = \"" + s + "\"\n").orElse("")
        + port.path().map(p -> "path = \"" + p + "\"\n").orElse("");
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

  private static String line(Plugged one) {
    return String.join(
        "  ",
        one.position(),
        one.vendor() + ":" + one.product(),
        one.serial().isEmpty() ? "-" : one.serial(),
        one.name(),
        String.join(" ", one.nodes()));
  }
}
