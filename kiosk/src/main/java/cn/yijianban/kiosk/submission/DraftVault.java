package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm4;
import cn.yijianban.kiosk.crypto.StationSecret;
import cn.yijianban.kiosk.store.SpoolFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was begun and not handed in, encrypted, for as long as it may be taken up again.
 *
 * <pre>
 *   drafts/NAME.draft   NAME is HMAC-SM3 of the owner's number under the station's secret
 *     8     magic, "YJB-DRFT"
 *     2     version, 1
 *     8     when it was kept, milliseconds since 1970
 *     12    nonce
 *     rest  SM4-GCM under a key of the station's secret; all before and the NAME are bound to it
 * </pre>
 *
 * <p>THE COMMIT POINT is the forced rename to that name; the one before is moved to {@code .old}
 * for so long. A draft is nobody's promise: one that is too old, too large, of another time, cannot
 * be opened or has a newer one in its place is written over and deleted, never put aside. Without
 * the station's secret neither owner nor content can be found out.
 */
public final class DraftVault {
  /** How long a draft may usually be taken up again. */
  public static final Duration USUAL_LIFE = Duration.ofHours(24);

  private static final Logger LOG = LoggerFactory.getLogger(DraftVault.class);
  private static final byte[] MAGIC = "YJB-DRFT".getBytes(StandardCharsets.US_ASCII);
  private static final short VERSION = 1;
  private static final int HEAD = MAGIC.length + Short.BYTES + Long.BYTES + Sm4.NONCE;
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_DRAFTS = 40;
  private static final String PART = ".part";
  private static final String OLD = ".old";

  private final Path folder;
  private final StationSecret secret;
  private final SecureRandom random;
  private final SpoolFiles files;
  private final InstantSource time;
  private final Duration life;

  private DraftVault(
      Path folder,
      StationSecret secret,
      SecureRandom random,
      SpoolFiles files,
      InstantSource time,
      Duration life) {
    this.folder = folder;
    this.secret = secret;
    this.random = random;
    this.files = files;
    this.time = time;
    this.life = life;
  }

  /**
   * Opens the vault of a data directory and wipes what is too old.
   *
   * @param life how long a draft may be taken up again
   * @throws IOException when the folder cannot be made or read
   * @throws CryptoException when the station's secret cannot be read
   */
  public static DraftVault open(
      Path dataDir, SecureRandom random, SpoolFiles files, InstantSource time, Duration life)
      throws IOException {
    Path folder = dataDir.toAbsolutePath().normalize().resolve("drafts");
    if (!Files.isDirectory(folder)) {
      files.makeFolder(folder);
      files.forceFolder(folder.resolve("..").normalize());
    }
    DraftVault vault =
        new DraftVault(folder, StationSecret.open(dataDir, random), random, files, time, life);
    vault.sweep();
    return vault;
  }

  /**
   * Keeps the content in place of what this owner had; when this answers true it is there after a
   * power cut.
   *
   * @param owner number of the document of who may take it up again
   * @return false when it is too large, too many are here, or the disk does not take it
   */
  public synchronized boolean keep(String owner, byte[] content) {
    try {
      sweep();
      Path file = file(owner);
      if (content.length > MOST_BYTES || (!Files.exists(file) && drafts().size() >= MOST_DRAFTS)) {
        return false;
      }
      byte[] nonce = new byte[Sm4.NONCE];
      random.nextBytes(nonce);
      byte[] head =
          ByteBuffer.allocate(HEAD)
              .put(MAGIC)
              .putShort(VERSION)
              .putLong(time.millis())
              .put(nonce)
              .array();
      byte[] cipher = Sm4.encrypt(key(), nonce, outside(head, file), content);
      Path part = file.resolveSibling(file.getFileName() + PART);
      files.write(
          part,
          out -> {
            out.write(head);
            out.write(cipher);
          });
      files.force(part);
      Path old = file.resolveSibling(file.getFileName() + OLD);
      boolean again = Files.exists(file);
      if (again) {
        files.rename(file, old);
      }
      files.rename(part, file);
      files.forceFolder(folder);
      if (again) {
        wipe(old);
      }
      return true;
    } catch (IOException e) {
      LOG.warn("a draft is not kept: {}", e.getClass().getName());
      return false;
    }
  }

  /** What this owner may take up again. */
  public synchronized Optional<byte[]> find(String owner) {
    Path file = file(owner);
    try {
      sweep();
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Optional<byte[]> content = opened(file);
      if (content.isEmpty()) {
        wipe(file);
      }
      return content;
    } catch (IOException e) {
      LOG.warn("a draft cannot be read: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  /** Forgets what this owner had: after it was handed in, or when they say so. */
  public synchronized void wipe(String owner) {
    try {
      sweep();
      Path file = file(owner);
      if (Files.exists(file)) {
        wipe(file);
      }
    } catch (IOException e) {
      LOG.error("alarm: a draft cannot be wiped: {}", e.getClass().getName());
    }
  }

  /** Wipes what nobody may take up any more; to be called now and then. */
  public synchronized void sweep() throws IOException {
    for (Path old : drafts()) {
      if (old.toString().endsWith(OLD)) {
        takeBack(old);
      }
    }
    for (Path file : drafts()) {
      if (!file.toString().endsWith(".draft") || !timely(file)) {
        wipe(file);
      }
    }
  }

  /** The power went before a newer one had taken its place. */
  private void takeBack(Path old) throws IOException {
    String name = String.valueOf(old.getFileName());
    Path file = old.resolveSibling(name.substring(0, name.length() - OLD.length()));
    if (!Files.exists(file)) {
      files.rename(old, file);
      files.forceFolder(folder);
    }
  }

  private List<Path> drafts() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** A clock that jumped makes a draft too old as well: better lost than kept for long. */
  private boolean timely(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length < HEAD || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return false;
    }
    Instant kept = Instant.ofEpochMilli(ByteBuffer.wrap(head).getLong(MAGIC.length + Short.BYTES));
    return Duration.between(kept, time.instant()).abs().compareTo(life) <= 0;
  }

  private Optional<byte[]> opened(Path file) throws IOException {
    if (!timely(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    byte[] head = Arrays.copyOf(bytes, HEAD);
    byte[] nonce = Arrays.copyOfRange(head, HEAD - Sm4.NONCE, HEAD);
    try {
      return Optional.of(
          Sm4.decrypt(
              key(), nonce, outside(head, file), Arrays.copyOfRange(bytes, HEAD, bytes.length)));
    } catch (CryptoException e) {
      LOG.warn("a draft cannot be opened and is wiped");
      return Optional.empty();
    }
  }

  /** Zeros first, for what is deleted may be found again on a disk. */
  private void wipe(Path file) throws IOException {
    int size = Math.toIntExact(Math.min(Files.size(file), 2L * MOST_BYTES));
    files.write(file, out -> out.write(new byte[size]));
    files.force(file);
    files.delete(file);
    files.forceFolder(folder);
  }

  private static byte[] outside(byte[] head, Path file) {
    byte[] name = file.getFileName().toString().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(head.length + name.length).put(head).put(name).array();
  }

  private byte[] key() {
    return secret.key("draft");
  }

  private Path file(String owner) {
    byte[] name = secret.nameOf("draft-owner", owner);
    return folder.resolve(HexFormat.of().formatHex(name) + ".draft");
  }
}
