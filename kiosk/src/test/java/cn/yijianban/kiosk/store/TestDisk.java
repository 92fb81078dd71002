package cn.yijianban.kiosk.store;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.store.Platter.Op;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.h2.store.fs.FilePath;

/**
 * The disk under spool, counters and database of a test: real files, every operation written down,
 * and each made to fail that the test wants to. Forcing costs nothing here, for the power goes only
 * on paper: {@link #powerCut} answers what the disk would hold if it had gone at some operation.
 */
public final class TestDisk implements SpoolFiles, AutoCloseable {
  static final Map<Path, TestDisk> DISKS = new ConcurrentHashMap<>();

  static {
    FilePath.register(new TestDiskPath());
  }

  private final Path root;
  private final SpoolFiles real = new DiskFiles();
  private final Platter before = new Platter();
  private final List<Op> journal = new ArrayList<>();
  private final Map<Path, Integer> ids = new HashMap<>();

  /** How each file or folder is forced. */
  private final Map<Integer, Kind> kinds = new HashMap<>();

  private int made = Platter.ROOT;
  private volatile Predicate<Step> fails = _ -> false;
  private int steps;

  /** One operation that may be made to fail; the first has number 1. */
  public record Step(int number, Kind kind) {}

  /** Kinds of operations. */
  public enum Kind {
    MAKE_FOLDER,
    WRITE,
    FORCE,
    FORCE_FOLDER,
    RENAME,
    DELETE,
    DATABASE_WRITE,
    DATABASE_FORCE
  }

  /**
   * @param root an existing folder; what lies there is durable
   */
  public TestDisk(Path root) {
    this.root = root.toAbsolutePath().normalize();
    ids.put(this.root, Platter.ROOT);
    kinds.put(Platter.ROOT, Kind.FORCE_FOLDER);
    try {
      scan(this.root);
    } catch (IOException e) {
      throw new UncheckedIOException("test disk", e);
    }
    DISKS.put(this.root, this);
  }

  private void scan(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      for (Path path : all.sorted().toList()) {
        int id = newId(path);
        before.land(new Op.Name(id(folder), name(path), id));
        if (Files.isDirectory(path)) {
          scan(path);
        } else {
          before.land(new Op.Write(id, 0, Bytes.of(Files.readAllBytes(path))));
        }
      }
    }
  }

  /** A store on this disk. */
  public Store open(Path dataDir, InstantSource time) {
    return Store.open(dataDir, this, time, TestDiskPath.SCHEME);
  }

  /** Which operations fail from now on; they are not done. Numbers start again at 1. */
  public synchronized void fail(Predicate<Step> which) {
    steps = 0;
    fails = which;
  }

  /** The power goes after so many operations: nothing is done from then on. */
  public synchronized void dieAt(int operations) {
    fail(_ -> journal.size() >= operations);
  }

  /** Whether the power is gone. */
  public synchronized boolean dead(int operations) {
    return journal.size() >= operations;
  }

  /** Operations since {@link #fail} was called. */
  public synchronized int steps() {
    return steps;
  }

  /** Operations so far that matter to a power cut. */
  public synchronized int position() {
    return journal.size();
  }

  /** The last operation. */
  synchronized Op last() {
    return journal.getLast();
  }

  /**
   * Makes an empty folder hold what is there when the power goes now.
   *
   * @param forces which forces do what they should
   */
  public synchronized void powerCut(Predicate<Kind> forces, Random r, Path into) {
    try {
      write(cut(journal, forces, r), Platter.ROOT, into);
    } catch (IOException e) {
      throw new UncheckedIOException("test disk", e);
    }
  }

  /**
   * Makes an empty folder hold what somebody finds who takes the disk out after so many operations:
   * the files, and under {@code lost+found} what has no name any more.
   */
  public synchronized void takenOut(int operations, Random r, Path into) {
    Platter platter = cut(journal.subList(0, operations), _ -> true, r);
    try {
      write(platter, Platter.ROOT, into);
      Path lost = Files.createDirectory(into.resolve("lost+found"));
      for (int file : platter.nameless()) {
        Files.write(lost.resolve(Integer.toString(file)), platter.bytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("test disk", e);
    }
  }

  /**
   * Makes an empty folder hold everything that was written so far, a file an operation: whatever a
   * disk may hold after a power cut is made of these.
   */
  public synchronized void everythingWritten(Path into) {
    try {
      for (int i = 0; i < journal.size(); i++) {
        if (journal.get(i) instanceof Op.Write(var _, var _, var bytes)) {
          Files.write(into.resolve("operation-" + i), bytes.toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("test disk", e);
    }
  }

  private Platter cut(List<Op> operations, Predicate<Kind> forces, Random r) {
    Platter platter = new Platter();
    copy(before, Platter.ROOT, platter);
    for (Op op : operations) {
      if (!(op instanceof Op.Force(var what))
          || forces.test(kinds.getOrDefault(what, Kind.FORCE))) {
        platter.apply(op);
      }
    }
    platter.cut(r);
    return platter;
  }

  private static void copy(Platter from, int folder, Platter to) {
    from.names(folder)
        .forEach(
            (name, what) -> {
              to.land(new Op.Name(folder, name, what));
              to.land(new Op.Write(what, 0, Bytes.of(from.bytes(what))));
              copy(from, what, to);
            });
  }

  private void write(Platter platter, int folder, Path into) throws IOException {
    for (Map.Entry<String, Integer> entry : platter.names(folder).entrySet()) {
      Path path = into.resolve(entry.getKey());
      if (kinds.get(entry.getValue()) == Kind.FORCE_FOLDER) {
        Files.createDirectory(path);
        write(platter, entry.getValue(), path);
      } else {
        Files.write(path, platter.bytes(entry.getValue()));
      }
    }
  }

  synchronized void step(Kind kind) throws IOException {
    steps++;
    if (fails.test(new Step(steps, kind))) {
      throw new IOException("made to fail");
    }
  }

  synchronized void note(Op op) {
    journal.add(op);
  }

  /** A file of the database that is new gets its name. */
  synchronized int database(Path path) {
    Integer known = ids.get(path);
    if (known != null) {
      kinds.put(known, Kind.DATABASE_FORCE);
      return known;
    }
    int id = newId(path);
    kinds.put(id, Kind.DATABASE_FORCE);
    note(new Op.Name(id(path.getParent()), name(path), id));
    return id;
  }

  private int newId(Path path) {
    made++;
    ids.put(path, made);
    if (Files.isDirectory(path)) {
      kinds.put(made, Kind.FORCE_FOLDER);
    }
    return made;
  }

  private int id(Path path) {
    return ids.get(path.toAbsolutePath().normalize());
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  @Override
  public synchronized void makeFolder(Path folder) throws IOException {
    step(Kind.MAKE_FOLDER);
    real.makeFolder(folder);
    note(new Op.Name(id(folder.getParent()), name(folder), newId(folder)));
  }

  @Override
  public synchronized void write(Path file, Content content) throws IOException {
    step(Kind.WRITE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    boolean there = ids.containsKey(file);
    Files.write(file, bytes.toByteArray());
    int id = there ? id(file) : newId(file);
    if (!there) {
      note(new Op.Name(id(file.getParent()), name(file), id));
    }
    note(new Op.Write(id, 0, Bytes.of(bytes.toByteArray())));
    if (there) {
      note(new Op.Length(id, bytes.size()));
    }
  }

  @Override
  public synchronized void force(Path file) throws IOException {
    step(Kind.FORCE);
    note(new Op.Force(id(file)));
  }

  @Override
  public synchronized void forceFolder(Path folder) throws IOException {
    step(Kind.FORCE_FOLDER);
    note(new Op.Force(id(folder)));
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    step(Kind.RENAME);
    real.rename(from, to);
    int id = ids.remove(from);
    ids.put(to, id);
    note(new Op.Rename(id(from.getParent()), name(from), id(to.getParent()), name(to), id));
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    step(Kind.DELETE);
    real.delete(file);
    ids.remove(file);
    note(new Op.NoName(id(file.getParent()), name(file)));
  }

  /** Takes the disk out of the machine. */
  @Override
  public void close() {
    DISKS.remove(root);
  }
}
