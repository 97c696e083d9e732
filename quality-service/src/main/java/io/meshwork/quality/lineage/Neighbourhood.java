package io.meshwork.quality.lineage;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What datasets are made of, and what is made of them, by the flows that stand now. At most {@value
 * #MAX_STEPS} jobs away, and at most {@value #MAX_DATASETS} datasets, the nearest first: what lies
 * beyond is left out.
 */
@ApplicationScoped
public class Neighbourhood {

  public static final int MAX_STEPS = 30;
  public static final int MAX_DATASETS = 10_000;

  private static final String STEP =
      """
      SELECT DISTINCT next.dataset
      FROM job_flow AS near JOIN job_flow AS next ON next.job_key = near.job_key
      WHERE near.dataset_key = ANY (?) AND near.is_output = ? AND next.is_output = ?
      ORDER BY next.dataset
      """;

  private final Statements statements;

  Neighbourhood(Statements statements) {
    this.statements = statements;
  }

  /** What a dataset is made of, without itself, the nearest first. */
  public Set<Urn> upstream(Urn dataset) {
    return reach(dataset, false);
  }

  /** What is made of a dataset, without itself, the nearest first. */
  public Set<Urn> downstream(Urn dataset) {
    return reach(dataset, true);
  }

  private Set<Urn> reach(Urn from, boolean isDownstream) {
    Set<Urn> reached = new LinkedHashSet<>();
    Collection<Urn> edge = List.of(from);
    for (int step = 1; step <= MAX_STEPS && !edge.isEmpty(); step++) {
      var next = new ArrayList<Urn>();
      for (Urn found : step(edge, isDownstream)) {
        if (!found.equals(from) && reached.size() < MAX_DATASETS && reached.add(found)) {
          next.add(found);
        }
      }
      edge = next;
    }
    return reached;
  }

  private List<Urn> step(Collection<Urn> edge, boolean isDownstream) {
    List<UUID> keys = edge.stream().map(Urn::key).toList();
    return statements.list(
        STEP,
        row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)),
        Statements.Many.uuids(keys),
        !isDownstream,
        isDownstream);
  }
}
