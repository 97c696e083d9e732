package io.meshwork.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement that takes many rows in one round trip: its parameters are the rows' columns, each an
 * array, which the SQL puts together again by {@code unnest}.
 */
public final class RowsStatement<T> implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement statement;
  private final Collection<T> rows;
  private int parameters;

  public RowsStatement(Connection connection, String sql, Collection<T> rows) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(sql);
    this.rows = rows;
  }

  /** The next parameter: an array of a PostgreSQL type such as {@code text}. */
  public RowsStatement<T> column(String type, Function<T, @Nullable Object> value)
      throws SQLException {
    statement.setArray(
        ++parameters,
        SqlArrays.of(connection, type, rows.stream().map(value).map(RowsStatement::toSql)));
    return this;
  }

  public int update() throws SQLException {
    return statement.executeUpdate();
  }

  /** Reads the result; it closes with the statement. */
  public ResultSet query() throws SQLException {
    return statement.executeQuery();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private static @Nullable Object toSql(@Nullable Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC).toString() : value;
  }
}
