package io.meshwork.backing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** The databases of one PostgreSQL server, reached as its superuser. */
public final class Databases {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String server;
  private final String superuser;
  private final String password;

  public Databases(String host, int port, String superuser, String password) {
    this.server = "jdbc:postgresql://" + host + ":" + port + "/";
    this.superuser = superuser;
    this.password = password;
  }

  public static String newPassword() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public boolean isReachable() {
    try (Connection _ = connect()) {
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** See {@link PostgresService#database}. */
  public Database database(String name) {
    if (!name.matches("[a-z][a-z0-9]*")) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
    String rolePassword = newPassword();
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        statement.execute("CREATE ROLE " + name + " LOGIN");
      }
      statement.execute("ALTER ROLE " + name + " PASSWORD '" + rolePassword + "'");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
      return new Database(server + name, name, rolePassword);
    } catch (SQLException failed) {
      throw new IllegalStateException("Database " + name + " could not be set up", failed);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server + "postgres", superuser, password);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var select = connection.prepareStatement(query)) {
      select.setString(1, name);
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }
}
