package io.meshwork.quality.execution.source;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.statement.Dialect;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of one PostgreSQL database, which OpenLineage names {@code database.schema.table}.
 * They are read in a read-only transaction on a connection of its own, in which names without a
 * schema mean the schema of the dataset.
 */
final class PostgresSource implements Source {

  private static final Pattern URL = Pattern.compile("jdbc:postgresql://[^/?]*/([^/?]+)(\\?.*)?");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SIZE = "SELECT pg_table_size(CAST(? AS regclass))";

  private final SourcesConfig.Source config;
  private final String url;
  private final String database;
  private final Faults faults;

  PostgresSource(String name, SourcesConfig.Source config) {
    this.config = config;
    this.url =
        config
            .url()
            .orElseThrow(
                () -> new IllegalArgumentException("The source '%s' needs a url".formatted(name)));
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The url of the source '%s' must be like jdbc:postgresql://host:5432/database"
              .formatted(name));
    }
    this.database = URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    this.faults = new Faults(List.of(config.password().orElse(""), url));
  }

  @Override
  public boolean serves(Urn dataset) {
    return dataset.first().equals(config.namespace())
        && dataset.second().startsWith(database + ".");
  }

  @Override
  public Session open(Urn dataset, Set<String> names, Set<String> others)
      throws SQLException, UnrunnableException {
    String name = dataset.second().substring(database.length() + 1);
    int dot = name.indexOf('.');
    if (dot < 1 || dot == name.length() - 1) {
      throw new UnrunnableException(
          "The dataset's name is not of the form database.schema.table: '%s'."
              .formatted(dataset.second()));
    }
    if (name.startsWith("pg_") || name.startsWith("information_schema.")) {
      throw new UnrunnableException("What the system keeps is not for checks.");
    }
    String schema = Dialect.POSTGRES.quote(name.substring(0, dot));
    String relation = schema + "." + Dialect.POSTGRES.quote(name.substring(dot + 1));
    var beside = new HashMap<String, String>();
    others.forEach(other -> beside.put(other, schema + "." + Dialect.POSTGRES.quote(other)));
    Connection connection = connect(schema);
    try {
      checkSize(connection, relation);
      return new Session(
          connection, Dialect.POSTGRES, relation, Map.copyOf(beside), Map.of(), longest());
    } catch (SQLException | UnrunnableException failed) {
      connection.close();
      throw failed;
    }
  }

  @Override
  public String tell(SQLException fault) {
    return faults.tell(fault);
  }

  @Override
  public SourcesConfig.Source config() {
    return config;
  }

  /** The database stops what takes too long; should it not answer any more, so do we. */
  private Duration longest() {
    return config.statementTimeout().plus(PATIENCE);
  }

  private Connection connect(String schema) throws SQLException {
    var settings = new Properties();
    config.user().ifPresent(user -> settings.setProperty("user", user));
    config.password().ifPresent(password -> settings.setProperty("password", password));
    settings.setProperty("ApplicationName", "meshwork-quality");
    settings.setProperty("connectTimeout", seconds(PATIENCE));
    settings.setProperty("loginTimeout", seconds(PATIENCE));
    settings.setProperty("socketTimeout", seconds(longest().plus(PATIENCE)));
    Connection connection = DriverManager.getConnection(url, settings);
    try (var set = connection.createStatement()) {
      set.execute(
          """
          SET default_transaction_read_only = on;
          SET statement_timeout = %d;
          SET lock_timeout = %d;
          SET idle_in_transaction_session_timeout = %d;
          SET TimeZone = 'UTC';
          SET standard_conforming_strings = on;
          SET search_path = %s
          """
              .formatted(
                  config.statementTimeout().toMillis(),
                  config.lockTimeout().toMillis(),
                  longest().toMillis(),
                  schema));
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  private void checkSize(Connection connection, String relation)
      throws SQLException, UnrunnableException {
    if (config.maxBytes().isPresent()) {
      try (var select = connection.prepareStatement(SIZE)) {
        select.setString(1, relation);
        try (var size = select.executeQuery()) {
          long bytes = size.next() ? size.getLong(1) : 0;
          Sizes.check(bytes, config.maxBytes().get());
        }
      }
    }
  }
}
