package cn.yijianban.devices.peer;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A real serial port of the kernel before a far end on TCP: a pseudo-terminal that socat joins. */
public final class SocatPeer implements AutoCloseable {
  private final Path port;
  private final Peer socat;

  /**
   * @param far {@code tcp://127.0.0.1:port}
   */
  public SocatPeer(Path dir, URI far) {
    port = dir.resolve("tty" + far.getPort());
    socat =
        Peer.start(
            dir,
            Map.of(),
            List.of("socat", "pty,raw,echo=0,link=" + port, "tcp:127.0.0.1:" + far.getPort()));
    Awaitility.await().until(() -> Files.exists(port));
  }

  /** Where the driver finds it, without parameters. */
  public URI uri() {
    return URI.create("serial://" + port);
  }

  /** The plug is pulled. */
  @Override
  public void close() {
    socat.close();
  }
}
