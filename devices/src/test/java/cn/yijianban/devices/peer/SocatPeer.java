package cn.yijianban.devices.peer;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A real serial port of the kernel before a far end on TCP: a pseudo-terminal that socat joins. */
public final class SocatPeer implements AutoCloseable {
  private final Path dir;
  private final URI far;
  private final Path port;
  private Peer socat;
  private boolean closed;

  /**
   * @param far {@code tcp://127.0.0.1:port}
   */
  public SocatPeer(Path dir, URI far) {
    this.dir = dir;
    this.far = far;
    port = dir.resolve("tty" + far.getPort());
    socat = join();
    Awaitility.await().until(() -> Files.exists(port));
  }

  /** A line that breaks is plugged in again. */
  private synchronized Peer join() {
    Peer now =
        Peer.start(
            dir,
            Map.of(),
            List.of("socat", "pty,raw,echo=0,link=" + port, "tcp:127.0.0.1:" + far.getPort()));
    now.onEnd(this::again);
    return now;
  }

  private synchronized void again() {
    if (!closed) {
      socat = join();
    }
  }

  /** Where the driver finds it, without parameters. */
  public URI uri() {
    return URI.create("serial://" + port);
  }

  /** The plug is pulled. */
  @Override
  public void close() {
    Peer last;
    synchronized (this) {
      closed = true;
      last = socat;
    }
    last.close();
  }
}
