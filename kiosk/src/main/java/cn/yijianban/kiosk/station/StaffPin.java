package cn.yijianban.kiosk.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The attendant's number, kept as {@code pbkdf2 ROUNDS SALT DIGEST} in the file {@code staff.pin}
 * of the data directory, apart from the configuration.
 */
public final class StaffPin {
  private static final Pattern PIN = Pattern.compile("\\d{6,12}");
  private static final Pattern LINE =
      Pattern.compile("pbkdf2 (\\d{1,9}) ([0-9a-f]{32}) ([0-9a-f]{64})\\s*");

  /** OWASP's figure of 2023 for PBKDF2 with HMAC-SHA-256. */
  private static final int ROUNDS = 600_000;

  private static final int BITS = 256;
  private static final int SALT = 16;

  private final int rounds;
  private final byte[] salt;
  private final byte[] digest;

  private StaffPin(int rounds, byte[] salt, byte[] digest) {
    this.rounds = rounds;
    this.salt = salt;
    this.digest = digest;
  }

  /**
   * Keeps a number in place of the one before.
   *
   * @param pin 6 to 12 digits
   * @throws IllegalArgumentException when it is none; the text does not tell it
   */
  public static void set(Path dataDir, String pin, SecureRandom random) throws IOException {
    if (!PIN.matcher(pin).matches()) {
      throw new IllegalArgumentException("the number has 6 to 12 digits");
    }
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    Path file = file(dataDir);
    Path part = file.resolveSibling("staff.pin.part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        part,
        "pbkdf2 %d %s %s%n"
            .formatted(ROUNDS, hex.formatHex(salt), hex.formatHex(derive(pin, salt, ROUNDS))));
    Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /** The one that is kept, if any can be read. */
  public static Optional<StaffPin> read(Path dataDir) throws IOException {
    try {
      var line = LINE.matcher(Files.readString(file(dataDir)));
      HexFormat hex = HexFormat.of();
      return line.matches()
          ? Optional.of(
              new StaffPin(
                  Integer.parseInt(line.group(1)),
                  hex.parseHex(line.group(2)),
                  hex.parseHex(line.group(3))))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether this is the number; takes as long for a wrong one. */
  public boolean is(String pin) {
    return MessageDigest.isEqual(digest, derive(pin, salt, rounds));
  }

  private static Path file(Path dataDir) {
    return dataDir.resolve("staff.pin");
  }

  private static byte[] derive(String pin, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, rounds, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    }
  }
}
