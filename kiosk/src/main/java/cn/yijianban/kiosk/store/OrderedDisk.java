package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * Puts an order into the writes of the database: the last sector of each write goes to the device
 * only after all before it was forced.
 *
 * <p>H2 writes a chunk at a time and knows a whole one by header and footer; what lies between has
 * no checksum. A power cut may let both ends land and not the middle, and the database then does
 * not open ("File corrupted in chunk"). The footer fills the end of the last sector, so under this
 * order it is there only when the rest is. The two copies of the file header lie in sectors of
 * their own and need no more than that.
 *
 * <p>H2 makes it by its name, hence public.
 */
public final class OrderedDisk extends FilePathWrapper {
  static final String SCHEME = "ordered";

  /** What a device writes whole or not at all. */
  private static final int SECTOR = 512;

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel below = super.open(mode);
    return mode.equals("r") ? below : new Ordered(below);
  }

  private static final class Ordered extends FileBaseDefault {
    private final FileChannel below;

    Ordered(FileChannel below) {
      this.below = below;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      int length = from.remaining();
      long lastSector = (position + length - 1) / SECTOR * SECTOR;
      if (lastSector > position) {
        int end = from.limit();
        from.limit(from.position() + (int) (lastSector - position));
        writeFully(from, position);
        from.limit(end);
        below.force(false);
        writeFully(from, lastSector);
      } else {
        writeFully(from, position);
      }
      return length;
    }

    private void writeFully(ByteBuffer from, long position) throws IOException {
      long at = position;
      while (from.hasRemaining()) {
        at += below.write(from, at);
      }
    }

    @Override
    public long size() throws IOException {
      return below.size();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return below.read(into, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      below.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      below.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return below.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      below.close();
    }
  }
}
