package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.ColumnGraph.Column;
import io.meshwork.lineage.graph.ColumnGraph.ColumnFlow;
import io.meshwork.lineage.graph.ColumnScene.ColumnEdge;
import io.meshwork.lineage.graph.ColumnScene.ColumnEnd;
import io.meshwork.lineage.graph.ColumnScene.ColumnNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes scenes of columns. */
@ApplicationScoped
public class ColumnScenery {

  private final Graph graph;
  private final ColumnGraph columns;

  ColumnScenery(Graph graph, ColumnGraph columns) {
    this.graph = graph;
    this.columns = columns;
  }

  private record Pair(Column origin, Column destination, boolean indirect) {}

  /**
   * What flows into and out of a column of a dataset, or of all its columns.
   *
   * @param column null for all
   * @param withIndirect whether what only decides what flows counts too
   * @throws Failure NOT_FOUND if lineage has never heard of the dataset
   */
  public ColumnScene scene(SceneRequest request, @Nullable String column, boolean withIndirect) {
    if (graph.find(request.root()).isEmpty()) {
      throw Failure.notFound(request.root().toString());
    }
    Urn dataset = columns.standing(request.root());
    Set<Column> roots =
        column == null
            ? columns.columns(dataset, request.until())
            : Set.of(new Column(dataset.toString(), column));
    Map<Column, Integer> hops = new LinkedHashMap<>();
    roots.forEach(root -> hops.put(root, 0));
    Map<Pair, List<ColumnFlow>> flows = new LinkedHashMap<>();
    boolean truncated = false;
    for (Side side : request.sides()) {
      truncated |= walk(roots, side, request, withIndirect, hops, flows);
    }
    return new ColumnScene(dataset.toString(), nodes(hops), edges(flows), truncated);
  }

  /** Walks outwards on one side; whether the budget ended the walk. */
  private boolean walk(
      Set<Column> roots,
      Side side,
      SceneRequest request,
      boolean withIndirect,
      Map<Column, Integer> hops,
      Map<Pair, List<ColumnFlow>> flows) {
    Set<Column> visited = new LinkedHashSet<>(roots);
    Set<Column> frontier = roots;
    for (int hop = 1; hop <= request.depth() && !frontier.isEmpty(); hop++) {
      Set<Column> next = new LinkedHashSet<>();
      for (ColumnFlow flow : columns.flows(side, frontier, request.until())) {
        if (flow.indirect() && !withIndirect) {
          continue;
        }
        Column left = flow.on(side.opposite());
        Column reached = flow.on(side);
        long fresh = Stream.of(left, reached).filter(end -> !hops.containsKey(end)).count();
        if (hops.size() + fresh > request.nodeBudget()) {
          return true;
        }
        // What concerns the whole dataset is left from any of its columns.
        hops.putIfAbsent(left, (hop - 1) * side.sign());
        flows
            .computeIfAbsent(
                new Pair(flow.origin(), flow.destination(), flow.indirect()),
                pair -> new ArrayList<>())
            .add(flow);
        hops.putIfAbsent(reached, hop * side.sign());
        if (visited.add(reached)) {
          next.add(reached);
        }
      }
      frontier = next;
    }
    return false;
  }

  private static List<ColumnNode> nodes(Map<Column, Integer> hops) {
    return hops.entrySet().stream()
        .map(hop -> new ColumnNode(hop.getKey().dataset(), hop.getKey().name(), hop.getValue()))
        .toList();
  }

  private static List<ColumnEdge> edges(Map<Pair, List<ColumnFlow>> flows) {
    return flows.entrySet().stream().map(flow -> edge(flow.getKey(), flow.getValue())).toList();
  }

  private static ColumnEdge edge(Pair pair, List<ColumnFlow> told) {
    return new ColumnEdge(
        new ColumnEnd(pair.origin().dataset(), pair.origin().name()),
        new ColumnEnd(pair.destination().dataset(), pair.destination().name()),
        sorted(told.stream().map(ColumnFlow::job).filter(job -> !job.isEmpty())),
        sorted(told.stream().flatMap(flow -> flow.transformations().stream())),
        told.stream().allMatch(ColumnFlow::masked),
        pair.indirect());
  }

  private static List<String> sorted(Stream<String> texts) {
    return texts.distinct().sorted().toList();
  }
}
