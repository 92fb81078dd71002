package cn.yijianban.provisioning.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Libraries without what a terminal never needs: {@link LeftOut} packages, what only a debugger
 * reads, and signatures: a Java that starts checks every file of a signed jar against its list
 * (20,000 lines for Bouncy Castle), and keeps none of its classes in an AOT cache. On the terminal
 * the package answers for what is inside, and {@code sbom.cdx.json} for each jar.
 */
final class Libraries {
  private static final String SIGNATURES = "META-INF/[^/]+\\.(?i:SF|RSA|DSA|EC)";
  private static final String CLASS = ".class";
  private static final String MODULE = "module-info.class";

  private Libraries() {}

  /**
   * Copies one.
   *
   * @param at date of the copy, and of the files inside
   */
  static void copy(Path library, Path to, LeftOut leftOut, Instant at) throws IOException {
    try (JarFile jar = new JarFile(library.toFile());
        JarWriter thin = new JarWriter(to, at)) {
      boolean signed = jar.stream().anyMatch(Libraries::signs);
      for (ZipEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!signs(entry) && !leftOut.test(entry.getName())) {
          thin.put(entry.getName(), content(jar, entry, signed));
        }
      }
    }
  }

  private static boolean signs(ZipEntry entry) {
    return entry.getName().matches(SIGNATURES);
  }

  private static byte[] content(JarFile jar, ZipEntry entry, boolean signed) throws IOException {
    String name = entry.getName();
    if (signed && name.equals(JarFile.MANIFEST_NAME)) {
      return withoutDigests(jar.getManifest());
    }
    byte[] bytes = jar.getInputStream(entry).readAllBytes();
    return name.endsWith(CLASS) && !name.endsWith(MODULE) ? ClassFiles.withoutLines(bytes) : bytes;
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
