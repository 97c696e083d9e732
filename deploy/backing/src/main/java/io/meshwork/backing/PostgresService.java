package io.meshwork.backing;

/** A PostgreSQL server. */
public non-sealed interface PostgresService extends BackingService {

  /**
   * The database of that name, owned by a role of that name; both are created where they do not
   * stand yet, and the role gets a new password.
   *
   * @param name lower-case letters and digits
   */
  Database database(String name);
}
