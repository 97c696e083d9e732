package io.meshwork.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads rows: each of a statement becomes one thing. */
@ApplicationScoped
public class SqlReader {

  private final DataSource dataSource;

  SqlReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Sets the parameters of a statement; arrays are made by the connection. */
  @FunctionalInterface
  public interface Parameters {
    void set(PreparedStatement select, Connection connection) throws SQLException;
  }

  /** Makes one thing of the row at hand. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** All rows, in their order, in memory: what asks for them says how many at most. */
  public <T> List<T> read(String sql, Parameters parameters, Row<T> reader) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      parameters.set(select, connection);
      try (var rows = select.executeQuery()) {
        var read = new ArrayList<T>();
        while (rows.next()) {
          read.add(reader.of(rows));
        }
        return read;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The database could not be read", failed);
    }
  }
}
