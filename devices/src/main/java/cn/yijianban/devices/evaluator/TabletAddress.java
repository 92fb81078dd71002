package cn.yijianban.devices.evaluator;

import cn.yijianban.devices.link.Links;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a tablet finds us and who it is: {@code
 * tablet://192.168.9.1:8140?work_no=10086&keyfile=/etc/yijianban/tablet.key}.
 *
 * @param host of the interface the tablet is on
 * @param workNo the tablet's number
 * @param keyFile holds the secret the tablet logs in with; without one every tablet is let in,
 *     which only the loopback interface allows
 */
record TabletAddress(String host, int port, String workNo, Optional<Path> keyFile) {
  private static final String WRITTEN =
      "an evaluator tablet is written tablet://host:port?work_no=10086&keyfile=FILE: ";

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with one sentence when it is wrong
   */
  static TabletAddress of(URI uri) {
    Map<String, String> query = Links.query(uri);
    String workNo = query.getOrDefault("work_no", "");
    if (uri.getHost() == null || uri.getPort() <= 0 || workNo.isEmpty()) {
      throw new IllegalArgumentException(WRITTEN + uri);
    }
    Optional<Path> key = Optional.ofNullable(query.get("keyfile")).map(Path::of);
    if (key.isEmpty() && !loopback(uri.getHost())) {
      throw new IllegalArgumentException(
          "a tablet on a network needs a keyfile, or anybody could rate: " + uri);
    }
    return new TabletAddress(uri.getHost(), uri.getPort(), workNo, key);
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether this login is the tablet's. */
  boolean admits(TabletTalk.Said.Login login) {
    return keyFile
        .map(file -> login.matches(workNo, key(file)))
        .orElseGet(() -> login.workNo().equals(workNo));
  }

  /** Read at each login, so that a new key needs no new start. */
  private static String key(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the key of the tablet cannot be read", e);
    }
  }

  /** The address of one of our pages. */
  String page(String path) {
    return "http://" + host + ":" + port + path;
  }
}
