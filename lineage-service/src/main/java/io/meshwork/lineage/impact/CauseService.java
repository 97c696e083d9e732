package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Direction;
import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong upstream. */
@ApplicationScoped
public class CauseService {

  private static final int MAX_CAUSES = 50;

  private final Graph graph;
  private final JobHealth health;
  private final Upstream upstream;
  private final Clock clock;

  CauseService(Graph graph, JobHealth health, Upstream upstream, Clock clock) {
    this.graph = graph;
    this.health = health;
    this.upstream = upstream;
    this.clock = clock;
  }

  /**
   * The jobs upstream with whose latest run something is wrong: root causes first, then the
   * nearest.
   *
   * @throws io.meshwork.platform.error.Failure NOT_FOUND if lineage has never heard of the thing,
   *     INVALID if it is of another kind than a dataset, a job or a product
   */
  public List<Cause> of(Urn urn) {
    return causes(upstream.of(urn), clock.instant());
  }

  /**
   * As {@link #of(Urn)}, for a version of a dataset: how the jobs stood when it was written that
   * led to what it was made of.
   *
   * @param run id of the run that wrote it
   * @throws io.meshwork.platform.error.Failure NOT_FOUND if lineage has never heard of that version
   */
  public List<Cause> of(Urn dataset, String run) {
    Upstream.Nodes nodes = upstream.of(dataset, run);
    return causes(nodes, nodes.until());
  }

  private List<Cause> causes(Upstream.Nodes nodes, Instant now) {
    List<Node> jobs = nodes.jobs();
    Map<Node, Trouble> troubles =
        health.of(jobs, nodes.until()).stream()
            .flatMap(job -> Trouble.of(job, now).stream())
            .collect(Collectors.toMap(trouble -> trouble.job().job(), trouble -> trouble));
    Map<Node, Set<Node>> origins = origins(jobs, nodes.until());
    return troubles.values().stream()
        .map(
            trouble ->
                cause(
                    trouble,
                    nodes.distance(trouble.job().job()),
                    !isBelow(trouble.job().job(), troubles.keySet(), origins)))
        .sorted(
            Comparator.comparing((Cause cause) -> !cause.root())
                .thenComparing(Cause::distance)
                .thenComparing(Cause::job))
        .limit(MAX_CAUSES)
        .toList();
  }

  private static Cause cause(Trouble trouble, int distance, boolean root) {
    return new Cause(
        trouble.job().urn(),
        trouble.job().run(),
        trouble.kind(),
        trouble.since(),
        trouble.why(),
        distance,
        root);
  }

  /** What each node is made of, or made by. */
  private Map<Node, Set<Node>> origins(List<Node> jobs, Instant until) {
    var origins = new HashMap<Node, Set<Node>>();
    for (Graph.Flow flow : graph.flows(Node.Type.JOB, jobs, until, Direction.values())) {
      origins.computeIfAbsent(flow.destination(), node -> new HashSet<>()).add(flow.origin());
    }
    return origins;
  }

  /** Whether another of {@code causes} lies upstream of the job. */
  private static boolean isBelow(Node job, Set<Node> causes, Map<Node, Set<Node>> origins) {
    var visited = new HashSet<>(Set.of(job));
    var waiting = new ArrayDeque<>(visited);
    while (!waiting.isEmpty()) {
      for (Node origin : origins.getOrDefault(waiting.remove(), Set.of())) {
        if (visited.add(origin)) {
          if (causes.contains(origin)) {
            return true;
          }
          waiting.add(origin);
        }
      }
    }
    return false;
  }
}
