package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * Puts an order into the writes of the database: a chunk goes to the device only after all before
 * it was forced, and its last sector only after the rest of it was.
 *
 * <p>H2 writes a chunk at a time and knows a whole one by header and footer; what lies between has
 * no checksum. A power cut may let both ends land and not the middle, and the database then does
 * not open ("File corrupted in chunk"). The footer fills the end of the last sector, so under this
 * order it is there only when the rest is.
 *
 * <p>H2 writes a chunk into the place of one that the newest state needs no more, and leaves it to
 * time (45 seconds) that the newest state is on the device by then. Under this order it is.
 *
 * <p>The file header has no order: {@link NewestChunk} writes it anew before it is read.
 *
 * <p>H2 makes it by its name, hence public.
 */
public final class OrderedDisk extends FilePathWrapper {
  static final String SCHEME = "ordered";

  /** What a device writes whole or not at all. */
  private static final int SECTOR = 512;

  /** Where the first chunk may begin. */
  private static final int HEADER = 8192;

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
    private boolean unforced;

    Ordered(FileChannel below) {
      this.below = below;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      int length = from.remaining();
      if (position >= HEADER) {
        writeChunk(from, position);
      } else {
        writeFully(from, position);
      }
      unforced = true;
      return length;
    }

    private void writeChunk(ByteBuffer from, long position) throws IOException {
      if (unforced) {
        below.force(false);
      }
      int end = from.limit();
      int lastSector = Math.max(0, from.remaining() - 1) / SECTOR * SECTOR;
      from.limit(from.position() + lastSector);
      writeFully(from, position);
      below.force(false);
      from.limit(end);
      writeFully(from, position + lastSector);
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
      unforced = true;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      below.force(metaData);
      unforced = false;
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
