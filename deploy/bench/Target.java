import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The service that is measured, and its database. */
final class Target {

  private final Properties config = new Properties();
  private final URI url;
  private final String token;
  private final java.sql.Connection database;

  /**
   * Connects to the database.
   *
   * @param file the properties file that the service was started with
   */
  Target(String file, String token) throws Exception {
    try (var in = Files.newInputStream(Path.of(file))) {
      config.load(in);
    }
    this.token = token;
    this.url = URI.create("http://127.0.0.1:" + config.getProperty("quarkus.http.port"));
    this.database =
        DriverManager.getConnection(
            config.getProperty("quarkus.datasource.jdbc.url"),
            config.getProperty("quarkus.datasource.username"),
            config.getProperty("quarkus.datasource.password"));
  }

  String token() {
    return token;
  }

  int grpcPort() {
    return Integer.parseInt(config.getProperty("quarkus.grpc.server.port"));
  }

  Connection open() throws IOException {
    return new Connection(url, token, "application/json");
  }

  /** Waits until a number that is asked for is 0. */
  void awaitNone(String sql) throws Exception {
    while (number(sql) > 0) {
      Thread.sleep(10);
    }
  }

  void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    return numbers(sql).getFirst();
  }

  List<Long> numbers(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      var numbers = new ArrayList<Long>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }

  /** Refuses any answer but the one that is expected. */
  static void expect(int status, int answered, Connection connection) throws IOException {
    if (answered != status) {
      throw new IOException("Answered " + answered + " " + new String(connection.body(), UTF_8));
    }
  }

  static void tell(String question, Times took, Connection connection) {
    IO.println(
        "%s, one at a time: %s; the last answer has %d kB"
            .formatted(question, took, connection.body().length / 1000));
  }
}
