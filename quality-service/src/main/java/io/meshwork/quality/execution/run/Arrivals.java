package io.meshwork.quality.execution.run;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.source.Sources;
import io.meshwork.quality.lineage.FlowsChanged;
import io.meshwork.quality.lineage.RunsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * When a job has completed a run, the checks of what it wrote are queued: once for a run, and not
 * again while a run that data called for still waits.
 */
@ApplicationScoped
class Arrivals {

  /** A run that ended longer ago, such as one of an import, says nothing of today's data. */
  private static final Duration NEWS = Duration.ofDays(1);

  /** Of a run that did not say what it wrote, it is taken to be what its job does write. */
  private static final String WRITTEN =
      """
      SELECT written.dataset, job_run.run_id, job_run.job
      FROM job_run CROSS JOIN LATERAL (
        SELECT dataset FROM run_flow WHERE run = job_run.id AND is_output
        UNION ALL
        SELECT dataset FROM job_flow
        WHERE job_key = job_run.job_key AND is_output
          AND NOT EXISTS (SELECT 1 FROM run_flow WHERE run = job_run.id AND is_output)
      ) AS written
      WHERE job_run.id = ANY (?) AND job_run.state = 'COMPLETED' AND job_run.ended_at > ?
      """;

  private static final String LATEST =
      """
      SELECT id FROM job_run WHERE job_key = ?
      ORDER BY coalesce(ended_at, began_at) DESC, id DESC LIMIT 1
      """;

  private static final String QUEUE =
      """
      INSERT INTO check_run (id, dataset, cause, occasion, actor, state, queued_at)
      SELECT gen_random_uuid(), written.dataset, 'ARRIVAL', written.occasion, 'service:quality',
        'QUEUED', now()
      FROM unnest(?::text[], ?::text[]) AS written (dataset, occasion)
      WHERE EXISTS (
          SELECT 1 FROM declared_check
          WHERE dataset_key = md5(written.dataset)::uuid AND retired_at IS NULL AND is_runnable)
        AND NOT EXISTS (
          SELECT 1 FROM check_run
          WHERE dataset_key = md5(written.dataset)::uuid AND cause = 'ARRIVAL' AND state = 'QUEUED')
      ON CONFLICT DO NOTHING
      """;

  private final DataSource dataSource;
  private final Statements statements;
  private final Sources sources;
  private final Clock clock;

  Arrivals(DataSource dataSource, Statements statements, Sources sources, Clock clock) {
    this.dataSource = dataSource;
    this.statements = statements;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * That a run wrote a dataset.
   *
   * @param occasion what tells it from other arrivals
   */
  private record Arrival(Urn dataset, String occasion) {}

  void on(@Observes RunsChanged changed) {
    queue(List.copyOf(changed.runs()));
  }

  /** A job was seen to write datasets: if it just completed a run, that run wrote them. */
  void on(@Observes FlowsChanged changed) {
    queue(statements.list(LATEST, row -> row.getLong(1), changed.job().key()));
  }

  private void queue(List<Long> runs) {
    List<Arrival> arrivals =
        statements
            .list(WRITTEN, Arrivals::read, Many.numbers(runs), clock.instant().minus(NEWS))
            .stream()
            .filter(arrival -> sources.serve(arrival.dataset()))
            .toList();
    if (arrivals.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        var queue = new RowsStatement<>(connection, QUEUE, arrivals)) {
      queue
          .column("text", arrival -> arrival.dataset().toString())
          .column("text", Arrival::occasion)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Runs cannot be written", failed);
    }
  }

  private static Arrival read(ResultSet row) throws SQLException {
    return new Arrival(
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        row.getString("job") + " " + row.getString("run_id"));
  }
}
