package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what runs read and wrote. */
@ApplicationScoped
class RunFlowQuery {

  /** A run reads the version that the last run made that wrote the dataset before. */
  private static final String OF_RUNS =
      """
      SELECT run_flow.run, run_flow.direction, dataset.urn, %s AS version,
             run.number AS producer, run.id AS producer_id
      FROM run_flow
      JOIN dataset ON dataset.id = run_flow.dataset_id
      LEFT JOIN LATERAL (
        SELECT written.run FROM run_flow AS written
        WHERE run_flow.direction = 'INPUT' AND written.direction = 'OUTPUT'
          AND written.dataset_id = run_flow.dataset_id
          AND written.last_seen <= run_flow.first_seen AND written.run <> run_flow.run
        ORDER BY written.last_seen DESC, written.run LIMIT 1
      ) AS source ON true
      LEFT JOIN run ON run.number =
        CASE run_flow.direction WHEN 'OUTPUT' THEN run_flow.run ELSE source.run END
      WHERE run_flow.run = ANY (?)
      ORDER BY run_flow.run, dataset.urn
      """
          .formatted(Versions.OF_DATASET);

  private final Statements statements;

  RunFlowQuery(Statements statements) {
    this.statements = statements;
  }

  /**
   * That a run read or wrote a version of a dataset.
   *
   * @param version null if it was read before any run was seen to write it
   * @param producer number of the run that made the version; 0 if there is none
   * @param producerId id of that run
   */
  record Flow(
      long run,
      boolean isInput,
      Urn dataset,
      @Nullable UUID version,
      long producer,
      @Nullable String producerId) {}

  Map<Long, List<Flow>> ofRuns(Collection<Long> numbers) {
    return statements
        .list(
            OF_RUNS,
            row ->
                new Flow(
                    row.getLong("run"),
                    row.getString("direction").equals("INPUT"),
                    Urn.parse(Urn.Kind.DATASET, "urn", row.getString("urn")),
                    row.getObject("version", UUID.class),
                    row.getLong("producer"),
                    row.getString("producer_id")),
            Statements.Many.numbers(numbers))
        .stream()
        .collect(Collectors.groupingBy(Flow::run));
  }
}
