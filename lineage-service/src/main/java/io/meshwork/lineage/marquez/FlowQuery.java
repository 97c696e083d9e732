package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what flows between jobs and datasets; of the names of one dataset, one stands for all. */
@ApplicationScoped
class FlowQuery {

  private static final String OF_JOBS =
      """
      SELECT DISTINCT flow.job_id, flow.direction, node.id, node.urn
      FROM flow
      JOIN dataset ON dataset.id = flow.dataset_id
      JOIN dataset AS node ON node.id = coalesce(dataset.node_id, dataset.id)
      WHERE flow.job_id = ANY (?)
      ORDER BY node.urn
      """;

  private static final String JOBS_OF =
      """
      SELECT DISTINCT flow.job_id
      FROM dataset JOIN flow ON flow.dataset_id = dataset.id
      WHERE dataset.id = ANY (?) OR dataset.node_id = ANY (?)
      ORDER BY flow.job_id
      """;

  private static final String NODE = "SELECT coalesce(node_id, id) FROM dataset WHERE urn_key = ?";

  private final Statements statements;

  FlowQuery(Statements statements) {
    this.statements = statements;
  }

  /** That data flows between a job and a dataset. */
  record Flow(long job, boolean isInput, long dataset, Urn urn) {}

  Map<Long, List<Flow>> ofJobs(Collection<Long> jobs) {
    return statements
        .list(
            OF_JOBS,
            row ->
                new Flow(
                    row.getLong("job_id"),
                    row.getString("direction").equals("INPUT"),
                    row.getLong("id"),
                    Urn.parse(Urn.Kind.DATASET, "urn", row.getString("urn"))),
            Statements.Many.numbers(jobs))
        .stream()
        .collect(Collectors.groupingBy(Flow::job));
  }

  /** The jobs that read or write any of the datasets, by whatever name. */
  List<Long> jobsOf(Set<Long> datasets) {
    var ids = Statements.Many.numbers(datasets);
    return statements.list(JOBS_OF, row -> row.getLong(1), ids, ids);
  }

  /** The dataset that stands for all names of the same data. */
  long node(Urn dataset) {
    return statements.count(NODE, dataset.key());
  }
}
