package cn.yijianban.devices.link;

import java.net.URI;

/**
 * Opens card slots by URI: {@code pcsc:///} the first reader of the PC/SC service, {@code
 * pcsc:///NAME} the first whose name contains it, {@code vpcd://host:port} a virtual card that
 * speaks the protocol of vsmartcard.
 */
public final class CardSlots {
  private CardSlots() {}

  /**
   * Opens the slot a URI names.
   *
   * @throws LinkException when there is no such reader
   */
  public static CardSlot open(URI uri) {
    check(uri);
    return uri.getScheme().equals("pcsc")
        ? PcscSlot.open(uri.getPath().replaceFirst("^/", ""))
        : new VpcdSlot(TcpLink.open(uri.getHost(), uri.getPort()));
  }

  /** Whether a URI is meant for a slot. */
  public static boolean names(URI uri) {
    return "pcsc".equals(uri.getScheme()) || "vpcd".equals(uri.getScheme());
  }

  /**
   * Says in one sentence what is wrong with a URI, if anything.
   *
   * @throws IllegalArgumentException with that sentence
   */
  public static void check(URI uri) {
    boolean virtual = "vpcd".equals(uri.getScheme());
    boolean wellFormed =
        virtual
            ? uri.getHost() != null && uri.getPort() > 0
            : "pcsc".equals(uri.getScheme()) && uri.getPath() != null;
    if (!wellFormed) {
      throw new IllegalArgumentException(
          "a card reader is written pcsc:///NAME or vpcd://host:port: " + uri);
    }
  }
}
