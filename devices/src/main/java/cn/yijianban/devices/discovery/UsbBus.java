package cn.yijianban.devices.discovery;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is plugged in, as Linux shows it below {@code /sys/bus/usb/devices}. */
public final class UsbBus {
  private static final Logger LOG = LoggerFactory.getLogger(UsbBus.class);

  /** How deep the files of an interface lie: interface, class, port, name. */
  private static final int DEPTH = 5;

  private final Path root;

  /**
   * @param root {@code /sys/bus/usb/devices}
   */
  public UsbBus(Path root) {
    this.root = root;
  }

  /** The bus of this machine. */
  public static UsbBus ofThisMachine() {
    return new UsbBus(Path.of("/sys/bus/usb/devices"));
  }

  /** Everything but hubs, by position; nothing where there is no bus. */
  public List<Plugged> look() {
    List<Plugged> found = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path one : all) {
        // Interfaces are called 1-1:1.0; what has a vendor is a device.
        if (Files.exists(one.resolve("idVendor")) && !read(one, "bDeviceClass").equals("09")) {
          found.add(plugged(one));
        }
      }
    } catch (IOException e) {
      LOG.debug("the bus changed while it was looked at", e);
    }
    found.sort(Comparator.comparing(Plugged::position));
    return found;
  }

  private static Plugged plugged(Path device) throws IOException {
    return new Plugged(
        String.valueOf(device.getFileName()),
        read(device, "idVendor"),
        read(device, "idProduct"),
        read(device, "serial"),
        read(device, "product"),
        nodes(device));
  }

  private static String read(Path device, String attribute) {
    try {
      return Files.readString(device.resolve(attribute)).strip();
    } catch (IOException e) {
      // Many devices do not have every attribute, and any may go while it is read.
      return "";
    }
  }

  /** Directories named like device files lie below the interfaces. */
  private static List<String> nodes(Path device) throws IOException {
    Path real = device.toRealPath();
    try (Stream<Path> all = Files.walk(real, DEPTH, new FileVisitOption[0])) {
      return all.map(UsbBus::node).flatMap(Optional::stream).distinct().sorted().toList();
    }
  }

  private static Optional<String> node(Path path) {
    String name = String.valueOf(path.getFileName());
    if (name.matches("tty(USB|ACM)\\d+|hidraw\\d+|video\\d+")) {
      return Optional.of("/dev/" + name);
    }
    return name.matches("lp\\d+") ? Optional.of("/dev/usb/" + name) : Optional.empty();
  }
}
