package io.meshwork.quality.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules, as rows. */
@ApplicationScoped
class Rules {

  private static final String SELECT =
      "SELECT name, definition, revision, updated_at, updated_by FROM notification_rule ";

  /** Whoever read another revision, or none where there is one, writes nothing. */
  private static final String SAVE =
      """
      INSERT INTO notification_rule AS known (name, definition, revision, updated_at, updated_by)
      VALUES (?, ?::jsonb, 1, now(), ?)
      ON CONFLICT (name) DO UPDATE SET definition = excluded.definition,
        revision = known.revision + 1, updated_at = excluded.updated_at,
        updated_by = excluded.updated_by
      WHERE known.revision = ?
      """;

  private final Statements statements;
  private final ObjectMapper json;

  Rules(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /** A rule as it is kept. */
  record Row(String name, RuleDraft says, long revision, Instant updatedAt, String updatedBy) {}

  /** At most so many after a name, by name. */
  List<Row> after(String name, int limit) {
    return statements.list(
        SELECT + "WHERE name > ? ORDER BY name LIMIT ?", this::read, name, limit);
  }

  List<Row> all() {
    return statements.list(SELECT + "ORDER BY name", this::read);
  }

  Optional<Row> find(String name) {
    return statements.list(SELECT + "WHERE name = ?", this::read, name).stream().findFirst();
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  Optional<Row> lock(String name) {
    return statements.list(SELECT + "WHERE name = ? FOR UPDATE", this::read, name).stream()
        .findFirst();
  }

  /** Writes over a revision, 0 for none; false if somebody else was faster. */
  boolean save(String name, RuleDraft says, String actor, long revision) {
    return statements.update(SAVE, name, json.valueToTree(says).toString(), actor, revision) == 1;
  }

  void delete(String name) {
    statements.update("DELETE FROM notification_rule WHERE name = ?", name);
  }

  private Row read(ResultSet row) throws SQLException {
    try {
      return new Row(
          row.getString("name"),
          json.readValue(row.getString("definition"), RuleDraft.class),
          row.getLong("revision"),
          Statements.instant(row, "updated_at"),
          row.getString("updated_by"));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A rule is kept that cannot be read", impossible);
    }
  }
}
