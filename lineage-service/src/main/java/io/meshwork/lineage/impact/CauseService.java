package io.meshwork.lineage.impact;

import io.meshwork.lineage.graph.Direction;
import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.Node;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.graph.Walk;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong upstream. */
@ApplicationScoped
public class CauseService {

  private static final int MAX_NODES = 10_000;
  private static final int MAX_CAUSES = 50;

  private final Graph graph;
  private final JobHealth health;
  private final Roots roots;
  private final Clock clock;

  CauseService(Graph graph, JobHealth health, Roots roots, Clock clock) {
    this.graph = graph;
    this.health = health;
    this.roots = roots;
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
    Walk walk = Walk.from(graph, Side.UPSTREAM, roots.of("urn", urn), MAX_NODES, Set.of());
    List<Node> jobs =
        walk.hops().keySet().stream().filter(node -> node.type() == Node.Type.JOB).toList();
    Instant now = clock.instant();
    Map<Node, Trouble> troubles =
        health.of(jobs).stream()
            .flatMap(job -> Trouble.of(job, now).stream())
            .collect(Collectors.toMap(trouble -> trouble.job().job(), trouble -> trouble));
    Map<Node, Set<Node>> origins = origins(jobs);
    return troubles.values().stream()
        .map(
            trouble ->
                cause(trouble, walk, !isBelow(trouble.job().job(), troubles.keySet(), origins)))
        .sorted(
            Comparator.comparing((Cause cause) -> !cause.root())
                .thenComparing(Cause::distance)
                .thenComparing(Cause::job))
        .limit(MAX_CAUSES)
        .toList();
  }

  private static Cause cause(Trouble trouble, Walk walk, boolean root) {
    int hops = Objects.requireNonNull(walk.hops().get(trouble.job().job()));
    return new Cause(
        trouble.job().urn(),
        trouble.job().run(),
        trouble.kind(),
        trouble.since(),
        trouble.why(),
        (hops + 1) / 2,
        root);
  }

  /** What each node is made of, or made by. */
  private Map<Node, Set<Node>> origins(List<Node> jobs) {
    var origins = new HashMap<Node, Set<Node>>();
    for (Graph.Flow flow : graph.flows(Node.Type.JOB, jobs, Graph.EVER, Direction.values())) {
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
