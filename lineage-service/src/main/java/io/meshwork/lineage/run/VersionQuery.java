package io.meshwork.lineage.run;

import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the versions of datasets: every run that wrote one has made one. */
@ApplicationScoped
class VersionQuery {

  private static final String AFTER =
      """
      SELECT run.number, run.id, run.job_key, run.id_key, job.urn, run.state, flow.last_seen
      FROM dataset AS name JOIN run_flow AS flow ON flow.dataset_id = name.id
      JOIN run ON run.number = flow.run JOIN job ON job.urn_key = run.job_key
      WHERE flow.direction = 'OUTPUT' AND name.id IN (
          SELECT ?::bigint UNION SELECT id FROM dataset WHERE node_id = ?)
        AND (flow.last_seen, run.job_key, run.id_key) < (?, ?, ?)
      ORDER BY flow.last_seen DESC, run.job_key DESC, run.id_key DESC LIMIT ?
      """;

  private final Statements statements;

  VersionQuery(Statements statements) {
    this.statements = statements;
  }

  /** A version, and where it stands in the list. */
  record Version(VersionPosition position, long number, String run, String job, RunState state) {}

  /** The versions of a dataset, under all of its names, that come after a position. */
  List<Version> after(Node dataset, VersionPosition position, int limit) {
    return statements.list(
        AFTER,
        VersionQuery::read,
        dataset.id(),
        dataset.id(),
        position.writtenAt(),
        position.job(),
        position.run(),
        limit);
  }

  private static Version read(ResultSet row) throws SQLException {
    return new Version(
        new VersionPosition(
            Statements.instant(row, "last_seen"),
            Statements.uuid(row, "job_key"),
            Statements.uuid(row, "id_key")),
        row.getLong("number"),
        row.getString("id"),
        row.getString("urn"),
        RunState.valueOf(row.getString("state")));
  }
}
