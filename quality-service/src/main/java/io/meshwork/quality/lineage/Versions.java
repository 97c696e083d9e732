package io.meshwork.quality.lineage;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** When versions of datasets were there, and when runs began that should make one. */
@ApplicationScoped
@Transactional
public class Versions {

  /** What was written last before the time is needed too: it is the version that counts then. */
  private static final String ARRIVALS =
      """
      SELECT wanted.dataset_key, version.at
      FROM unnest(?::uuid[], ?::timestamptz[]) AS wanted (dataset_key, since)
      CROSS JOIN LATERAL (
        (SELECT run_flow.at FROM run_flow JOIN job_run ON job_run.id = run_flow.run
         WHERE run_flow.dataset_key = wanted.dataset_key AND run_flow.is_output
           AND job_run.state = 'COMPLETED' AND run_flow.at <= wanted.since
         ORDER BY run_flow.at DESC LIMIT 1)
        UNION ALL
        (SELECT run_flow.at FROM run_flow JOIN job_run ON job_run.id = run_flow.run
         WHERE run_flow.dataset_key = wanted.dataset_key AND run_flow.is_output
           AND job_run.state = 'COMPLETED' AND run_flow.at > wanted.since AND run_flow.at <= ?)
      ) AS version
      ORDER BY wanted.dataset_key, version.at
      """;

  /** Of a job that writes the dataset, every run should; other runs if they say that they do. */
  private static final String BEGUN =
      """
      SELECT wanted.dataset_key, job_run.began_at AS at
      FROM unnest(?::uuid[], ?::timestamptz[]) AS wanted (dataset_key, since)
      JOIN job_flow ON job_flow.dataset_key = wanted.dataset_key AND job_flow.is_output
      JOIN job_run ON job_run.job_key = job_flow.job_key
      WHERE job_run.began_at > wanted.since AND job_run.began_at <= ?
      UNION
      SELECT wanted.dataset_key, job_run.began_at
      FROM unnest(?::uuid[], ?::timestamptz[]) AS wanted (dataset_key, since)
      JOIN run_flow ON run_flow.dataset_key = wanted.dataset_key AND run_flow.is_output
        AND run_flow.at > wanted.since
      JOIN job_run ON job_run.id = run_flow.run
      WHERE job_run.began_at > wanted.since AND job_run.began_at <= ?
      ORDER BY 1, 2
      """;

  private final DataSource dataSource;

  Versions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * When versions of datasets were there, the earliest first: those that completed runs wrote from
   * a time on, and the one before.
   *
   * @param since the time, by the key of the dataset
   */
  public Map<UUID, List<Instant>> arrivals(Map<UUID, Instant> since, Instant until) {
    return select(ARRIVALS, 1, since, until);
  }

  /** When runs began later than a time that write the datasets, however they ended. */
  public Map<UUID, List<Instant>> begun(Map<UUID, Instant> since, Instant until) {
    return select(BEGUN, 2, since, until);
  }

  /** The parameters of {@code sql} are datasets, times and {@code until}, so many times over. */
  private Map<UUID, List<Instant>> select(
      String sql, int times, Map<UUID, Instant> since, Instant until) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      var keys = connection.createArrayOf("uuid", since.keySet().toArray());
      var from =
          connection.createArrayOf(
              "timestamptz",
              since.values().stream()
                  .map(time -> time.atOffset(ZoneOffset.UTC).toString())
                  .toArray());
      for (int i = 0; i < times; i++) {
        select.setArray(3 * i + 1, keys);
        select.setArray(3 * i + 2, from);
        select.setObject(3 * i + 3, until.atOffset(ZoneOffset.UTC));
      }
      ResultSet rows = select.executeQuery();
      var found = new HashMap<UUID, List<Instant>>();
      while (rows.next()) {
        found
            .computeIfAbsent(Statements.uuid(rows, "dataset_key"), _ -> new ArrayList<>())
            .add(Statements.instant(rows, "at"));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("Versions cannot be read", failed);
    }
  }
}
