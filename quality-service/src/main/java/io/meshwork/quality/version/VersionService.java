package io.meshwork.quality.version;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  private static final String BY_RUN =
      """
      SELECT dataset_key, run, run_id, job, at FROM dataset_version
      WHERE dataset_key = ? AND run_key = ?
      ORDER BY at DESC, job_key DESC LIMIT 1
      """;

  private final Statements statements;
  private final Faults faults;

  VersionService(Statements statements, Faults faults) {
    this.statements = statements;
    this.faults = faults;
  }

  /** The latest versions of those datasets that have any, by their keys. */
  public List<Version> latest(Collection<UUID> datasets) {
    return statements.list(LATEST, VersionService::read, Many.uuids(datasets));
  }

  /** The version of a dataset that a run wrote. */
  public Optional<Version> find(UUID dataset, String run) {
    return statements.list(BY_RUN, VersionService::read, dataset, Urn.digest(run)).stream()
        .findFirst();
  }

  /** What is wrong with versions, of themselves or by what they were made of. */
  public List<Fault> faults(Collection<Version> versions) {
    return versions.isEmpty() ? List.of() : faults.ofVersions(versions);
  }

  /** How datasets of which no version is known stand by their checks. */
  public List<CheckedDataset> standing(Collection<UUID> datasets) {
    return datasets.isEmpty() ? List.of() : faults.ofDatasets(datasets);
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
