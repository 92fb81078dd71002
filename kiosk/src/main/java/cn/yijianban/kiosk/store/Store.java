package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory of a terminal: database, spool and counters, in the hands of one process.
 *
 * <p>H2 forces nothing to the device on commit, whatever its URL says; only {@code CHECKPOINT SYNC}
 * does; it recognises torn chunks only under {@link OrderedDisk}, and finds its last state only by
 * {@link NewestChunk}. So what is told to a person or a server is written by {@link
 * #commitDurably}; {@link #transaction} is for what may be lost, such as the count of attempts.
 *
 * <p>A database that does not open is moved aside, an alarm is logged, and an empty one takes its
 * place: the spool rebuilds what matters.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final String DATABASE = "outbox";

  private final DataLock lock;
  private final Link link;
  private final Spool spool;
  private final Sequence sequence;
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store").daemon().factory());

  private Store(DataLock lock, Link link, Spool spool, Sequence sequence) {
    this.lock = lock;
    this.link = link;
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
        store = migrated(lock, Link.open(data.resolve(DATABASE), scheme), spool, sequence);
      } catch (SQLException | StoreException e) {
        if (Link.diskAtFault(e)) {
          throw e;
        }
        LOG.error("alarm: the database does not open and is moved aside: {}", name(e));
        moveAside(data, files, time.instant().toEpochMilli());
        store = migrated(lock, Link.open(data.resolve(DATABASE), scheme), spool, sequence);
      }
      files.forceFolder(data);
      return store;
    } catch (IOException | SQLException | RuntimeException e) {
      lock.close();
      throw new StoreException("the data directory cannot be opened: " + name(e), e);
    }
  }

  private static Store migrated(DataLock lock, Link link, Spool spool, Sequence sequence) {
    Store store = new Store(lock, link, spool, sequence);
    try {
      Migrations.run(store);
      return store;
    } catch (RuntimeException e) {
      store.shutdown();
      throw e;
    }
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
          T result = link.commit(work);
          link.force();
          return result;
        });
  }

  /** Runs the work in a transaction that may be lost in a power cut; undone when it throws. */
  public <T> T transaction(Function<Jdbc, T> work) {
    return byHand(() -> link.commit(work));
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

  private static String name(Exception e) {
    return e.getClass().getSimpleName();
  }

  private void shutdown() {
    try {
      hand.execute(link::close);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed already");
    }
    hand.close();
  }

  /** Forces and closes the database, then gives the directory free. */
  @Override
  public void close() {
    shutdown();
    lock.close();
  }
}
