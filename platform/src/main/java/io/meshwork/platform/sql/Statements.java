package io.meshwork.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows, one statement at a time. */
@ApplicationScoped
public class Statements {

  private static final int FETCH_SIZE = 100;

  private final DataSource dataSource;

  Statements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What becomes of a row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A parameter that is an array of a PostgreSQL type such as {@code uuid}. */
  public record Many(String type, Collection<?> values) {

    public static Many uuids(Collection<UUID> values) {
      return new Many("uuid", values);
    }

    public static Many numbers(Collection<Long> values) {
      return new Many("bigint", values);
    }

    public static Many texts(Collection<String> values) {
      return new Many("text", values);
    }
  }

  /** All rows, in their order, in memory: what asks for them says how many at most. */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setFetchSize(FETCH_SIZE);
      set(select, parameters);
      try (var rows = select.executeQuery()) {
        var read = new ArrayList<T>();
        while (rows.next()) {
          read.add(row.read(rows));
        }
        return read;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The database cannot be read", failed);
    }
  }

  /** Executes a statement that writes; how many rows it wrote. */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        var update = connection.prepareStatement(sql)) {
      set(update, parameters);
      return update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The database cannot be written", failed);
    }
  }

  /** The number that the statement's one row has in its one column. */
  public long count(String sql, @Nullable Object... parameters) {
    return list(sql, row -> row.getLong(1), parameters).getFirst();
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static void set(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Many many ->
            statement.setArray(
                i + 1, SqlArrays.of(statement.getConnection(), many.type, many.values.stream()));
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case null, default -> statement.setObject(i + 1, values[i]);
      }
    }
  }
}
