package cn.yijianban.provisioning.configure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A signed configuration: a ZIP of {@code manifest.json}, {@code manifest.sig} and the files that
 * the manifest names with their digests. Nothing inside is believed before the signature over the
 * manifest was found right.
 */
public record Bundle(Manifest manifest, Map<String, String> texts) {
  /** How files of bundles end. */
  public static final String SUFFIX = ".yjk";

  /** The site's configuration; that of a box never travels, secrets neither. */
  public static final String STATION = "station.toml";

  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final int LARGEST = 1 << 20;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  public Bundle {
    texts = Map.copyOf(texts);
  }

  /**
   * Packs and signs.
   *
   * @param key private key, as {@link Signer} reads it
   */
  public static byte[] sign(
      long counter,
      Instant expires,
      List<String> targets,
      Map<String, String> texts,
      String key,
      SecureRandom random) {
    Map<String, String> digests = new TreeMap<>();
    texts.forEach((name, text) -> digests.put(name, digest(text)));
    byte[] manifest = new Manifest(counter, expires, targets, digests).bytes();
    Map<String, byte[]> entries = new TreeMap<>();
    texts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
    entries.put(MANIFEST, manifest);
    entries.put(SIGNATURE, Signer.sign(key, manifest, random));
    return zip(entries);
  }

  /**
   * Opens a bundle that one of these keys has signed. Neither its time, nor its targets, nor its
   * counter are looked at yet.
   */
  public static Bundle open(byte[] file, Collection<String> trusted) throws BundleException {
    Map<String, byte[]> entries = unzip(file);
    byte[] manifest = entries.remove(MANIFEST);
    byte[] signature = entries.remove(SIGNATURE);
    if (manifest == null || signature == null) {
      throw new BundleException(BundleFault.NOT_A_BUNDLE, "it has no signed manifest");
    }
    if (trusted.stream().noneMatch(key -> Signer.verify(key, manifest, signature))) {
      throw new BundleException(
          BundleFault.UNKNOWN_KEY, "no key that is trusted here has signed its manifest");
    }
    Manifest read = Manifest.parse(manifest);
    Map<String, String> texts = new TreeMap<>();
    entries.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    Map<String, String> digests = new TreeMap<>();
    texts.forEach((name, text) -> digests.put(name, digest(text)));
    if (!digests.equals(read.files())) {
      throw new BundleException(BundleFault.ALTERED, "its files are not those that were signed");
    }
    return new Bundle(read, texts);
  }

  /** SHA-256 of a text, lower-case hexadecimal. */
  static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry head = new ZipEntry(entry.getKey());
        head.setTimeLocal(NO_TIME);
        zip.putNextEntry(head);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] file) throws BundleException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST || entries.put(e.getName(), bytes) != null) {
          throw new BundleException(BundleFault.NOT_A_BUNDLE, "a file in it is too large or twice");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(BundleFault.NOT_A_BUNDLE, "it is no bundle, or cut short");
    }
    return entries;
  }
}
