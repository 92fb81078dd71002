package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A HID device of 64-byte reports by its vendor and product, {@code hid://0400:c35a}: Linux shows
 * it as {@code /dev/hidraw*}, which is found by the {@code HID_ID} below {@code /sys/class/hidraw}.
 * A report that goes out is led by the report number 0.
 */
final class HidLink implements Link {
  private static final Logger LOG = LoggerFactory.getLogger(HidLink.class);
  private static final int REPORT = 64;
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final InputStream in;
  private final OutputStream out;
  private final LinkedBlockingQueue<Optional<Bytes>> reports = new LinkedBlockingQueue<>(1_024);
  private Bytes pending = Bytes.empty();

  private HidLink(Path node) throws IOException {
    out = new FileOutputStream(node.toFile());
    in = new FileInputStream(node.toFile());
    // A read of this kind of file cannot be given a deadline.
    Thread.ofPlatform().daemon().name("hid-" + node.getFileName()).start(this::pump);
  }

  /**
   * @param system where the kernel shows devices, {@code /sys/class/hidraw}
   * @param nodes where their files are, {@code /dev}
   */
  static HidLink open(String vendor, String product, Path system, Path nodes) {
    try {
      return new HidLink(find(vendor, product, system, nodes));
    } catch (IOException e) {
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
  }

  private static Path find(String vendor, String product, Path system, Path nodes)
      throws IOException {
    String wanted = (":0000" + vendor + ":0000" + product).toUpperCase(Locale.ROOT);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(system)) {
      for (Path one : all) {
        String uevent = Files.readString(one.resolve("device/uevent"));
        if (uevent.toUpperCase(Locale.ROOT).contains(wanted)) {
          return nodes.resolve(one.getFileName());
        }
      }
    }
    throw new LinkException(DeviceFault.PORT_UNAVAILABLE);
  }

  private void pump() {
    byte[] report = new byte[REPORT];
    try {
      for (int count = in.read(report); count >= 0; count = in.read(report)) {
        if (!reports.offer(Optional.of(Bytes.of(Arrays.copyOf(report, count))))) {
          LOG.warn("a HID device talks faster than it is listened to");
        }
      }
    } catch (IOException e) {
      LOG.debug("HID device gone", e);
    }
    var _ = reports.offer(Optional.empty());
  }

  @Override
  public void write(Bytes bytes) {
    try {
      for (int at = 0; at < bytes.size(); at += REPORT) {
        byte[] report = new byte[REPORT + 1];
        byte[] part = bytes.slice(at, Math.min(at + REPORT, bytes.size())).toArray();
        System.arraycopy(part, 0, report, 1, part.length);
        out.write(report);
      }
    } catch (IOException e) {
      throw new LinkException(DeviceFault.DISCONNECTED, e);
    }
  }

  @Override
  public Bytes read(int max, Duration wait) {
    try {
      if (pending.size() == 0) {
        Optional<Bytes> next = reports.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
          return Bytes.empty();
        }
        pending = next.orElseThrow(() -> new LinkException(DeviceFault.DISCONNECTED));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Bytes.empty();
    }
    Bytes given = pending.slice(0, Math.min(max, pending.size()));
    pending = pending.slice(given.size(), pending.size());
    return given;
  }

  @Override
  public void close() {
    Abandon.closing(
        CLOSE,
        "close-hid",
        () -> {
          out.close();
          in.close();
          return true;
        });
  }
}
