package io.meshwork.quality.version;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells of versions. */
@ApplicationScoped
public class VersionService {

  private static final String LATEST =
      """
      SELECT version.dataset_key, version.run, version.run_id, version.job, version.at
      FROM unnest(?::uuid[]) AS wanted (key) CROSS JOIN LATERAL (
        SELECT * FROM dataset_version WHERE dataset_key = wanted.key
        ORDER BY at DESC, run_key DESC, job_key DESC LIMIT 1) AS version
      """;

  private static final String WRITTEN =
      """
      SELECT DISTINCT ON (version.dataset_key, version.run_key)
        version.dataset_key, version.run, version.run_id, version.job, version.at
      FROM unnest(?::uuid[], ?::uuid[]) AS wanted (dataset_key, run_key)
      JOIN dataset_version AS version USING (dataset_key, run_key)
      ORDER BY version.dataset_key, version.run_key, version.at DESC, version.job_key DESC
      """;

  private static final String CHECKED =
      """
      SELECT wanted.key FROM unnest(?::uuid[]) AS wanted (key)
      WHERE EXISTS (
        SELECT FROM quality_check AS checked WHERE checked.dataset_key = wanted.key AND %s)
      """
          .formatted(CheckSql.counts("checked", "checked.measured_at"));

  private final Statements statements;
  private final Faults faults;

  VersionService(Statements statements, Faults faults) {
    this.statements = statements;
    this.faults = faults;
  }

  /** That a run of that id wrote a dataset, by the key of its URN. */
  public record Written(UUID dataset, String run) {}

  /** The latest versions of those datasets that have any, by their keys. */
  public List<Version> latest(Collection<UUID> datasets) {
    return datasets.isEmpty()
        ? List.of()
        : statements.list(LATEST, VersionService::read, Many.uuids(datasets));
  }

  /** Those versions that are known. */
  public List<Version> of(Collection<Written> written) {
    return written.isEmpty()
        ? List.of()
        : statements.list(
            WRITTEN,
            VersionService::read,
            Many.uuids(written.stream().map(Written::dataset).toList()),
            Many.uuids(written.stream().map(one -> Urn.digest(one.run())).toList()));
  }

  /** Those of datasets, by their keys, of which a check counts. */
  public Set<UUID> checked(Collection<UUID> datasets) {
    return datasets.isEmpty()
        ? Set.of()
        : Set.copyOf(
            statements.list(
                CHECKED, row -> Statements.uuid(row, "key"), Many.uuids(Set.copyOf(datasets))));
  }

  /** What speaks against each place, the gravest first and at most so much. */
  public List<Fault> faults(Collection<Use> uses, int most) {
    return uses.isEmpty() ? List.of() : faults.of(uses, most);
  }

  private static Version read(ResultSet row) throws SQLException {
    return new Version(
        Statements.uuid(row, "dataset_key"),
        row.getLong("run"),
        row.getString("run_id"),
        row.getString("job"),
        Statements.instant(row, "at"));
  }
}
