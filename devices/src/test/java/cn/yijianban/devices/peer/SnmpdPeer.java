package cn.yijianban.devices.peer;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The agent of the Net-SNMP project, made to tell the rows of a printer. */
public final class SnmpdPeer implements AutoCloseable {
  private final int port;
  private final Peer peer;

  /**
   * @param rows of prtMarkerSuppliesTable: class, type, description, maximum, level
   */
  public SnmpdPeer(Path dir, List<List<String>> rows) throws IOException {
    try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    StringBuilder conf = new StringBuilder("rocommunity public 127.0.0.1\n");
    int[] columns = {4, 5, 6, 8, 9};
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < rows.size(); row++) {
        conf.append(
            "override .1.3.6.1.2.1.43.11.1.1.%d.1.%d %s %s%n"
                .formatted(
                    columns[column],
                    row + 1,
                    column == 2 ? "octet_str" : "integer",
                    column == 2
                        ? '"' + rows.get(row).get(column) + '"'
                        : rows.get(row).get(column)));
      }
    }
    Path file = Files.writeString(dir.resolve("snmpd.conf"), conf);
    peer =
        Peer.start(
            dir,
            Map.of("SNMP_PERSISTENT_DIR", dir.toString()),
            List.of("snmpd", "-f", "-Lo", "-C", "-c", file.toString(), "udp:127.0.0.1:" + port));
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    peer.close();
  }
}
