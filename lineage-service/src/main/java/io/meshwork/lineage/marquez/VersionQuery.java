package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the versions of datasets: every run that wrote one has made one. */
@ApplicationScoped
class VersionQuery {

  private static final String SELECT =
      """
      SELECT %s AS version, run_flow.last_seen, %s
      FROM dataset
      JOIN run_flow ON run_flow.dataset_id = dataset.id AND run_flow.direction = 'OUTPUT'
      JOIN run ON run.number = run_flow.run
      JOIN job ON job.urn_key = run.job_key
      WHERE dataset.id = ?
      """
          .formatted(Versions.OF_DATASET, RunRow.COLUMNS);

  private static final String PAGE =
      SELECT + "ORDER BY run_flow.last_seen DESC, run_flow.run LIMIT ? OFFSET ?";

  private static final String ONE = SELECT + "AND " + Versions.OF_DATASET + " = ?";

  private static final String COUNT =
      "SELECT count(*) FROM run_flow WHERE dataset_id = ? AND direction = 'OUTPUT'";

  private final Statements statements;

  VersionQuery(Statements statements) {
    this.statements = statements;
  }

  /** The latest first. */
  List<VersionRow> list(long dataset, Slice slice) {
    return statements.list(PAGE, VersionQuery::read, dataset, slice.limit(), slice.offset());
  }

  long count(long dataset) {
    return statements.count(COUNT, dataset);
  }

  Optional<VersionRow> get(long dataset, UUID version) {
    return statements.list(ONE, VersionQuery::read, dataset, version).stream().findFirst();
  }

  private static VersionRow read(ResultSet row) throws SQLException {
    return new VersionRow(
        Statements.uuid(row, "version"), Statements.instant(row, "last_seen"), RunRow.read(row));
  }
}
