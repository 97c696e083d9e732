package io.meshwork.quality.result;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.quality.check.Dimension;
import io.meshwork.quality.check.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When the checks of datasets began to come out otherwise than before. */
@ApplicationScoped
@Transactional
public class OutcomeHistory {

  /**
   * A result that comes out as the one before says nothing new, so it stays in the database. Once
   * all contracts that declared a check stopped doing so, its earlier results no longer count.
   */
  private static final String CHANGES =
      """
      SELECT checked.dataset_key, checked.id, change.at, change.outcome, CASE checked.dimension
          WHEN 'UNSPECIFIED' THEN coalesce(declared.dimension, 'UNSPECIFIED')
          ELSE checked.dimension END AS dimension
      FROM quality_check AS checked
      LEFT JOIN LATERAL (
        SELECT min(dimension) FILTER (WHERE dimension <> 'UNSPECIFIED') AS dimension,
          CASE WHEN bool_and(retired_at IS NOT NULL) THEN max(retired_at) END AS retired_at
        FROM declared_check
        WHERE dataset_key = checked.dataset_key AND name = checked.name
      ) AS declared ON true
      CROSS JOIN LATERAL (
        SELECT measured_at AS at, outcome FROM (
          SELECT measured_at, outcome, lag(outcome) OVER (ORDER BY measured_at) AS before
          FROM check_result
          WHERE check_id = checked.id AND measured_at <= ? AND measured_at >= coalesce(
            (SELECT max(measured_at) FROM check_result
             WHERE check_id = checked.id AND measured_at <= ?), '-infinity')
        ) AS result
        WHERE outcome IS DISTINCT FROM before
        UNION ALL
        SELECT declared.retired_at, NULL WHERE declared.retired_at <= ?
        UNION ALL
        (SELECT measured_at, outcome FROM check_result
         WHERE check_id = checked.id AND measured_at > declared.retired_at AND measured_at <= ?
         ORDER BY measured_at LIMIT 1)
      ) AS change
      WHERE checked.dataset_key = ANY (?) AND NOT starts_with(checked.name, ?)
      ORDER BY checked.dataset_key, change.at, checked.id, change.outcome NULLS LAST
      """;

  private final Statements statements;

  OutcomeHistory(Statements statements) {
    this.statements = statements;
  }

  /**
   * A check comes out in another way from then on.
   *
   * @param outcome absent if it no longer counts
   */
  public record Change(
      UUID dataset, long check, Dimension dimension, Instant at, @Nullable Outcome outcome) {}

  /**
   * From a time on, and how it was then; the earliest first.
   *
   * @param datasets their keys
   * @param but leaves out the checks whose names begin so
   */
  public List<Change> of(Collection<UUID> datasets, Instant since, Instant until, String but) {
    return statements.list(
        CHANGES, OutcomeHistory::read, until, since, until, until, Many.uuids(datasets), but);
  }

  private static Change read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new Change(
        Statements.uuid(row, "dataset_key"),
        row.getLong("id"),
        Dimension.valueOf(row.getString("dimension")),
        Statements.instant(row, "at"),
        outcome == null ? null : Outcome.valueOf(outcome));
  }
}
