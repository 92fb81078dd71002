package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.Sm4;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.ForgetfulJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

  static byte[] make(SealHeader header, Application application, StationKeys keys) {
    Map<String, Bytes> parts = new LinkedHashMap<>();
    Manifest manifest = Manifest.of(header, application, parts);
    byte[] outside = SealLayout.outside(JSON.writeValueAsBytes(header));
    byte[] contentKey = new byte[Sm4.KEY];
    byte[] nonce = new byte[Sm4.NONCE];
    keys.random().nextBytes(contentKey);
    keys.random().nextBytes(nonce);
    byte[] cipher = Sm4.encrypt(contentKey, nonce, outside, zip(manifest, parts));
    byte[] signed =
        SealLayout.signed(
            outside, keys.platform().encrypt(contentKey, keys.random()), nonce, cipher);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(signed);
    out.writeBytes(Sm3.of(signed));
    out.writeBytes(keys.sign(signed));
    return out.toByteArray();
  }

  /** Looks whether a file is a whole package of this terminal; the content stays closed. */
  public static Check verify(Path file, Sm2PublicKey terminal) throws IOException {
    return verify(Files.readAllBytes(file), terminal);
  }

  static Check verify(byte[] file, Sm2PublicKey terminal) {
    Optional<SealLayout> layout = SealLayout.read(file);
    Optional<SealHeader> header = layout.flatMap(l -> header(l.header()));
    if (layout.isEmpty()
        || header.isEmpty()
        || !Bytes.of(Sm3.of(layout.get().signed().toArray())).equals(layout.get().digest())) {
      return new Check.Broken();
    }
    boolean ours =
        terminal.verify(layout.get().signed().toArray(), layout.get().signature().toArray());
    return ours
        ? new Check.Sound(header.get(), file.length, Sm3.hex(file))
        : new Check.Foreign(header.get(), file.length, Sm3.hex(file));
  }

  /**
   * Opens a package with the platform's key. Empty when it is broken, not signed by that terminal,
   * not for that platform, or when a part is not what the manifest says.
   */
  public static Optional<Opened> open(byte[] file, Sm2PublicKey terminal, Sm2KeyPair platform) {
    if (!(verify(file, terminal) instanceof Check.Sound(var header, var _, var _))) {
      return Optional.empty();
    }
    SealLayout l = SealLayout.read(file).orElseThrow();
    try {
      byte[] contentKey = platform.decrypt(l.contentKey().toArray());
      byte[] zip =
          Sm4.decrypt(contentKey, l.nonce().toArray(), l.outside().toArray(), l.cipher().toArray());
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

  private static byte[] zip(Manifest manifest, Map<String, Bytes> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, Manifest.NAME, manifest.json());
      // Pages and documents are compressed already.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, Bytes> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, Bytes part) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    part.stream().transferTo(zip);
    zip.closeEntry();
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
