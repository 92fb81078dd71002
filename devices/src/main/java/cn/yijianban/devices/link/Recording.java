package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what goes through a pipe, one JSON object a line: {@code {"ms":12,"to":"device",
 * "hex":"AAAA..."}}. Names and numbers of people are in it, so a terminal refuses it ({@code
 * Drivers.rack}); it is for a technician with a sample card and for making tests.
 */
final class Recording implements Link {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Link link;
  private final FileChannel file;
  private final long from = System.nanoTime();

  /**
   * One line.
   *
   * @param ms since the pipe was opened
   * @param to {@code device} or {@code kiosk}; {@code opened} begins another connection
   */
  record Line(long ms, String to, String hex) {}

  Recording(Link link, Path path) {
    this.link = link;
    try {
      file =
          FileChannel.open(
              path,
              Set.of(
                  StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (IOException e) {
      link.close();
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
    note("opened", Bytes.empty());
  }

  private void note(String to, Bytes bytes) {
    long ms = (System.nanoTime() - from) / 1_000_000;
    String line = JSON.writeValueAsString(new Line(ms, to, bytes.toHex())) + "\n";
    try {
      var _ = file.write(StandardCharsets.UTF_8.encode(line));
    } catch (IOException e) {
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
  }

  @Override
  public void write(Bytes bytes) {
    note("device", bytes);
    link.write(bytes);
  }

  @Override
  public Bytes read(int max, Duration wait) {
    Bytes bytes = link.read(max, wait);
    if (bytes.size() > 0) {
      note("kiosk", bytes);
    }
    return bytes;
  }

  @Override
  public void close() {
    link.close();
    try {
      file.close();
    } catch (IOException e) {
      LOG.debug("closing a recording", e);
    }
  }
}
