package io.meshwork.lineage.graph;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** What was deleted because the operator keeps events for so long only. */
@ApplicationScoped
class RetentionPasses {

  private static final String ALL =
      """
      SELECT coalesce(sum(deleted), 0) AS deleted, max(received_until) AS received_until,
             max(passed_at) AS passed_at
      FROM retention_pass
      """;

  private final Statements statements;
  private final LineageConfig config;

  RetentionPasses(Statements statements, LineageConfig config) {
    this.statements = statements;
    this.config = config;
  }

  RetentionView view() {
    return statements
        .list(
            ALL,
            row ->
                new RetentionView(
                    config.retention().orElse(null),
                    row.getLong("deleted"),
                    Statements.instantOrNull(row, "received_until"),
                    Statements.instantOrNull(row, "passed_at")))
        .getFirst();
  }
}
