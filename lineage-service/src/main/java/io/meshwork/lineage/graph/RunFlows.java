package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.RunFlow.Writer;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String VERSION =
      """
      SELECT run.number, run_flow.last_seen, job.id
      FROM run JOIN run_flow ON run_flow.run = run.number JOIN job ON job.urn_key = run.job_key
      WHERE run.id_key = ? AND run_flow.direction = 'OUTPUT' AND run_flow.dataset_id IN (
        SELECT ?::bigint UNION SELECT id FROM dataset WHERE node_id = ?)
      ORDER BY run_flow.last_seen DESC, run.number LIMIT 1
      """;

  private final Statements statements;

  RunFlows(Statements statements) {
    this.statements = statements;
  }

  /**
   * A version of a dataset.
   *
   * @param run number of the run that wrote it
   * @param job of that run
   */
  public record Version(long run, Node job, Instant writtenAt) {}

  /** The version of a dataset, under any of its names, that a run wrote. */
  public Optional<Version> version(Node dataset, String runId) {
    return statements
        .list(
            VERSION,
            row ->
                new Version(
                    row.getLong(1), Node.job(row.getLong(3)), Statements.instant(row, "last_seen")),
            Urn.digest(runId),
            dataset.id(),
            dataset.id())
        .stream()
        .findFirst();
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
