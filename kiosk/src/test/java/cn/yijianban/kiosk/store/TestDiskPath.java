package cn.yijianban.kiosk.store;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.store.Platter.Op;
import cn.yijianban.kiosk.store.TestDisk.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The files of the database on a {@link TestDisk}; anything H2 has not done so far is refused. */
public final class TestDiskPath extends FilePathWrapper {
  static final String SCHEME = "testdisk";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private TestDisk disk() {
    Path path = path();
    return TestDisk.DISKS.entrySet().stream()
        .filter(e -> path.startsWith(e.getKey()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private Path path() {
    return Path.of(getBase().toString());
  }

  @Override
  public boolean createFile() {
    boolean made = super.createFile();
    if (made) {
      disk().database(path());
    }
    return made;
  }

  @Override
  public void delete() {
    if (exists()) {
      throw new UnsupportedOperationException("H2 deletes " + path());
    }
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    throw new UnsupportedOperationException("H2 moves " + path());
  }

  @Override
  public OutputStream newOutputStream(boolean append) {
    throw new UnsupportedOperationException("H2 streams to " + path());
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    TestDisk disk = disk();
    if (mode.equals("r")) {
      return super.open(mode);
    }
    FileChannel real = super.open(mode);
    int id = disk.database(path());
    return new Recorded(real, disk, id);
  }

  private static final class Recorded extends FileBaseDefault {
    private final FileChannel real;
    private final TestDisk disk;
    private final int id;

    Recorded(FileChannel real, TestDisk disk, int id) {
      this.real = real;
      this.disk = disk;
      this.id = id;
    }

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
      disk.step(Kind.DATABASE_WRITE);
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      int written = real.write(from, position);
      disk.note(new Op.Write(id, position, Bytes.of(bytes)));
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.step(Kind.DATABASE_WRITE);
      real.truncate(size);
      disk.note(new Op.Length(id, size));
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.step(Kind.DATABASE_FORCE);
      disk.note(new Op.Force(id));
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
