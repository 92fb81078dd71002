package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2Check;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.Sm4;
import cn.yijianban.kiosk.platform.ForgetfulJson;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sealed package, version 1. Numbers are big-endian.
 *
 * <pre>
 *   8      magic, "YJB-SEAL"
 *   2      version, 1
 *   4      H, length of the header, at most 65536
 *   H      header: JSON of {@link SealHeader}; in clear, nothing personal
 *   2      K, length of the encrypted content key
 *   K      content key, SM2 (C1 C3 C2) for the platform
 *   12     nonce
 *   8      C, length of the ciphertext
 *   C      SM4-GCM with the content key over a zip, tag at its end; magic to header are bound to it
 *            manifest.json     {@link Manifest}
 *            m1-p1.jpg ...     pages of the first material
 *            m2-f1.pdf ...     documents of the second
 *            signature.png
 *   32     SM3 of everything before
 *   64     SM2 signature of the terminal over everything before the digest, r and s
 * </pre>
 *
 * <p>The package is committed when the spool has given the forced file its name: see {@link
 * cn.yijianban.kiosk.store.Spool}. A package that is cut short or longer than it says is none.
 */
public final class Seal {
  private static final int PIECE = 64 * 1024;
  private static final JsonMapper JSON = ForgetfulJson.mapper();

  private Seal() {}

  /** What looking at a package came to. */
  public sealed interface Check {
    /**
     * Whole, and signed by this terminal.
     *
     * @param digest SM3 of the whole file, upper-case hexadecimal
     */
    record Sound(SealHeader header, long size, String digest) implements Check {}

    /** Whole, but signed with another key: this terminal may have got a new one. */
    record Foreign(SealHeader header, long size, String digest) implements Check {}

    /** Not a package, or not as it was written. */
    record Broken() implements Check {}
  }

  /**
   * What the platform finds in a package.
   *
   * @param parts by name, the manifest not among them
   */
  public record Opened(SealHeader header, Manifest manifest, Map<String, Bytes> parts) {
    public Opened {
      parts = Map.copyOf(parts);
    }
  }

  /** Looks whether a file is a whole package of this terminal; the content stays closed. */
  public static Check verify(Path file, Sm2PublicKey terminal) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return verify(in, Files.size(file), terminal);
    }
  }

  private static Check verify(InputStream file, long size, Sm2PublicKey terminal)
      throws IOException {
    DataInputStream in = new DataInputStream(file);
    Optional<SealHead> head = SealHead.read(in, size);
    Optional<SealHeader> header = head.flatMap(h -> header(h.header()));
    if (head.isEmpty() || header.isEmpty()) {
      return new Check.Broken();
    }
    Sm3 signed = new Sm3();
    Sm2Check signature = terminal.check();
    byte[] first = head.get().bytes();
    signed.add(first);
    signature.add(first, 0, first.length);
    byte[] piece = new byte[PIECE];
    long left = head.get().cipher();
    while (left > 0) {
      int n = in.readNBytes(piece, 0, (int) Math.min(PIECE, left));
      if (n == 0) {
        return new Check.Broken();
      }
      signed.add(piece, 0, n);
      signature.add(piece, 0, n);
      left -= n;
    }
    Sm3 whole = signed.copy();
    byte[] digest = in.readNBytes(Sm3.SIZE);
    byte[] trailer = in.readNBytes(Sm2PublicKey.SIGNATURE);
    if (!Arrays.equals(signed.bytes(), digest) || in.read() >= 0) {
      return new Check.Broken();
    }
    String sm3 = whole.add(digest).add(trailer).hex();
    return signature.verify(trailer)
        ? new Check.Sound(header.get(), size, sm3)
        : new Check.Foreign(header.get(), size, sm3);
  }

  static Check verify(byte[] file, Sm2PublicKey terminal) {
    try {
      return verify(new ByteArrayInputStream(file), file.length, terminal);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /**
   * Opens a package with the platform's key. Empty when it is broken, not signed by that terminal,
   * not for that platform, or when a part is not what the manifest says.
   */
  public static Optional<Opened> open(byte[] file, Sm2PublicKey terminal, Sm2KeyPair platform) {
    if (!(verify(file, terminal) instanceof Check.Sound(var header, var _, var _))) {
      return Optional.empty();
    }
    try {
      SealHead head =
          SealHead.read(new DataInputStream(new ByteArrayInputStream(file)), file.length)
              .orElseThrow();
      int from = head.bytes().length;
      byte[] cipher = Arrays.copyOfRange(file, from, from + (int) head.cipher());
      byte[] contentKey = platform.decrypt(head.contentKey().toArray());
      byte[] zip = Sm4.decrypt(contentKey, head.nonce().toArray(), head.outside(), cipher);
      Map<String, Bytes> parts = unzip(zip);
      Bytes json = parts.remove(Manifest.NAME);
      if (json == null) {
        return Optional.empty();
      }
      Manifest manifest = Manifest.parse(json);
      return asSaid(manifest, parts)
          ? Optional.of(new Opened(header, manifest, parts))
          : Optional.empty();
    } catch (CryptoException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static boolean asSaid(Manifest manifest, Map<String, Bytes> parts) {
    return java.util.stream.Stream.concat(
            manifest.materials().stream().flatMap(m -> m.pieces().stream()),
            manifest.signature().stream())
        .allMatch(
            piece -> {
              Bytes bytes = parts.get(piece.name());
              return bytes != null && Sm3.hex(bytes.toArray()).equals(piece.sm3());
            });
  }

  private static Optional<SealHeader> header(Bytes json) {
    try {
      return Optional.of(JSON.readValue(json.toArray(), SealHeader.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Bytes> unzip(byte[] zip) {
    Map<String, Bytes> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Bytes.of(zip).stream())) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), Bytes.of(in.readAllBytes()));
      }
    } catch (IOException e) {
      return Map.of();
    }
    return parts;
  }
}
