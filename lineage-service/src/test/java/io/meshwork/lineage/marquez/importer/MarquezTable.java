package io.meshwork.lineage.marquez.importer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * The table that Marquez keeps events in, filled before the service starts: in a schema of its own
 * of the PostgreSQL that the tests have anyhow.
 */
public final class MarquezTable implements QuarkusTestResourceLifecycleManager {

  private static final String POSTGRES = "meshwork.backing.running.postgres.";
  private static final String TABLE =
      """
      CREATE TABLE lineage_events (
        event_time    timestamp with time zone NOT NULL,
        event         jsonb NOT NULL,
        event_type    text,
        job_name      text,
        job_namespace text,
        producer      text,
        run_uuid      uuid,
        created_at    timestamp DEFAULT (now() AT TIME ZONE 'UTC'),
        _event_type   varchar(64) DEFAULT 'RUN_EVENT'
      );
      CREATE INDEX lineage_events_event_time ON lineage_events (event_time DESC)
      """;

  private String name = "";

  /** After the PostgreSQL server. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    name = "marquez_" + UUID.randomUUID().toString().replace("-", "");
    String server = System.getProperty(POSTGRES + "url");
    String url = server + (server.contains("?") ? "&" : "?") + "currentSchema=" + name;
    execute(server, "CREATE SCHEMA " + name);
    execute(url, TABLE);
    ImporterTest.EARLY.forEach(event -> insert(url, event));
    return Map.of(
        "meshwork.marquez.import.url",
        url,
        "meshwork.marquez.import.user",
        System.getProperty(POSTGRES + "user"),
        "meshwork.marquez.import.password",
        System.getProperty(POSTGRES + "password"),
        "meshwork.marquez.import.name",
        name,
        "meshwork.marquez.import.page-size",
        "2");
  }

  @Override
  public void stop() {
    execute(System.getProperty(POSTGRES + "url"), "DROP SCHEMA %s CASCADE".formatted(name));
  }

  /** An event as Marquez inserts it: its time, and the document. */
  record Row(Instant time, String document) {}

  static void insert(String url, Row row) {
    try (Connection connection = connect(url);
        var insert =
            connection.prepareStatement(
                "INSERT INTO lineage_events (event_time, event) VALUES (?, ?::jsonb)")) {
      insert.setObject(1, row.time().atOffset(ZoneOffset.UTC));
      insert.setString(2, row.document());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static void execute(String url, String sql) {
    try (Connection connection = connect(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(
        url, System.getProperty(POSTGRES + "user"), System.getProperty(POSTGRES + "password"));
  }
}
