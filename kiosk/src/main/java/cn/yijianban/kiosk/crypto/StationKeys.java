package cn.yijianban.kiosk.crypto;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The keys of this terminal: its own SM2 pair and the public key of the platform.
 *
 * <p>Its own pair is made on first use and kept in {@code keys/terminal.sm2} of the data directory,
 * which only the owner may read. A key file that cannot be read is never replaced: the platform
 * knows the terminal by it.
 */
public final class StationKeys {
  private final Sm2KeyPair terminal;
  private final Sm2PublicKey platform;
  private final SecureRandom random;

  private StationKeys(Sm2KeyPair terminal, Sm2PublicKey platform, SecureRandom random) {
    this.terminal = terminal;
    this.platform = platform;
    this.random = random;
  }

  /** Keys that are already there. */
  public static StationKeys of(Sm2KeyPair terminal, Sm2PublicKey platform, SecureRandom random) {
    return new StationKeys(terminal, platform, random);
  }

  /**
   * Reads the terminal's pair from the data directory, or makes it there.
   *
   * @throws CryptoException when the key file holds no key
   * @throws UncheckedIOException when it cannot be read or written
   */
  public static StationKeys open(Path dataDir, Sm2PublicKey platform, SecureRandom random) {
    return new StationKeys(KeyFile.openOrMake(file(dataDir), random), platform, random);
  }

  /** Where the terminal's own pair is kept in a data directory. */
  public static Path file(Path dataDir) {
    return dataDir.resolve("keys").resolve("terminal.sm2");
  }

  public Sm2KeyPair terminal() {
    return terminal;
  }

  public Sm2PublicKey platform() {
    return platform;
  }

  /** Where keys and nonces come from. */
  public SecureRandom random() {
    return random;
  }

  /** r and s of the terminal over the message. */
  public byte[] sign(byte[] message) {
    return terminal.sign(message, random);
  }

  /** The same for a message that comes in pieces. */
  public Sm2Sign sign() {
    return terminal.sign(random);
  }
}
