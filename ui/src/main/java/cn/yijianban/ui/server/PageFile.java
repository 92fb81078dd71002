package cn.yijianban.ui.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the browser finds the address that opens the page: a file that its group may read and
 * nobody else. The folder decides the group (its set-group-ID bit).
 */
public final class PageFile {
  private final Path file;

  public PageFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Replaces the address; a reader finds the old one or the new one. */
  public void write(URI address) {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
      Files.writeString(part, address + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the address of the page cannot be written to " + file, e);
    }
  }
}
