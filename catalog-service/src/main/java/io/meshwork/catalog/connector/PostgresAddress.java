package io.meshwork.catalog.connector;

import io.meshwork.platform.error.Failure;
import java.net.URI;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param query what the driver is told besides, such as {@code sslmode=require}
 */
record PostgresAddress(String host, int port, String database, @Nullable String query) {

  private static final int DEFAULT_PORT = 5432;

  /** Reads {@code postgresql://host:5432/database}, with or without {@code jdbc:} before it. */
  static PostgresAddress parse(String url) {
    try {
      URI uri = URI.create(url.strip().replaceFirst("^jdbc:", ""));
      String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
      if (uri.getHost() == null || path.isEmpty()) {
        throw malformed();
      }
      return new PostgresAddress(
          uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), path, uri.getRawQuery());
    } catch (IllegalArgumentException notAnAddress) {
      throw malformed();
    }
  }

  String namespace() {
    return "postgres://%s:%d".formatted(host, port);
  }

  String target() {
    return namespace() + "/" + database;
  }

  String jdbcUrl() {
    String address = "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    return query == null ? address : address + "?" + query;
  }

  static Properties credentials(ConnectorConfig.Connector connector) {
    var credentials = new Properties();
    connector.user().ifPresent(user -> credentials.put("user", user));
    connector.password().ifPresent(password -> credentials.put("password", password));
    credentials.put("ApplicationName", "meshwork-catalog");
    credentials.put("readOnly", "true");
    credentials.put("loginTimeout", Long.toString(connector.timeout().toSeconds()));
    credentials.put("socketTimeout", Long.toString(connector.timeout().toSeconds() + 10));
    return credentials;
  }

  /** It may hold a password, so it is not repeated. */
  private static Failure malformed() {
    return Failure.invalid("url", "must be such as postgresql://host:5432/database");
  }
}
