package io.meshwork.lineage.marquez;

import io.meshwork.lineage.graph.ColumnGraph;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.marquez.ColumnFlow.Column;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what columns are made of. Where several jobs tell the same flow, it is one. */
@ApplicationScoped
class ColumnQuery {

  private final ColumnGraph graph;

  ColumnQuery(ColumnGraph graph) {
    this.graph = graph;
  }

  private record Ends(Column to, Column from) {}

  /** For each dataset the name under which what flows into it and out of it is told. */
  Map<Urn, Urn> standing(Collection<Urn> datasets) {
    return graph.standing(datasets);
  }

  /** What flows into all columns of datasets, given by the names that stand for them. */
  List<ColumnFlow> into(Collection<Urn> datasets) {
    return flows(Side.UPSTREAM, datasets.stream().map(Column::allOf).collect(Collectors.toSet()));
  }

  /** What flows into the columns, or out of them; Marquez does not know of whole datasets there. */
  List<ColumnFlow> flows(Side side, Set<Column> columns) {
    var seen = new HashSet<Ends>();
    return graph
        .flows(side, columns.stream().map(Column::inGraph).collect(Collectors.toSet()))
        .stream()
        .filter(flow -> !flow.destination().name().isEmpty())
        .map(ColumnFlow::of)
        .filter(flow -> seen.add(new Ends(flow.to(), flow.from())))
        .toList();
  }
}
