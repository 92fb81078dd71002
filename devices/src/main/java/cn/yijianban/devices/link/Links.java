package cn.yijianban.devices.link;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens pipes by URI: {@code serial:///dev/NAME?baud=115200}, {@code tcp://host:port}, {@code
 * hid://VVVV:PPPP} by vendor and product, {@code replay:///FILE}. With {@code record=FILE} the talk
 * is written down.
 */
public final class Links {
  /** The parameter that asks for a recording. */
  public static final String RECORD = "record";

  private static final String WRITTEN =
      "a link is written serial:///dev/NAME?baud=115200, tcp://host:port, hid://VVVV:PPPP or"
          + " replay:///FILE: ";

  /** Vendor and product, four hexadecimal digits each; not a host and a port to a URI. */
  private static final Pattern HID = Pattern.compile("([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})");

  private Links() {}

  /**
   * Opens the pipe a URI names.
   *
   * @throws IllegalArgumentException with one sentence when the URI names no pipe
   * @throws LinkException when it cannot be opened
   */
  public static Link open(URI uri) {
    check(uri);
    Link link =
        switch (uri.getScheme()) {
          case "tcp" -> TcpLink.open(uri.getHost(), uri.getPort());
          case "serial" -> SerialLink.open(uri.getPath(), baud(uri));
          case "hid" -> hid(uri);
          default -> Replay.open(Path.of(uri.getPath()));
        };
    String record = query(uri).get(RECORD);
    return record == null ? link : new Recording(link, Path.of(record));
  }

  private static Link hid(URI uri) {
    Matcher id = HID.matcher(uri.getAuthority());
    if (!id.matches()) {
      throw new IllegalArgumentException(WRITTEN + uri);
    }
    return HidLink.open(id.group(1), id.group(2), Path.of("/sys/class/hidraw"), Path.of("/dev"));
  }

  /**
   * Says in one sentence what is wrong with a URI, if anything.
   *
   * @throws IllegalArgumentException with that sentence
   */
  public static void check(URI uri) {
    boolean named = uri.getPath() != null && uri.getPath().length() > 1;
    switch (uri.getScheme() == null ? "" : uri.getScheme()) {
      case "tcp" -> require(uri.getHost() != null && uri.getPort() > 0, "tcp://host:port", uri);
      case "serial" -> {
        require(named, "serial:///dev/NAME?baud=115200", uri);
        var _ = baud(uri);
      }
      case "hid" -> {
        String id = uri.getAuthority() == null ? "" : uri.getAuthority();
        require(HID.matcher(id).matches(), "hid://VVVV:PPPP", uri);
      }
      case "replay" -> require(named, "replay:///FILE", uri);
      default -> throw new IllegalArgumentException(WRITTEN + uri);
    }
  }

  private static void require(boolean right, String written, URI uri) {
    if (!right) {
      throw new IllegalArgumentException(
          "a " + uri.getScheme() + " link is written " + written + ": " + uri);
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
