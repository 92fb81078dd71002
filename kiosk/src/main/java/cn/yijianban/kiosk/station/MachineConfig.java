package cn.yijianban.kiosk.station;

import cn.yijianban.kiosk.station.ConfigException.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is true of this box only and never travels with a site's configuration: how its ports are
 * told apart, which USB devices may stay, and which addresses it may reach. {@code
 * machine-sample.toml} shows it.
 *
 * @param egress addresses that the program may connect to, besides the box itself
 * @param dns addresses of name servers
 * @param clocks addresses of NTP servers
 * @param ports serial ports by name; a port becomes {@code /dev/ttyNAME} in capitals
 * @param usb every USB device that may be used besides hubs, the ports and the camera
 * @param camera a USB document camera
 */
public record MachineConfig(
    Session session,
    List<Endpoint> egress,
    List<String> dns,
    List<String> clocks,
    List<Port> ports,
    List<UsbDevice> usb,
    Optional<Camera> camera) {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final String IP = OCTET + "(\\." + OCTET + "){3}";
  private static final Pattern ADDRESS = Pattern.compile(IP);
  private static final Pattern ENDPOINT = Pattern.compile(IP + ":[1-9]\\d{0,4}(/udp)?");
  private static final Pattern SESSION = Pattern.compile("cage|x11");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern USB = Pattern.compile("[0-9a-f]{4}:[0-9a-f]{4}");
  private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern PATH = Pattern.compile("[a-z]+-[A-Za-z0-9:._-]{1,80}");
  private static final Pattern FORMAT = Pattern.compile("mjpeg|yuyv");
  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{2,3}x[1-9]\\d{2,3}");

  /** Five million points: A4 at 220 dpi. */
  public static final String USUAL_SIZE = "2592x1944";

  private static final Pattern INTERFACES =
      Pattern.compile("[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}( [0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2})*");

  public MachineConfig {
    egress = List.copyOf(egress);
    dns = List.copyOf(dns);
    clocks = List.copyOf(clocks);
    ports = List.copyOf(ports);
    usb = List.copyOf(usb);
  }

  /** What shows the page: cage on Wayland, or a bare X server where the system has no Wayland. */
  public enum Session {
    CAGE,
    X11
  }

  /**
   * One address that may be reached.
   *
   * @param address IPv4, in digits
   */
  public record Endpoint(String address, int port, boolean udp) {}

  /**
   * A serial port, told apart by serial number or by the socket it sits in.
   *
   * @param usb vendor and product, {@code 1a86:7523}
   * @param path {@code ID_PATH} of udev
   */
  public record Port(String name, String usb, Optional<String> serial, Optional<String> path) {}

  /**
   * A USB device that is no port, such as the touch screen.
   *
   * @param interfaces classes that it shows, all of them, {@code 03:01:02 03:00:00}
   */
  public record UsbDevice(String name, String usb, Optional<String> serial, String interfaces) {}

  /**
   * A document camera that µStreamer serves on this box: {@code mjpeg://127.0.0.1:HTTPPORT/stream}.
   *
   * @param plug how it is told apart
   * @param httpPort of its stream, on loopback
   * @param size points that are asked of it, {@code 2592x1944}; it gives the nearest it has
   */
  public record Camera(Port plug, int httpPort, Format format, String size) {
    /** Where udev puts it. */
    public static final String NODE = "/dev/documentcamera";

    /** How the pictures come over the USB. */
    public enum Format {
      /** Ready-made JPEGs. */
      MJPEG,
      /** Plain pixels, which µStreamer encodes. */
      YUYV
    }
  }

  /** A box of which nothing is known: no ports, nothing to reach. */
  public static MachineConfig unbound() {
    return new MachineConfig(
        Session.CAGE, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  /**
   * Reads the file.
   *
   * @throws ConfigException with everything that is wrong
   * @throws IOException when the file cannot be read at all
   */
  public static MachineConfig read(Path file) throws IOException, ConfigException {
    StationWords words = new StationWords();
    try {
      return parse(Files.readString(file), words);
    } catch (CharacterCodingException e) {
      throw new ConfigException(List.of(new Problem(0, "", words.of("config.encoding"))));
    }
  }

  private static MachineConfig parse(String text, StationWords words) throws ConfigException {
    ConfigText in = new ConfigText(text, words);
    MachineConfig machine =
        new MachineConfig(
            in.optionalText("session", SESSION, "config.session").filter("x11"::equals).isPresent()
                ? Session.X11
                : Session.CAGE,
            in.texts("egress", ENDPOINT, "config.endpoint").stream()
                .map(MachineConfig::endpoint)
                .toList(),
            in.texts("dns", ADDRESS, "config.ip"),
            in.texts("clocks", ADDRESS, "config.ip"),
            ports(in),
            usb(in),
            camera(in));
    in.finish();
    return machine;
  }

  private static Endpoint endpoint(String text) {
    String[] parts = text.split("[:/]", -1);
    return new Endpoint(parts[0], Integer.parseInt(parts[1]), parts.length > 2);
  }

  private static List<Port> ports(ConfigText in) {
    List<Port> ports = new ArrayList<>();
    for (String name : in.tables("ports", NAME, "config.port")) {
      String at = "ports." + name;
      ports.add(port(in, name, at));
    }
    return ports;
  }

  private static Port port(ConfigText in, String name, String at) {
    Port port =
        new Port(
            name,
            in.text(at + ".usb", USB, "config.usb"),
            in.optionalText(at + ".serial", SERIAL, "config.serial"),
            in.optionalText(at + ".path", PATH, "config.path"));
    if (port.serial().isEmpty() && port.path().isEmpty()) {
      in.problem(at, "config.port.unbound");
    }
    return port;
  }

  private static Optional<Camera> camera(ConfigText in) {
    if (!in.has("camera")) {
      return Optional.empty();
    }
    return Optional.of(
        new Camera(
            port(in, "camera", "camera"),
            in.number("camera.http-port", 1024, 65_535, Optional.of(8090)),
            in.optionalText("camera.format", FORMAT, "config.camera.format")
                    .filter("yuyv"::equals)
                    .isPresent()
                ? Camera.Format.YUYV
                : Camera.Format.MJPEG,
            in.optionalText("camera.size", SIZE, "config.camera.size").orElse(USUAL_SIZE)));
  }

  private static List<UsbDevice> usb(ConfigText in) {
    List<UsbDevice> devices = new ArrayList<>();
    for (String name : in.tables("usb", NAME, "config.port")) {
      String at = "usb." + name;
      devices.add(
          new UsbDevice(
              name,
              in.text(at + ".usb", USB, "config.usb"),
              in.optionalText(at + ".serial", SERIAL, "config.serial"),
              in.text(at + ".interfaces", INTERFACES, "config.interfaces")));
    }
    return devices;
  }
}
