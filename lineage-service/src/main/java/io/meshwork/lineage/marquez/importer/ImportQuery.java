package io.meshwork.lineage.marquez.importer;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads how imports stand. */
@ApplicationScoped
class ImportQuery {

  private static final String ALL =
      """
      SELECT name, nullif(event_time, '-infinity') AS event_time, accepted, duplicate, refused,
             started_at, finished_at, failure
      FROM marquez_import ORDER BY name
      """;
  private static final String REFUSALS =
      """
      SELECT event_time, digest, reason FROM marquez_refusal
      WHERE import = ? AND (event_time, digest) > (?, ?) ORDER BY event_time, digest LIMIT ?
      """;
  private static final String EXISTS = "SELECT count(*) FROM marquez_import WHERE name = ?";

  private final Statements statements;

  ImportQuery(Statements statements) {
    this.statements = statements;
  }

  List<ImportView> all() {
    return statements.list(ALL, ImportQuery::view);
  }

  boolean exists(String name) {
    return statements.count(EXISTS, name) > 0;
  }

  /** The events that were refused, after one of them, in the order of their times. */
  List<RefusalView> refusals(String name, RefusalPosition after, int limit) {
    return statements.list(
        REFUSALS,
        row ->
            new RefusalView(
                Statements.instant(row, "event_time"),
                row.getString("digest"),
                row.getString("reason")),
        name,
        after.eventTime(),
        after.digest(),
        limit);
  }

  private static ImportView view(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    return new ImportView(
        row.getString("name"),
        Statements.instantOrNull(row, "event_time"),
        row.getLong("accepted"),
        row.getLong("duplicate"),
        row.getLong("refused"),
        Statements.instant(row, "started_at"),
        Statements.instantOrNull(row, "finished_at"),
        failure.isEmpty() ? null : failure);
  }
}
