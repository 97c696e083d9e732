package io.meshwork.quality;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The database as it was before, in a schema of its own. */
public record Migrations(DataSource dataSource, String schema) {

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
