package io.meshwork.e2e;

import static java.util.stream.Collectors.joining;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.Database;
import io.meshwork.backing.PostgresService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Data of a team, outside of the mesh: the same orders and customers as tables in PostgreSQL and as
 * Parquet files, with the same faults planted in both.
 */
final class Warehouse {

  static final int ORDERS = 100;

  private final Database database;
  private final Path folder;

  private Warehouse(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Sets one up; it ends with the JVM. */
  static Warehouse open() {
    PostgresService postgres =
        Backing.of(System.getProperty(Backing.KIND, "embedded"), BackingOptions.temporary())
            .postgres();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-warehouse"));
    try {
      var warehouse =
          new Warehouse(postgres.database("shop"), Files.createTempDirectory("meshwork-lake"));
      warehouse.fill();
      return warehouse;
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("There is no warehouse", failed);
    }
  }

  /** What the quality-service is told of it. */
  Map<String, String> sources() {
    return Map.of(
        "meshwork.quality.sources.shop.namespace",
        "postgres://" + host(),
        "meshwork.quality.sources.shop.kind",
        "postgres",
        "meshwork.quality.sources.shop.url",
        database.jdbcUrl(),
        "meshwork.quality.sources.shop.user",
        database.user(),
        "meshwork.quality.sources.shop.password",
        database.password(),
        "meshwork.quality.sources.lake.namespace",
        "file",
        "meshwork.quality.sources.lake.kind",
        "duckdb",
        "meshwork.quality.sources.lake.root",
        folder.toString());
  }

  /** The two servers of a contract that has the tables as its schemas. */
  String servers() {
    return """
    servers:
      - {server: database, type: postgres, host: %s, port: %d, database: shop, schema: public}
      - {server: files, type: local, path: "%s/{schema}.parquet", format: parquet}
    """
        .formatted(url().getHost(), url().getPort(), folder);
  }

  /** URN of a table. */
  String table(String name) {
    return "dataset:postgres%%3A//%s:shop.public.%s".formatted(host().replace(":", "%3A"), name);
  }

  /** URN of a file. */
  String file(String name) {
    return "dataset:file:%s/%s.parquet".formatted(folder, name);
  }

  /** Changes the tables. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = connect()) {
      execute(connection, statements);
    }
  }

  /** Whoever reads the table waits until the connection is closed. */
  Connection hold(String table) throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    execute(connection, "LOCK TABLE " + table);
    return connection;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private void fill() throws SQLException {
    String[] data = {
      "CREATE TABLE customers (id integer)",
      "INSERT INTO customers VALUES (1), (2), (3)",
      "CREATE TABLE orders (id integer, customer integer, status varchar, email varchar,"
          + " amount integer, placed_at timestamp)",
      "INSERT INTO orders VALUES "
          + IntStream.rangeClosed(1, ORDERS).mapToObj(Warehouse::order).collect(joining(", "))
    };
    execute(data);
    execute(
        "CREATE TABLE parcels AS SELECT * FROM generate_series(1, 10) AS id",
        "CREATE TABLE scans AS SELECT * FROM parcels");
    try (var files = DriverManager.getConnection("jdbc:duckdb:")) {
      execute(files, data);
      for (String table : new String[] {"customers", "orders"}) {
        execute(
            files, "COPY %s TO '%s/%s.parquet' (FORMAT parquet)".formatted(table, folder, table));
      }
    }
  }

  /**
   * An order. One has the id of another, one an unknown customer, one a status that there is not,
   * three no email, and one an amount below zero.
   */
  private static String order(int number) {
    return "(%d, %d, '%s', %s, %d, CURRENT_TIMESTAMP)"
        .formatted(
            number == 8 ? 7 : number,
            number == 20 ? 99 : 1 + number % 3,
            number == 30 ? "lost" : "paid",
            number % 40 == 3 ? "NULL" : "'someone@example.org'",
            number == 50 ? -5 : 20);
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Of the database, with its port. */
  private String host() {
    return url().getHost() + ":" + url().getPort();
  }

  private URI url() {
    return URI.create(database.jdbcUrl().substring("jdbc:".length()));
  }
}
