package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The six things a durable file needs of an operating system; a seam for tests that count or fail
 * them.
 */
public interface SpoolFiles {

  /** Makes a folder in one that is there. Its name is not forced. */
  void makeFolder(Path folder) throws IOException;

  /** Writes a new file; an old one of that name is written over where it lies. Not forced. */
  void write(Path file, Content content) throws IOException;

  /** Forces the bytes and the length of a file to the device. */
  void force(Path file) throws IOException;

  /** Forces the names in a folder to the device. */
  void forceFolder(Path folder) throws IOException;

  /** Gives a file another name at once, in place of what had that name. */
  void rename(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** What comes to stand in a file. */
  interface Content {
    void writeTo(java.io.OutputStream out) throws IOException;
  }
}
