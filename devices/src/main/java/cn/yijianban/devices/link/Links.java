package cn.yijianban.devices.link;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Opens pipes by URI. */
public final class Links {
  private Links() {}

  /**
   * Opens the pipe a URI names.
   *
   * @throws IllegalArgumentException with one sentence when the URI names no pipe
   * @throws LinkException when it cannot be opened
   */
  public static Link open(URI uri) {
    check(uri);
    return uri.getScheme().equals("tcp")
        ? TcpLink.open(uri.getHost(), uri.getPort())
        : SerialLink.open(uri.getPath(), baud(uri));
  }

  /**
   * Says in one sentence what is wrong with a URI, if anything.
   *
   * @throws IllegalArgumentException with that sentence
   */
  public static void check(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    switch (scheme) {
      case "tcp" -> {
        if (uri.getHost() == null || uri.getPort() < 1) {
          throw new IllegalArgumentException("a TCP link is written tcp://host:port: " + uri);
        }
      }
      case "serial" -> {
        if (uri.getPath() == null || uri.getPath().length() < 2) {
          throw new IllegalArgumentException(
              "a serial link is written serial:///dev/NAME?baud=115200: " + uri);
        }
        baud(uri);
      }
      default ->
          throw new IllegalArgumentException(
              "a link is written serial:///dev/NAME?baud=115200 or tcp://host:port: " + uri);
    }
  }

  private static int baud(URI uri) {
    String text = query(uri).getOrDefault("baud", "115200");
    try {
      int baud = Integer.parseInt(text);
      if (baud >= 300 && baud <= 4_000_000) {
        return baud;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the speed of a serial link is a number: " + uri, e);
    }
    throw new IllegalArgumentException("the speed of a serial link is 300 to 4000000: " + uri);
  }

  /** The parameters behind the question mark; a name without a value has an empty one. */
  public static Map<String, String> query(URI uri) {
    Map<String, String> all = new HashMap<>();
    if (uri.getQuery() != null) {
      for (String pair : uri.getQuery().split("&", -1)) {
        int equals = pair.indexOf('=');
        all.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return all;
  }
}
