package io.meshwork.quality.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class RunsTest {

  private static final String JOB = "job:airflow:runs_test";

  @Inject Runs runs;
  @Inject Statements statements;
  @Inject Clock clock;

  @Test
  void theVersionThatWasWrittenLastStaysWhateverRanLater() {
    Urn dataset = Urn.parse("urn", "dataset:forgotten:orders");
    run(JOB, "first", RunState.COMPLETED, 900, List.of(), List.of(dataset)).tell();
    run(JOB, "last", RunState.COMPLETED, 800, List.of(), List.of(dataset)).tell();
    run(JOB, "failed", RunState.FAILED, 700, List.of(), List.of(dataset)).tell();
    run(JOB, "going on", RunState.RUNNING, 600, List.of(), List.of(dataset)).tell();
    run(JOB, "recent", RunState.FAILED, 1, List.of(), List.of(dataset)).tell();

    runs.forget(Duration.ofDays(365));

    assertThat(known(JOB)).containsExactly("last", "recent");
    run(JOB, "new", RunState.COMPLETED, 0, List.of(), List.of(dataset)).tell();
    runs.forget(Duration.ofDays(365));
    assertThat(known(JOB)).containsExactly("recent", "new");
  }

  @Test
  void aRunSaysWhatWasNotKnownOfFlowsFromBefore() {
    String job = "job:airflow:seeded";
    Urn written = Urn.parse("urn", "dataset:seeded:orders");
    Urn read = Urn.parse("urn", "dataset:seeded:raw");
    statements.update(
        "INSERT INTO job_flow (job_key, job, dataset_key, dataset, is_output) VALUES (?, '', ?, ?, true)",
        Urn.digest(job),
        written.key(),
        written.toString());
    var run = run(job, "r", RunState.RUNNING, 1, List.of(read), List.of(written));
    run.tell();
    assertThat(flows(job)).containsExactly(" writes " + written);

    run.as(RunState.COMPLETED).tell();

    assertThat(flows(job)).containsExactly(job + " reads " + read, job + " writes " + written);
    run(job, "late", RunState.COMPLETED, 9, List.of(written), List.of(read)).tell();
    assertThat(flows(job)).hasSize(2);
  }

  private List<String> flows(String job) {
    return statements.list(
        """
        SELECT job || CASE WHEN is_output THEN ' writes ' ELSE ' reads ' END || dataset FROM job_flow
        WHERE job_key = ? ORDER BY is_output, dataset
        """,
        row -> row.getString(1),
        Urn.digest(job));
  }

  private List<String> known(String job) {
    return statements.list(
        "SELECT run_id FROM job_run WHERE job_key = ? ORDER BY began_at",
        row -> row.getString(1),
        Urn.digest(job));
  }

  private ToldRun run(
      String job, String id, RunState state, int daysAgo, List<Urn> reads, List<Urn> writes) {
    Instant ended = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(daysAgo));
    return new ToldRun(
        job,
        id,
        state,
        ended.minusSeconds(60),
        ended,
        reads.stream().map(Urn::toString).toList(),
        writes.stream().map(Urn::toString).toList());
  }
}
