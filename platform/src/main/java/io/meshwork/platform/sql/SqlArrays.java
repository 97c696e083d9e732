package io.meshwork.platform.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arrays as parameters of statements. */
final class SqlArrays {

  private SqlArrays() {}

  /**
   * An array of a PostgreSQL type such as {@code text}. What the driver knows by its Java type is
   * sent as it is, anything else as escaped text.
   */
  static Array of(Connection connection, String type, Stream<? extends @Nullable Object> values)
      throws SQLException {
    Object[] array =
        switch (type) {
          case "bytea" -> values.toArray(byte[][]::new);
          case "text" -> values.toArray(String[]::new);
          case "bigint" -> values.toArray(Long[]::new);
          case "integer" -> values.toArray(Integer[]::new);
          default -> values.toArray();
        };
    return connection.createArrayOf(type, array);
  }
}
