package cn.yijianban.kiosk.store;

import java.nio.file.Path;

/** Another process works with this data directory. The message is a sentence for a technician. */
public final class StoreBusyException extends RuntimeException {
  StoreBusyException(Path dataDir) {
    super(
        "The data directory "
            + dataDir
            + " is in use by a running terminal; stop the terminal and try again.");
  }
}
