import java.sql.DriverManager;

/**
 * Executes SQL in a PostgreSQL database.
 *
 * <pre>java -cp DRIVER Sql.java JDBC-URL USER PASSWORD SQL</pre>
 */
void main(String[] arguments) throws Exception {
  try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
      var statement = connection.createStatement()) {
    statement.execute(arguments[3]);
  }
}
