package io.meshwork.quality.sla.compliance;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.sla.compliance.ComplianceView.Day;
import io.meshwork.quality.sla.compliance.ComplianceView.Kept;
import io.meshwork.quality.sla.objective.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Counts minutes in which promises were kept, by the day. */
@ApplicationScoped
@Transactional
class Compliance {

  /**
   * A stretch ends where the next begins, or with the minute that is going on, or with the one in
   * which the promise was last made. Minutes are whole, so that they are counted by the second
   * without a rest.
   */
  private static final String MINUTES =
      """
      WITH objective AS (
        SELECT id, target,
          coalesce(date_trunc('minute', retired_at) + interval '1 minute', ?::timestamptz) AS ended_at
        FROM sla_objective WHERE {scope}
      ), stretch AS (
        SELECT objective.id, objective.target, stretch.standing, stretch.began_at,
          least(objective.ended_at, lead(stretch.began_at)
            OVER (PARTITION BY objective.id ORDER BY stretch.began_at)) AS ended_at
        FROM objective JOIN sla_stretch AS stretch ON stretch.objective = objective.id
      ), part AS (
        SELECT id, target, standing, greatest(began_at, wanted.since) AS began_at,
          least(ended_at, wanted.until) AS ended_at, wanted.since
        FROM stretch CROSS JOIN (SELECT ?::timestamptz AS since, ?::timestamptz AS until) AS wanted
        WHERE began_at < least(ended_at, wanted.until) AND ended_at > wanted.since
      ), minutes AS (
        SELECT day.at, part.id, part.target, part.standing,
          sum(extract(epoch FROM least(part.ended_at, day.at + interval '24 hours')
            - greatest(part.began_at, day.at)) / 60)::bigint AS count
        FROM part CROSS JOIN LATERAL generate_series(
          date_bin('24 hours', part.began_at, part.since), part.ended_at - interval '1 second',
          interval '24 hours') AS day (at)
        GROUP BY day.at, part.id, part.target, part.standing
      ), kept AS (
        SELECT at, id, target,
          coalesce(sum(count) FILTER (WHERE standing = 'KEPT'), 0) AS kept,
          coalesce(sum(count) FILTER (WHERE standing = 'BROKEN'), 0) AS broken,
          coalesce(sum(count) FILTER (WHERE standing = 'UNKNOWN'), 0) AS unknown
        FROM minutes GROUP BY GROUPING SETS ((at, id, target), (id, target))
      )
      SELECT at, count(*) FILTER (WHERE kept + broken > 0) AS promises,
        count(*) FILTER (WHERE kept + broken > 0 AND kept >= target * (kept + broken) - 1e-6) AS met,
        sum(kept) AS kept, sum(broken) AS broken, sum(unknown) AS unknown
      FROM kept GROUP BY at ORDER BY at NULLS FIRST
      """;

  private final Statements statements;

  Compliance(Statements statements) {
    this.statements = statements;
  }

  private record Row(LocalDate day, boolean isTotal, Kept kept) {}

  /**
   * Of the promises in {@code scope}, those too that nobody makes any more.
   *
   * @param now the end of the last minute that counts
   */
  ComplianceView of(Scope scope, LocalDate from, LocalDate to, Instant now) {
    var parameters = new ArrayList<Object>();
    parameters.add(now);
    parameters.addAll(scope.parameters());
    parameters.add(from.atStartOfDay(ZoneOffset.UTC).toInstant());
    parameters.add(to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    List<Row> rows =
        statements.list(
            MINUTES.replace("{scope}", scope.condition()), Compliance::read, parameters.toArray());
    return new ComplianceView(
        from,
        to,
        rows.stream()
            .filter(Row::isTotal)
            .map(Row::kept)
            .findFirst()
            .orElseGet(() -> Kept.of(0, 0, 0, 0, 0)),
        rows.stream()
            .filter(row -> !row.isTotal())
            .map(row -> new Day(row.day(), row.kept()))
            .toList());
  }

  private static Row read(ResultSet row) throws SQLException {
    Instant at = Statements.instantOrNull(row, "at");
    return new Row(
        at == null ? LocalDate.EPOCH : LocalDate.ofInstant(at, ZoneOffset.UTC),
        at == null,
        Kept.of(
            row.getLong("promises"),
            row.getLong("met"),
            row.getLong("kept"),
            row.getLong("broken"),
            row.getLong("unknown")));
  }
}
