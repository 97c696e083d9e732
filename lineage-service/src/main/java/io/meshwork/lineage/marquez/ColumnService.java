package io.meshwork.lineage.marquez;

import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.marquez.ColumnFlow.Column;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes graphs of columns. */
@ApplicationScoped
class ColumnService {

  /** Beyond so many columns a graph is not walked. */
  private static final int MAX_COLUMNS = 5_000;

  private final ColumnQuery query;
  private final DatasetQuery datasets;
  private final FieldReader fields;

  ColumnService(ColumnQuery query, DatasetQuery datasets, FieldReader fields) {
    this.query = query;
    this.datasets = datasets;
    this.fields = fields;
  }

  /** What a walk has found. */
  private static final class Found {
    final Set<ColumnFlow> flows = new LinkedHashSet<>();
    boolean isTruncated;
  }

  /**
   * What columns are made of, step by step, and on demand what is made of them.
   *
   * @param roots datasets to begin with
   * @param column the only column to begin with; empty for all
   */
  GraphAnswer graph(Collection<Urn> roots, String column, int depth, boolean withDownstream) {
    Set<Column> columns =
        query.standing(roots).values().stream()
            .map(root -> new Column(root, column))
            .collect(Collectors.toSet());
    var found = new Found();
    walk(columns, Side.UPSTREAM, depth, found);
    if (withDownstream) {
      walk(columns, Side.DOWNSTREAM, depth, found);
    }
    return GraphAnswer.of(nodes(found.flows), found.isTruncated);
  }

  private void walk(Set<Column> roots, Side side, int depth, Found found) {
    var visited = new HashSet<Column>();
    Set<Column> frontier = roots;
    for (int hop = 0; hop < depth && !frontier.isEmpty(); hop++) {
      var reached = new HashSet<Column>();
      for (ColumnFlow flow : query.flows(side, frontier)) {
        visited.add(flow.on(side.opposite()));
        found.flows.add(flow);
        reached.add(flow.on(side));
      }
      reached.removeAll(visited);
      if (visited.size() + reached.size() > MAX_COLUMNS) {
        found.isTruncated = true;
        return;
      }
      frontier = reached;
    }
  }

  private List<GraphAnswer.Node> nodes(Set<ColumnFlow> flows) {
    var edges = new Edges();
    var into = new HashMap<Column, List<ColumnFlow>>();
    for (ColumnFlow flow : flows) {
      edges.add(flow.from().nodeId(), flow.to().nodeId());
      into.computeIfAbsent(flow.from(), column -> new ArrayList<>());
      into.computeIfAbsent(flow.to(), column -> new ArrayList<>()).add(flow);
    }
    Map<Column, String> types = types(into.keySet());
    return into.entrySet().stream()
        .map(
            node -> {
              var data = ColumnData.of(node.getKey(), types.get(node.getKey()), node.getValue());
              return edges.column(node.getKey().nodeId(), "DATASET_FIELD", data);
            })
        .sorted(Comparator.comparing(GraphAnswer.Node::id))
        .toList();
  }

  private Map<Column, String> types(Set<Column> columns) {
    var types = new HashMap<Column, String>();
    Set<Urn> urns = columns.stream().map(Column::dataset).collect(Collectors.toSet());
    for (DatasetRow dataset : datasets.named(urns)) {
      for (FieldAnswer field : fields.fields(dataset.fields(), Facets.NONE)) {
        if (field.type() != null) {
          types.put(new Column(dataset.urn(), field.name()), field.type());
        }
      }
    }
    return types;
  }
}
