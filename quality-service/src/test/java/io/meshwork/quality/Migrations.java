package io.meshwork.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The database as it was before, in a schema of its own. */
public record Migrations(DataSource dataSource, String schema) {

  /** The statements of a migration, such as {@code V2__contracts}, to be executed once more. */
  public static List<String> statements(String name) {
    try (var text = Migrations.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
      return List.of(
          new String(Objects.requireNonNull(text).readAllBytes(), UTF_8).strip().split(";"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public void to(String version) {
    FluentConfiguration flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .schemas(schema)
            .locations("db/platform", "db/migration")
            .outOfOrder(true)
            .target(version);
    flyway.load().migrate();
  }

  /** Executes statements, and reads the first column of what the first of them gives. */
  public List<String> read(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL search_path = " + schema);
      var read = new ArrayList<String>();
      if (statement.execute(sql)) {
        var rows = statement.getResultSet();
        while (rows.next()) {
          read.add(rows.getString(1));
        }
      }
      connection.commit();
      return read;
    }
  }
}
