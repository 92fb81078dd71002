package cn.yijianban.kiosk.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory of a terminal: database, spool and counters, in the hands of one process.
 *
 * <p>H2 forces nothing to the device on commit, whatever its URL says; only {@code CHECKPOINT SYNC}
 * does, and it recognises torn chunks only under {@link OrderedDisk}. So what is told to a person
 * or a server is written by {@link #commitDurably}; {@link #transaction} is for what may be lost,
 * such as the count of attempts.
 *
 * <p>A database that does not open is moved aside, an alarm is logged, and an empty one takes its
 * place: the spool rebuilds what matters.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final String DATABASE = "outbox";
  private static final Set<Integer> DISK_CODES =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_ALREADY_OPEN_1);

  private final DataLock lock;
  private final Connection connection;
  private final Spool spool;
  private final Sequence sequence;
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store").daemon().factory());

  private Store(DataLock lock, Connection connection, Spool spool, Sequence sequence) {
    this.lock = lock;
    this.connection = connection;
    this.spool = spool;
    this.sequence = sequence;
  }

  /** Opens the directory, making it when it is not there. */
  public static Store open(Path dataDir) {
    return open(dataDir, new DiskFiles(), InstantSource.system());
  }

  /**
   * @throws StoreBusyException when another process has it
   * @throws StoreException when the directory cannot be worked with
   */
  public static Store open(Path dataDir, SpoolFiles files, InstantSource time) {
    return open(dataDir, files, time, "file");
  }

  /**
   * @param scheme file system of H2 under the database; a seam for tests that count or lose writes
   */
  static Store open(Path dataDir, SpoolFiles files, InstantSource time, String scheme) {
    Path data = dataDir.toAbsolutePath().normalize();
    DataLock lock = DataLock.take(data, files);
    try {
      Spool spool = Spool.open(data, files);
      Sequence sequence = Sequence.open(data, files, time.instant());
      Store store;
      try {
        store = migrated(lock, connect(data, scheme), spool, sequence);
      } catch (SQLException | StoreException e) {
        if (diskAtFault(e)) {
          throw e;
        }
        LOG.error("alarm: the database does not open and is moved aside: {}", name(e));
        moveAside(data, files, time.instant().toEpochMilli());
        store = migrated(lock, connect(data, scheme), spool, sequence);
      }
      files.forceFolder(data);
      return store;
    } catch (IOException | SQLException | RuntimeException e) {
      lock.close();
      throw new StoreException("the data directory cannot be opened: " + name(e), e);
    }
  }

  private static Store migrated(
      DataLock lock, Connection connection, Spool spool, Sequence sequence) {
    Store store = new Store(lock, connection, spool, sequence);
    try {
      Migrations.run(store);
      return store.commitDurably(_ -> store);
    } catch (RuntimeException e) {
      store.shutdown();
      throw e;
    }
  }

  private static Connection connect(Path data, String scheme) throws SQLException {
    FilePath.register(new OrderedDisk());
    Connection connection =
        DriverManager.getConnection(
            "jdbc:h2:"
                + OrderedDisk.SCHEME
                + ":"
                + scheme
                + ":"
                + data.resolve(DATABASE)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0",
            "sa",
            "");
    connection.setAutoCommit(false);
    return connection;
  }

  /** A disk that does not work says nothing about the database on it; a file cut short does. */
  private static boolean diskAtFault(Exception e) {
    boolean disk = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return false;
      }
      disk |= cause instanceof IOException;
      disk |= cause instanceof SQLException sql && DISK_CODES.contains(sql.getErrorCode());
    }
    return disk;
  }

  private static void moveAside(Path data, SpoolFiles files, long now) throws IOException {
    try (Stream<Path> all = Files.list(data)) {
      for (Path file :
          all.filter(p -> p.getFileName().toString().startsWith(DATABASE + ".")).toList()) {
        if (!file.toString().contains(".broken-")) {
          files.rename(file, file.resolveSibling(file.getFileName() + ".broken-" + now));
        }
      }
    }
    files.forceFolder(data);
  }

  public Spool spool() {
    return spool;
  }

  public Sequence sequence() {
    return sequence;
  }

  /**
   * Runs the work in a transaction, commits it and forces it to the device. Whatever is told to a
   * person or a server stands behind this call.
   */
  public <T> T commitDurably(Function<Jdbc, T> work) {
    return byHand(
        () -> {
          T result = commit(work);
          try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            connection.commit();
            return result;
          } catch (SQLException e) {
            throw new StoreException("committed, but not forced to disk", Jdbc.bare(e));
          }
        });
  }

  /** Runs the work in a transaction that may be lost in a power cut; undone when it throws. */
  public <T> T transaction(Function<Jdbc, T> work) {
    return byHand(() -> commit(work));
  }

  private <T> T commit(Function<Jdbc, T> work) {
    try {
      T result = work.apply(new Jdbc(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      rollback();
      throw new StoreException("commit failed", Jdbc.bare(e));
    } catch (RuntimeException e) {
      rollback();
      throw e;
    }
  }

  /**
   * Works on the store's own thread, which nobody interrupts: an interrupt in the middle of a write
   * closes the channel of the database file under everybody's hands.
   */
  private <T> T byHand(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, hand).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new StoreException("the store failed", e);
    } catch (RejectedExecutionException e) {
      throw new StoreException("the store is closed", e);
    }
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.warn("roll-back failed: {}", e.getSQLState());
    }
  }

  private static String name(Exception e) {
    return e.getClass().getSimpleName();
  }

  private void shutdown() {
    try {
      hand.execute(this::shutdownNow);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed already");
    }
    hand.close();
  }

  private void shutdownNow() {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      LOG.debug("database was closed already: {}", e.getSQLState());
    }
  }

  /** Forces and closes the database, then gives the directory free. */
  @Override
  public void close() {
    shutdown();
    lock.close();
  }
}
