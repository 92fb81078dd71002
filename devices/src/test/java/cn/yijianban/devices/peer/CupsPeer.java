package cn.yijianban.devices.peer;

import cn.yijianban.devices.bench.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The print server CUPS with a configuration of its own and one queue. */
public final class CupsPeer implements AutoCloseable {
  private static final String QUEUE = "A4";
  private final int port = FreePort.any();
  private final Peer daemon;

  /**
   * @param printer where the queue sends its jobs
   */
  public CupsPeer(Path dir, URI printer) throws IOException {
    Path root = Files.createDirectories(dir.resolve("cups"));
    for (String folder : List.of("etc", "spool/tmp", "cache", "run", "log")) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.writeString(
        root.resolve("etc/cups-files.conf"),
        """
        ServerRoot %1$s/etc
        RequestRoot %1$s/spool
        TempDir %1$s/spool/tmp
        CacheDir %1$s/cache
        StateDir %1$s/run
        AccessLog %1$s/log/access
        ErrorLog %1$s/log/error
        PageLog %1$s/log/page
        SystemGroup root
        """
            .formatted(root));
    Files.writeString(
        root.resolve("etc/cupsd.conf"),
        """
        Listen 127.0.0.1:%d
        Browsing Off
        DefaultAuthType None
        WebInterface No
        <Location />
        Order allow,deny
        Allow 127.0.0.1
        </Location>
        <Policy default>
        <Limit All>
        Order allow,deny
        Allow all
        </Limit>
        </Policy>
        """
            .formatted(port));
    giveToLp(dir, root);
    daemon =
        Peer.start(
            dir,
            Map.of(),
            List.of(
                "cupsd",
                "-f",
                "-c",
                root.resolve("etc/cupsd.conf").toString(),
                "-s",
                root.resolve("etc/cups-files.conf").toString()));
    daemon.awaitPort(port);
    addQueue(dir, printer);
  }

  /** Its filters run as the user lp when it was started by root. */
  private static void giveToLp(Path dir, Path root) throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return;
    }
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
    var lp = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("lp");
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.setOwner(path, lp);
      }
    }
  }

  private void addQueue(Path dir, URI printer) {
    String toName = printer.toString().replace("127.0.0.1", "localhost");
    // It asks the printer for its abilities, which may not be up to answering yet.
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              try (Peer lpadmin =
                  Peer.start(
                      dir,
                      Map.of("CUPS_SERVER", "127.0.0.1:" + port),
                      List.of("lpadmin", "-p", QUEUE, "-E", "-v", toName, "-m", "everywhere"))) {
                return lpadmin.ended() == 0;
              }
            });
  }

  public URI uri() {
    return URI.create("ipp://127.0.0.1:" + port + "/printers/" + QUEUE);
  }

  @Override
  public void close() {
    daemon.close();
  }
}
