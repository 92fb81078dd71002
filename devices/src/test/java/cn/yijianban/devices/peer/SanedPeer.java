package cn.yijianban.devices.peer;

import cn.yijianban.devices.bench.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The SANE project's own daemon with its test backend. */
public final class SanedPeer implements AutoCloseable {
  private final int port = FreePort.any();
  private final Peer peer;

  public SanedPeer(Path dir) throws IOException {
    Path config = Files.createDirectories(dir.resolve("sane.d"));
    Files.writeString(config.resolve("dll.conf"), "test\n");
    Files.writeString(config.resolve("saned.conf"), "127.0.0.1\n[::1]\n");
    // The stock backend is too short for A4.
    String stock;
    try (var lines = Files.lines(Path.of("/etc/sane.d/test.conf"))) {
      stock =
          lines
              .filter(line -> !line.strip().startsWith("geometry_max"))
              .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new AssertionError("the peer saned is not installed; bin/verify installs it", e);
    }
    Files.writeString(config.resolve("test.conf"), stock + "\ngeometry_max 300.0\n");
    peer =
        Peer.start(
            dir,
            Map.of("SANE_CONFIG_DIR", config.toString()),
            List.of(
                "saned", "-l", "-e", "-d", "3", "-b", "127.0.0.1", "-p", Integer.toString(port)));
    peer.awaitPort(port);
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    peer.close();
  }
}
