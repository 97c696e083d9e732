package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.RunFlow.Writer;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what runs read and wrote. */
@ApplicationScoped
public class RunFlows {

  /** A run reads what was written last before it was first seen to read. */
  private static final String OF_RUNS =
      """
      SELECT flow.run, flow.direction, dataset.urn,
             writer.number, writer.id, writer.id_key, job.urn AS job
      FROM run_flow AS flow JOIN dataset ON dataset.id = flow.dataset_id
      LEFT JOIN LATERAL (
        SELECT run.number FROM run_flow AS written JOIN run ON run.number = written.run
        WHERE flow.direction = 'INPUT' AND written.direction = 'OUTPUT'
          AND written.dataset_id = flow.dataset_id
          AND written.last_seen <= flow.first_seen AND written.run <> flow.run
        ORDER BY written.last_seen DESC, run.job_key, run.id_key LIMIT 1
      ) AS latest ON true
      LEFT JOIN run AS writer
        ON writer.number = CASE flow.direction WHEN 'INPUT' THEN latest.number ELSE flow.run END
      LEFT JOIN job ON job.urn_key = writer.job_key
      WHERE flow.run = ANY (?) ORDER BY flow.run, dataset.urn
      """;

  private final Statements statements;

  RunFlows(Statements statements) {
    this.statements = statements;
  }

  /** What each of the runs with these numbers read and wrote, by URN of the dataset. */
  public Map<Long, List<RunFlow>> of(Collection<Long> runs) {
    return statements.list(OF_RUNS, RunFlows::read, Many.numbers(runs)).stream()
        .collect(Collectors.groupingBy(RunFlow::run));
  }

  private static RunFlow read(ResultSet row) throws SQLException {
    return new RunFlow(
        row.getLong("run"),
        Direction.valueOf(row.getString("direction")) == Direction.INPUT,
        Urn.parse(Urn.Kind.DATASET, "urn", row.getString("urn")),
        writer(row));
  }

  private static @Nullable Writer writer(ResultSet row) throws SQLException {
    String job = row.getString("job");
    return job == null
        ? null
        : new Writer(
            row.getLong("number"),
            Urn.parse(Urn.Kind.JOB, "urn", job),
            row.getString("id"),
            Statements.uuid(row, "id_key"));
  }
}
