package cn.yijianban.kiosk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Statements inside one transaction of the {@link Store}. Parameters may be text, whole numbers,
 * {@link Instant}s and {@link Optional}s of them; an empty one is NULL.
 */
public final class Jdbc {
  private final Connection connection;

  Jdbc(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement that changes rows; answers how many. */
  public int update(String sql, Object... parameters) {
    return run(sql, parameters, PreparedStatement::executeUpdate);
  }

  public <T> List<T> query(String sql, Function<Row, T> mapper, Object... parameters) {
    return run(
        sql,
        parameters,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet set = statement.executeQuery()) {
            Row row = new Row(set);
            while (set.next()) {
              rows.add(mapper.apply(row));
            }
          }
          return rows;
        });
  }

  /** The only row, or none; more than one is a mistake of the caller. */
  public <T> Optional<T> one(String sql, Function<Row, T> mapper, Object... parameters) {
    List<T> rows = query(sql, mapper, parameters);
    if (rows.size() > 1) {
      throw new StoreException("more than one row");
    }
    return rows.stream().findFirst();
  }

  private <T> T run(String sql, Object[] parameters, Work<T> work) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        set(statement, i + 1, parameters[i]);
      }
      return work.run(statement);
    } catch (SQLException e) {
      // The text of an SQLException may hold parameters, so only its code is told.
      throw new StoreException("statement failed with SQL state " + e.getSQLState(), bare(e));
    }
  }

  /** The same failure without its text. */
  static SQLException bare(SQLException e) {
    SQLException bare = new SQLException("", e.getSQLState(), e.getErrorCode());
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          set(statement, index, optional.get());
        } else {
          statement.setNull(index, Types.NULL);
        }
      }
      case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case String text -> statement.setString(index, text);
      case Integer number -> statement.setInt(index, number);
      case Long number -> statement.setLong(index, number);
      default -> throw new IllegalArgumentException("no such parameter type");
    }
  }

  private interface Work<T> {
    T run(PreparedStatement statement) throws SQLException;
  }
}
