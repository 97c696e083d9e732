package io.meshwork.quality.execution.run;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which datasets jobs write. When one has completed a run, the checks of what it writes are queued:
 * once for a run, and not again while a run that data called for still waits.
 */
@ApplicationScoped
@Transactional
class Producers {

  private static final String RAN =
      """
      INSERT INTO producer (job_key, completed_run) VALUES (?, ?)
      ON CONFLICT (job_key) DO UPDATE SET completed_run = excluded.completed_run
      """;
  private static final String COMPLETED = "SELECT completed_run FROM producer WHERE job_key = ?";
  private static final String OUTPUTS = "SELECT dataset FROM producer_output WHERE job_key = ?";
  private static final String WRITES =
      """
      INSERT INTO producer_output (job_key, dataset) SELECT ?, * FROM unnest(?::text[])
      ON CONFLICT DO NOTHING
      """;
  private static final String NO_LONGER =
      "DELETE FROM producer_output WHERE job_key = ? AND dataset = ANY (?)";
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
  private final Sources sources;

  Producers(DataSource dataSource, Sources sources) {
    this.dataSource = dataSource;
    this.sources = sources;
  }

  /** The latest that is known of a job's runs is that {@code run} is under way, or failed. */
  void ran(Urn job) {
    remember(job, null);
  }

  /** A job completed {@code run}, and so wrote what it writes. */
  void completed(Urn job, String run) {
    remember(job, run);
    queue(job, run, outputs(job));
  }

  /**
   * A job was seen to write datasets. Where that is told right after its run completed, it is that
   * run that wrote them.
   */
  void writes(Urn job, Collection<Urn> datasets) {
    change(WRITES, job, datasets);
    String run = completedRun(job);
    if (run != null) {
      queue(job, run, datasets);
    }
  }

  /** A job writes datasets no longer. */
  void writesNoLonger(Urn job, Collection<Urn> datasets) {
    change(NO_LONGER, job, datasets);
  }

  private void queue(Urn job, String run, Collection<Urn> datasets) {
    List<Urn> served = datasets.stream().filter(sources::serve).toList();
    if (served.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        var queue = new RowsStatement<>(connection, QUEUE, served)) {
      queue.column("text", Urn::toString).column("text", dataset -> job + " " + run).update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Runs cannot be written", failed);
    }
  }

  private void remember(Urn job, @Nullable String run) {
    try (Connection connection = dataSource.getConnection();
        var ran = connection.prepareStatement(RAN)) {
      ran.setObject(1, job.key());
      ran.setString(2, run);
      ran.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("A job's run cannot be written", failed);
    }
  }

  private void change(String sql, Urn job, Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var change = connection.prepareStatement(sql)) {
      change.setObject(1, job.key());
      change.setArray(
          2, connection.createArrayOf("text", datasets.stream().map(Urn::toString).toArray()));
      change.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("What a job writes cannot be written", failed);
    }
  }

  private @Nullable String completedRun(Urn job) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(COMPLETED)) {
      select.setObject(1, job.key());
      ResultSet row = select.executeQuery();
      return row.next() ? row.getString(1) : null;
    } catch (SQLException failed) {
      throw new IllegalStateException("A job's run cannot be read", failed);
    }
  }

  private List<Urn> outputs(Urn job) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(OUTPUTS)) {
      select.setObject(1, job.key());
      ResultSet rows = select.executeQuery();
      var outputs = new ArrayList<Urn>();
      while (rows.next()) {
        outputs.add(Urn.parse(Urn.Kind.DATASET, "dataset", rows.getString(1)));
      }
      return outputs;
    } catch (SQLException failed) {
      throw new IllegalStateException("What a job writes cannot be read", failed);
    }
  }
}
