package cn.yijianban.kiosk.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * A private key in a file that only its owner may read; encrypted where the machine has a {@link
 * KeyVault} beside it.
 */
public final class KeyFile {
  private KeyFile() {}

  /**
   * Reads the pair, or makes it and forces it to disk. A file that is there is never replaced.
   *
   * @throws CryptoException when the file holds no key
   * @throws UncheckedIOException when it cannot be read or written
   */
  public static Sm2KeyPair openOrMake(Path file, SecureRandom random) {
    return Sm2KeyPair.parse(readOrWrite(file, Sm2KeyPair.make(random).secretHex()));
  }

  /** Reads a secret text, or writes this one and forces it to disk. */
  static String readOrWrite(Path file, String fresh) {
    try {
      if (!Files.exists(file)) {
        Path there = file.toAbsolutePath().normalize();
        boolean vault = KeyVault.kind(there.resolveSibling("")).isPresent();
        write(there, vault ? KeyVault.close(there, fresh, new SecureRandom()) : fresh);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("key file", e);
    }
  }

  /**
   * Reads the pair; empty when there is no such file.
   *
   * @throws CryptoException when the file holds no key
   * @throws UncheckedIOException when it cannot be read
   */
  public static Optional<Sm2KeyPair> open(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Sm2KeyPair.parse(read(file))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("key file", e);
    }
  }

  /**
   * Encrypts a file that still lies there as it is; nothing where it does not, or there is no
   * vault.
   */
  public static void protect(Path file) throws IOException {
    Path there = file.toAbsolutePath().normalize();
    if (Files.exists(there) && KeyVault.kind(there.resolveSibling("")).isPresent()) {
      String text = Files.readString(there);
      if (!KeyVault.closed(text)) {
        write(there, KeyVault.close(there, text, new SecureRandom()));
      }
    }
  }

  private static String read(Path file) throws IOException {
    String text = Files.readString(file);
    return KeyVault.closed(text) ? KeyVault.open(file, text) : text;
  }

  static void write(Path file, String secret) throws IOException {
    Path folder = file.resolve("..").normalize();
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path part = folder.resolve(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (FileChannel out =
        FileChannel.open(
            part,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer text = ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII));
      while (text.hasRemaining()) {
        out.write(text);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    force(folder.resolve("..").normalize());
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel dir = FileChannel.open(folder, StandardOpenOption.READ)) {
      dir.force(true);
    }
  }
}
