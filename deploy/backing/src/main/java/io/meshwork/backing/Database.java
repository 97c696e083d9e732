package io.meshwork.backing;

/** How to connect to a database. */
public record Database(String jdbcUrl, String user, String password) {

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
