package cn.yijianban.provisioning.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar as small as Java can make it, every file in it and itself with the same date. */
final class JarWriter implements AutoCloseable {
  private final Path jar;
  private final Instant at;
  private final ZipOutputStream zip;

  JarWriter(Path jar, Instant at) throws IOException {
    this.jar = jar;
    this.at = at;
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
    zip.setLevel(Deflater.BEST_COMPRESSION);
  }

  /**
   * Adds a file, or a folder.
   *
   * @param name of a folder with a slash at its end
   */
  void put(String name, byte[] content) throws IOException {
    ZipEntry head = new ZipEntry(name);
    // Without a zone, so that the bytes do not depend on the one of the build machine.
    head.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    zip.putNextEntry(head);
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.setLastModifiedTime(jar, FileTime.from(at));
  }
}
