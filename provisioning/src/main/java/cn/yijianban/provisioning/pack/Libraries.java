package cn.yijianban.provisioning.pack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Libraries as they are, but without their signatures: a Java that starts checks every file of a
 * signed jar against its list (20,000 lines for Bouncy Castle), and keeps none of its classes in an
 * AOT cache. On the terminal the package answers for what is inside, and {@code sbom.cdx.json} for
 * each jar.
 */
final class Libraries {
  private static final String SIGNATURES = "META-INF/[^/]+\\.(?i:SF|RSA|DSA|EC)";

  private Libraries() {}

  /**
   * Copies one.
   *
   * @param at date of the copy, and of the files inside when it was signed
   */
  static void copy(Path library, Path to, Instant at) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      if (jar.stream().anyMatch(Libraries::signs)) {
        unsigned(jar, to, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      } else {
        Files.copy(library, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.setLastModifiedTime(to, FileTime.from(at));
  }

  private static boolean signs(ZipEntry entry) {
    return entry.getName().matches(SIGNATURES);
  }

  private static void unsigned(JarFile jar, Path to, LocalDateTime at) throws IOException {
    List<? extends ZipEntry> kept = jar.stream().filter(entry -> !signs(entry)).toList();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (ZipEntry entry : kept) {
        ZipEntry head = new ZipEntry(entry.getName());
        // Without a zone, so that the bytes do not depend on the one of the build machine.
        head.setTimeLocal(at);
        zip.putNextEntry(head);
        zip.write(
            JarFile.MANIFEST_NAME.equals(entry.getName())
                ? withoutDigests(jar.getManifest())
                : jar.getInputStream(entry).readAllBytes());
        zip.closeEntry();
      }
    }
  }

  /** What the manifest says of the jar, and nothing of its files. */
  private static byte[] withoutDigests(Manifest manifest) throws IOException {
    Manifest plain = new Manifest();
    Attributes attributes = plain.getMainAttributes();
    attributes.putAll(manifest.getMainAttributes());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    plain.write(bytes);
    return bytes.toByteArray();
  }
}
