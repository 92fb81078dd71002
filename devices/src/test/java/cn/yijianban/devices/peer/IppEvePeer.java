package cn.yijianban.devices.peer;

import cn.yijianban.devices.bench.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * The CUPS project's IPP Everywhere printer. It insists on DNS-SD, so a message bus and avahi are
 * started for it when nobody has; what was started here is stopped here.
 */
public final class IppEvePeer implements AutoCloseable {
  private static final Path BUS = Path.of("/run/dbus/system_bus_socket");
  private static final Path AVAHI = Path.of("/run/avahi-daemon/socket");

  /** Counts the pages of the document, which a printer of paper would see come out. */
  private static final String PRINTS = prints("n");

  private static String prints(String pages) {
    return """
    n=$(grep -aoE '/Type */Page([^s]|$)' "$1" | wc -l)
    echo "ATTR: job-impressions-completed=$((%s))" >&2
    exit 0
    """
        .formatted(pages);
  }

  private final int port = FreePort.any();
  private final Path hook;
  private final Path jammed;
  private final Path working;
  private final List<Peer> started = new ArrayList<>();

  public IppEvePeer(Path dir) throws IOException {
    if (!answers(BUS)) {
      Files.deleteIfExists(BUS);
      Files.createDirectories(BUS.getParent());
      started.add(
          Peer.start(dir, Map.of(), List.of("dbus-daemon", "--system", "--nofork", "--nopidfile")));
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> answers(BUS));
    }
    if (!answers(AVAHI)) {
      Files.deleteIfExists(AVAHI);
      Files.deleteIfExists(Path.of("/run/avahi-daemon/pid"));
      Path conf = dir.resolve("avahi.conf");
      Files.writeString(conf, "[server]\nallow-interfaces=lo\nenable-dbus=yes\n");
      started.add(
          Peer.start(
              dir, Map.of(), List.of("avahi-daemon", "--no-drop-root", "-f", conf.toString())));
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> answers(AVAHI));
    }
    hook = dir.resolve("hook.sh");
    jammed = dir.resolve("jammed");
    working = dir.resolve("working");
    hook(PRINTS);
    Path spool = Files.createDirectories(dir.resolve("spool"));
    Peer printer =
        Peer.start(
            dir,
            Map.of(),
            List.of(
                "ippeveprinter",
                "-r",
                "off",
                "-p",
                Integer.toString(port),
                "-n",
                "localhost",
                "-2",
                "-k",
                "-d",
                spool.toString(),
                "-f",
                "application/pdf",
                "-c",
                hook.toString(),
                "-s",
                "20,10",
                "KioskA4"));
    started.add(printer);
    printer.awaitPort(port);
  }

  /** Whether somebody listens: a socket file outlives its daemon. */
  private static boolean answers(Path socket) {
    try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the printer does with a job: lines of shell. */
  private void hook(String shell) throws IOException {
    Files.writeString(hook, "#!/bin/sh\n" + shell + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Holds the next job in the paper path until it is freed, and gives it up then. */
  public void jam(boolean stuck) throws IOException {
    if (stuck) {
      Files.deleteIfExists(working);
      Files.writeString(jammed, "");
      hook(
          """
          echo 'STATE: +media-jam-error' >&2
          touch %s
          while [ -e %s ]; do sleep 0.1; done
          echo 'STATE: -media-jam-error' >&2
          exit 1
          """
              .formatted(working, jammed));
    } else {
      hook(PRINTS);
      Files.deleteIfExists(jammed);
    }
  }

  /** Gives up every job, or prints again. */
  public void givesUp(boolean all) throws IOException {
    hook(all ? "exit 1" : PRINTS);
  }

  /** Calls jobs completed without their last page, or prints all again. */
  public void losesAPage(boolean loses) throws IOException {
    hook(loses ? prints("n - 1") : PRINTS);
  }

  /** Whether the job that jams is in the paper path. */
  public boolean working() {
    return Files.exists(working);
  }

  public URI uri() {
    return URI.create("ipp://127.0.0.1:" + port + "/ipp/print");
  }

  @Override
  public void close() {
    started.reversed().forEach(Peer::close);
  }
}
