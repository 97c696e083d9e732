package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.ChecksDeclared;
import io.meshwork.quality.lineage.FlowsChanged;
import io.meshwork.quality.lineage.RunsChanged;
import io.meshwork.quality.result.ResultsRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Notes of which datasets something new is known that promises are about. */
@ApplicationScoped
class News {

  /** A run matters from its beginning on, to what it wrote and to what its job writes. */
  private static final String OF_RUNS =
      """
      INSERT INTO sla_news (dataset_key, since)
      SELECT written.dataset_key, min(written.began_at)
      FROM (
        SELECT run_flow.dataset_key, job_run.began_at
        FROM job_run JOIN run_flow ON run_flow.run = job_run.id AND run_flow.is_output
        WHERE job_run.id IN (SELECT unnest(?::bigint[]))
        UNION ALL
        SELECT job_flow.dataset_key, job_run.began_at
        FROM job_run JOIN job_flow ON job_flow.job_key = job_run.job_key AND job_flow.is_output
        WHERE job_run.id IN (SELECT unnest(?::bigint[]))
      ) AS written
      WHERE EXISTS (
        SELECT 1 FROM sla_objective
        WHERE sla_objective.dataset_key = written.dataset_key AND retired_at IS NULL)
      GROUP BY written.dataset_key
      """;

  /** Results matter from the earliest of them on. */
  private static final String OF_RESULTS =
      """
      INSERT INTO sla_news (dataset_key, since)
      SELECT recorded.dataset_key, recorded.since
      FROM unnest(?::uuid[], ?::timestamptz[]) AS recorded (dataset_key, since)
      WHERE EXISTS (
        SELECT 1 FROM sla_objective
        WHERE sla_objective.dataset_key = recorded.dataset_key AND retired_at IS NULL
          AND kind IN ('AVAILABILITY', 'COMPLETENESS', 'PASS_RATE'))
      """;

  /** Which beginnings of runs count depends on what their jobs write. */
  private static final String OF_FLOWS =
      """
      INSERT INTO sla_news (dataset_key, since)
      SELECT DISTINCT dataset_key, '-infinity'::timestamptz FROM sla_objective
      WHERE retired_at IS NULL AND kind = 'LATENCY' AND dataset_key = ANY (?)
      """;

  /** Which results count, and as what, depends on what contracts declare. */
  private static final String OF_CHECKS =
      """
      INSERT INTO sla_news (dataset_key, since)
      SELECT DISTINCT dataset_key, '-infinity'::timestamptz FROM sla_objective
      WHERE retired_at IS NULL AND kind IN ('AVAILABILITY', 'COMPLETENESS', 'PASS_RATE')
        AND dataset_key = ANY (?)
      """;

  private static final String TAKE =
      "DELETE FROM sla_news WHERE dataset_key = ANY (?) RETURNING dataset_key, since";

  private final DataSource dataSource;
  private final Statements statements;

  News(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  void on(@Observes RunsChanged changed) {
    try (Connection connection = dataSource.getConnection();
        var note = new RowsStatement<>(connection, OF_RUNS, changed.runs())) {
      note.column("bigint", run -> run).column("bigint", run -> run).update();
    } catch (SQLException failed) {
      throw new IllegalStateException("News cannot be noted", failed);
    }
  }

  void on(@Observes ResultsRecorded recorded) {
    try (Connection connection = dataSource.getConnection();
        var note = new RowsStatement<>(connection, OF_RESULTS, recorded.earliest().entrySet())) {
      note.column("uuid", dataset -> dataset.getKey().key())
          .column("timestamptz", Map.Entry::getValue)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("News cannot be noted", failed);
    }
  }

  void on(@Observes FlowsChanged changed) {
    statements.update(OF_FLOWS, keys(changed.datasets()));
  }

  void on(@Observes ChecksDeclared declared) {
    statements.update(OF_CHECKS, keys(declared.datasets()));
  }

  /** Takes the news of datasets away: from when on it matters, by the key of the dataset. */
  Map<UUID, Instant> take(Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var take = new RowsStatement<>(connection, TAKE, datasets)) {
      ResultSet rows = take.column("uuid", Urn::key).query();
      var news = new HashMap<UUID, Instant>();
      while (rows.next()) {
        OffsetDateTime since = rows.getObject("since", OffsetDateTime.class);
        news.merge(
            rows.getObject("dataset_key", UUID.class),
            since.equals(OffsetDateTime.MIN) ? Instant.MIN : since.toInstant(),
            (one, other) -> one.isBefore(other) ? one : other);
      }
      return news;
    } catch (SQLException failed) {
      throw new IllegalStateException("News cannot be taken", failed);
    }
  }

  private static Many keys(Collection<Urn> datasets) {
    return Many.uuids(datasets.stream().map(Urn::key).toList());
  }
}
