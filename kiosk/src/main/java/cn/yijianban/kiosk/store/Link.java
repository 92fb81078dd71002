package cn.yijianban.kiosk.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to the database, in the hands of one thread. H2 shuts itself after the first
 * write that failed; the connection is then made anew before the next work, so that a disk that was
 * full for a minute does not close the terminal until somebody comes.
 */
final class Link {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final Set<Integer> DISK_CODES =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_ALREADY_OPEN_1);

  private static final String SETTINGS =
      ";WRITE_DELAY=0;RETENTION_TIME=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0";

  private final String file;
  private Connection connection;
  private boolean broken;

  private Link(String file) throws SQLException {
    this.file = file;
    this.connection = connect(file);
  }

  /**
   * Without compacting at the end, for a chunk that is moved lies in the file twice ({@link
   * NewestChunk}), and without H2's 45 seconds before space is used again, for {@link OrderedDisk}
   * has forced by then what must be.
   *
   * @param scheme file system of H2 under the ordered one
   */
  static Link open(Path database, String scheme) throws SQLException {
    FilePath.register(new OrderedDisk());
    return new Link(scheme + ":" + database);
  }

  private static Connection connect(String file) throws SQLException {
    try {
      NewestChunk.nameIn(FilePath.get(file + ".mv.db"));
    } catch (IOException e) {
      throw new StoreException("the database cannot be read", e);
    }
    Connection made =
        DriverManager.getConnection(
            "jdbc:h2:" + OrderedDisk.SCHEME + ":" + file + SETTINGS, "sa", "");
    made.setAutoCommit(false);
    return made;
  }

  <T> T commit(Function<Jdbc, T> work) {
    mend();
    try {
      T result = work.apply(new Jdbc(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      undo(e);
      throw new StoreException("commit failed", Jdbc.bare(e));
    } catch (RuntimeException e) {
      undo(e);
      throw e;
    }
  }

  /** Forces all that was committed to the device. */
  void force() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
      connection.commit();
    } catch (SQLException e) {
      undo(e);
      throw new StoreException("committed, but not forced to disk", Jdbc.bare(e));
    }
  }

  private void undo(Exception why) {
    broken |= diskAtFault(why);
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.warn("roll-back failed: {}", e.getSQLState());
      broken = true;
    }
  }

  private void mend() {
    if (!broken) {
      return;
    }
    close();
    try {
      connection = connect(file);
      broken = false;
      LOG.warn("the database was opened again after a failure of the disk");
    } catch (SQLException e) {
      throw new StoreException("the database does not open again", Jdbc.bare(e));
    }
  }

  /** A disk that does not work says nothing about the database on it; a file cut short does. */
  static boolean diskAtFault(Exception e) {
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

  void close() {
    try (Connection open = connection;
        Statement statement = open.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      LOG.debug("database was closed already: {}", e.getSQLState());
    }
  }
}
