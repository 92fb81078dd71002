package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/** The disk under the database, which tells each write and each force. */
public final class CountedDisk extends FilePathWrapper {
  static final List<String> LOG = new CopyOnWriteArrayList<>();

  @Override
  public String getScheme() {
    return "counted";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel real = super.open(mode);
    return new FileBaseDefault() {
      @Override
      public long size() throws IOException {
        return real.size();
      }

      @Override
      public int read(ByteBuffer into, long position) throws IOException {
        return real.read(into, position);
      }

      @Override
      public int write(ByteBuffer from, long position) throws IOException {
        LOG.add("write");
        return real.write(from, position);
      }

      @Override
      protected void implTruncate(long size) throws IOException {
        real.truncate(size);
      }

      @Override
      public void force(boolean metaData) throws IOException {
        LOG.add("force");
        real.force(metaData);
      }

      @Override
      public java.nio.channels.FileLock tryLock(long position, long size, boolean shared)
          throws IOException {
        return real.tryLock(position, size, shared);
      }

      @Override
      protected void implCloseChannel() throws IOException {
        real.close();
      }
    };
  }
}
