package cn.yijianban.kiosk.crypto;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A secret that never leaves this terminal, in {@code keys/station.secret} of the data directory,
 * which only the owner may read; keys for one purpose each are made from it.
 */
public final class StationSecret {
  private static final int SIZE = 32;
  private final byte[] secret;

  private StationSecret(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads it, or makes it there.
   *
   * @throws CryptoException when the file holds no secret
   * @throws UncheckedIOException when it cannot be read or written
   */
  public static StationSecret open(Path dataDir, SecureRandom random) {
    byte[] fresh = new byte[SIZE];
    random.nextBytes(fresh);
    String text =
        KeyFile.readOrWrite(
            dataDir.resolve("keys").resolve("station.secret"), HexFormat.of().formatHex(fresh));
    try {
      byte[] secret = HexFormat.of().parseHex(text.strip());
      if (secret.length != SIZE) {
        throw new CryptoException("not a station secret");
      }
      return new StationSecret(secret);
    } catch (IllegalArgumentException e) {
      throw new CryptoException("not a station secret", e);
    }
  }

  /** 32 bytes that only this terminal can make of that text. */
  public byte[] nameOf(String purpose, String text) {
    return HmacSm3.of(HmacSm3.of(secret, purpose), text);
  }

  /** An SM4 key of one purpose. */
  public byte[] key(String purpose) {
    return Arrays.copyOf(HmacSm3.of(secret, purpose), Sm4.KEY);
  }
}
