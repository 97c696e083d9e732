package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the runs. */
@ApplicationScoped
class RunQuery {

  private static final String SELECT =
      "SELECT " + RunRow.COLUMNS + " FROM run JOIN job ON job.urn_key = run.job_key ";

  private static final String OF_JOB =
      SELECT + "WHERE run.job_key = ? ORDER BY run.began_at DESC, run.id DESC LIMIT ? OFFSET ?";

  private static final String WITH_ID =
      SELECT + "WHERE run.id_key = ? ORDER BY run.began_at DESC, run.job_key LIMIT 1";

  private static final String NUMBERED = SELECT + "WHERE run.number = ANY (?)";

  private static final String LATEST =
      """
      SELECT %s
      FROM unnest(?::uuid[]) AS wanted (job_key)
      CROSS JOIN LATERAL (
        SELECT * FROM run WHERE run.job_key = wanted.job_key
        ORDER BY run.began_at DESC, run.id DESC LIMIT ?
      ) AS run
      JOIN job ON job.urn_key = run.job_key
      ORDER BY run.began_at DESC, run.id DESC
      """
          .formatted(RunRow.COLUMNS);

  private final Statements statements;

  RunQuery(Statements statements) {
    this.statements = statements;
  }

  /** The runs of a job, the latest first. */
  List<RunRow> ofJob(UUID job, Slice slice) {
    return statements.list(OF_JOB, RunRow::read, job, slice.limit(), slice.offset());
  }

  long count(UUID job) {
    return statements.count("SELECT count(*) FROM run WHERE job_key = ?", job);
  }

  /** The run of that id; the latest, should a producer have used it for several jobs. */
  Optional<RunRow> withId(String id) {
    return statements.list(WITH_ID, RunRow::read, Urn.digest(id)).stream().findFirst();
  }

  Map<Long, RunRow> numbered(Collection<Long> numbers) {
    return statements.list(NUMBERED, RunRow::read, Statements.Many.numbers(numbers)).stream()
        .collect(Collectors.toMap(RunRow::number, run -> run));
  }

  /**
   * The latest runs of each job, the latest first.
   *
   * @param each how many at most of a job
   */
  Map<UUID, List<RunRow>> latest(Collection<UUID> jobs, int each) {
    return statements.list(LATEST, RunRow::read, Statements.Many.uuids(jobs), each).stream()
        .collect(Collectors.groupingBy(run -> run.key().job()));
  }
}
