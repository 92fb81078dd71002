package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders whose names survive a power cut: what lies in a folder is lost with its name. */
final class Folders {
  private Folders() {}

  /** Makes a folder and those above it, each forced into the one above. */
  static void make(Path folder, SpoolFiles files) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above == null || Files.isDirectory(folder)) {
      return;
    }
    make(above, files);
    files.makeFolder(folder);
    files.forceFolder(above);
  }
}
