package cn.yijianban.ui.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who may open the page. A locked door takes each key once and then asks for the next one; whoever
 * came in is known by a secret of this run, kept in a cookie that no script can read. A stranger on
 * the same machine who sees an old key, or only the port, stays outside.
 */
public final class Door {
  /** Where a key is shown. */
  static final String ENTRY = "/enter";

  private static final int SECRET_BYTES = 32;

  private final Optional<SecureRandom> random;
  private final Consumer<URI> entries;
  private final String pass;
  private URI page = URI.create("/");
  private String key;

  private Door(Optional<SecureRandom> random, Consumer<URI> entries) {
    this.random = random;
    this.entries = entries;
    this.pass = secret();
    this.key = secret();
  }

  /** Everybody on this machine may come in: for demonstrations. */
  public static Door open() {
    return new Door(Optional.empty(), _ -> {});
  }

  /**
   * Only who has the key.
   *
   * @param entries takes each new address that opens the page to the browser
   */
  public static Door locked(SecureRandom random, Consumer<URI> entries) {
    return new Door(Optional.of(random), entries);
  }

  boolean isLocked() {
    return random.isPresent();
  }

  /** The first address goes out when the page can be served. */
  synchronized void ready(URI at) {
    page = at;
    publish();
  }

  private void publish() {
    if (isLocked()) {
      entries.accept(page.resolve(ENTRY + "?key=" + key));
    }
  }

  /** The pass for whoever has the key; the key is worth nothing afterwards. */
  synchronized Optional<String> enter(String offered) {
    if (!isLocked() || !same(key, offered)) {
      return Optional.empty();
    }
    key = secret();
    publish();
    return Optional.of(pass);
  }

  boolean knows(String offered) {
    return !isLocked() || same(pass, offered);
  }

  private String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.ifPresent(r -> r.nextBytes(secret));
    return HexFormat.of().formatHex(secret);
  }

  /** Takes as long for a wrong one as for the right one. */
  private static boolean same(String ours, String offered) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8));
  }
}
