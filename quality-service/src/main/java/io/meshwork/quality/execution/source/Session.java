package io.meshwork.quality.execution.source;

import io.meshwork.quality.execution.statement.Dialect;
import io.meshwork.quality.execution.statement.Fragment;
import io.meshwork.quality.execution.statement.Table;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dataset opened for reading; used by one thread. */
public final class Session implements AutoCloseable {

  private final Connection connection;
  private final Dialect dialect;
  private final String relation;
  private final Map<String, String> others;
  private final Map<String, String> unreadable;
  private final int seconds;
  private final Map<String, Table> found = new HashMap<>();

  /**
   * A session.
   *
   * @param relation what stands for the dataset in SQL, quoted
   * @param others what stands for tables beside it, by their names
   * @param unreadable why others of them cannot be read, by their names
   */
  Session(
      Connection connection,
      Dialect dialect,
      String relation,
      Map<String, String> others,
      Map<String, String> unreadable,
      Duration timeout) {
    this.connection = connection;
    this.dialect = dialect;
    this.relation = relation;
    this.others = others;
    this.unreadable = unreadable;
    this.seconds = Math.max(1, (int) timeout.plusMillis(999).toSeconds());
  }

  /** The dataset's table. */
  public Table table() throws SQLException {
    return found(relation);
  }

  /** A table beside it that was named when the session was opened. */
  public Table other(String name) throws SQLException, UnrunnableException {
    String other = others.get(name);
    if (other == null) {
      throw new UnrunnableException(
          "There is no '%s' beside the dataset that can be read. %s"
              .formatted(name, unreadable.getOrDefault(name, ""))
              .strip());
    }
    return found(other);
  }

  /** The rows that a statement gives, of which no more than {@code limit} are read. */
  public List<List<@Nullable Object>> query(Fragment fragment, int limit) throws SQLException {
    try (var statement = connection.prepareStatement(fragment.sql())) {
      for (int i = 0; i < fragment.values().size(); i++) {
        statement.setObject(i + 1, fragment.values().get(i));
      }
      limit(statement, limit);
      try (var rows = statement.executeQuery()) {
        return read(rows, limit);
      }
    }
  }

  /**
   * As {@link #query}, of SQL that has no parameters, in which nothing stands for anything else.
   */
  public List<List<@Nullable Object>> queryPlain(String sql, int limit) throws SQLException {
    try (var statement = connection.createStatement()) {
      limit(statement, limit);
      try (var rows = statement.executeQuery(sql)) {
        return read(rows, limit);
      }
    }
  }

  /** Goes on after a statement that failed. */
  public void recover() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void limit(Statement statement, int limit) throws SQLException {
    statement.setQueryTimeout(seconds);
    if (!(statement instanceof PreparedStatement)) {
      statement.setEscapeProcessing(false);
    }
    if (dialect == Dialect.POSTGRES) {
      statement.setMaxRows(limit);
    }
  }

  private static List<List<@Nullable Object>> read(ResultSet rows, int limit) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    var read = new ArrayList<List<@Nullable Object>>();
    while (read.size() < limit && rows.next()) {
      var row = new ArrayList<@Nullable Object>(columns);
      for (int i = 1; i <= columns; i++) {
        row.add(rows.getObject(i));
      }
      read.add(row);
    }
    return read;
  }

  private Table found(String name) throws SQLException {
    Table known = found.get(name);
    if (known == null) {
      known = new Table(dialect, name, columns(name));
      found.put(name, known);
    }
    return known;
  }

  private List<Table.Column> columns(String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setQueryTimeout(seconds);
      try (var none = statement.executeQuery("SELECT * FROM " + name + " AS t LIMIT 0")) {
        ResultSetMetaData says = none.getMetaData();
        var columns = new ArrayList<Table.Column>();
        for (int i = 1; i <= says.getColumnCount(); i++) {
          columns.add(new Table.Column(says.getColumnName(i), says.getColumnTypeName(i)));
        }
        return columns;
      }
    }
  }
}
