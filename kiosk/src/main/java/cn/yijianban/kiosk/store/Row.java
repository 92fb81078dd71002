package cn.yijianban.kiosk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One row of an answer; read only while its mapper runs. */
public final class Row {
  private final ResultSet set;

  Row(ResultSet set) {
    this.set = set;
  }

  /** A column that is never null. */
  public String text(String column) {
    return optionalText(column).orElseThrow(() -> new StoreException("a column is null"));
  }

  public Optional<String> optionalText(String column) {
    return get(() -> Optional.ofNullable(set.getString(column)));
  }

  public long number(String column) {
    return get(() -> set.getLong(column));
  }

  /** A column that is never null. */
  public Instant instant(String column) {
    return optionalInstant(column).orElseThrow(() -> new StoreException("a column is null"));
  }

  public Optional<Instant> optionalInstant(String column) {
    return get(() -> Optional.ofNullable(set.getObject(column, Instant.class)));
  }

  private static <T> T get(Read<T> read) {
    try {
      return read.read();
    } catch (SQLException e) {
      throw new StoreException("a row cannot be read", e);
    }
  }

  private interface Read<T> {
    T read() throws SQLException;
  }
}
