package cn.yijianban.devices.discovery;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.link.Links;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what is at the end of a serial line. Only questions for a state are asked, and in an
 * order in which none of them does anything to a device of another kind: a receipt printer obeys
 * its question at once and prints nothing of it, a bus of boards drops what fails its checksum, and
 * a security module drops what does not begin with its preamble. An evaluator is not guessed: its
 * framings are too much alike. A line that belongs to a known device is never touched.
 */
public final class WhoAnswers {
  private static final List<DeviceKind> ORDER =
      List.of(
          DeviceKind.RECEIPT_PRINTER,
          DeviceKind.IO_BOARD,
          DeviceKind.ID_READER,
          DeviceKind.CODE_READER);

  private WhoAnswers() {}

  /**
   * The kind of device that answers there.
   *
   * @param inUse addresses of devices that are at work; they are left alone
   * @param each how long to wait for each kind
   * @throws IllegalArgumentException with one sentence when the line is in use or no line
   */
  public static Optional<DeviceKind> at(URI line, Set<URI> inUse, Duration each) {
    Links.check(line);
    if (inUse.stream().anyMatch(used -> same(used, line))) {
      throw new IllegalArgumentException("a device at work is not disturbed: " + line);
    }
    for (DeviceKind kind : ORDER) {
      try (Device device = Drivers.open(kind, line, Optional.empty(), false)) {
        DeviceStatus status = device.probe(each);
        if (status.usable()) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean same(URI used, URI line) {
    return String.valueOf(used.getAuthority()).equals(String.valueOf(line.getAuthority()))
        && String.valueOf(used.getPath()).equals(String.valueOf(line.getPath()));
  }
}
