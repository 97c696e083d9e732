package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells of datasets whatever there is to tell, many at a time. */
@ApplicationScoped
class DatasetAnswers {

  private final FacetQuery facets;
  private final ColumnQuery columns;
  private final FieldReader fields;

  DatasetAnswers(FacetQuery facets, ColumnQuery columns, FieldReader fields) {
    this.facets = facets;
    this.columns = columns;
    this.fields = fields;
  }

  List<DatasetAnswer> answers(List<DatasetRow> datasets) {
    if (datasets.isEmpty()) {
      return List.of();
    }
    List<Urn> urns = datasets.stream().map(DatasetRow::urn).toList();
    Map<UUID, ObjectNode> told = facets.of(urns.stream().map(Urn::key).toList());
    Map<Urn, Urn> standing = columns.standing(urns);
    Map<Urn, List<ColumnFlow>> flows =
        columns.into(standing.values()).stream()
            .collect(Collectors.groupingBy(flow -> flow.to().dataset()));
    return datasets.stream()
        .map(
            dataset -> {
              Facets own = Facets.of(told.get(dataset.urn().key()));
              return DatasetAnswer.of(
                  dataset,
                  own,
                  fields.fields(dataset.fields(), own),
                  flows.getOrDefault(standing.get(dataset.urn()), List.of()));
            })
        .toList();
  }

  /** As nodes of a graph: without facets and what the columns are made of. */
  Map<Long, DatasetAnswer> nodes(List<DatasetRow> datasets) {
    var nodes = new HashMap<Long, DatasetAnswer>();
    for (DatasetRow dataset : datasets) {
      List<FieldAnswer> own = fields.fields(dataset.fields(), Facets.NONE);
      nodes.put(dataset.id(), DatasetAnswer.of(dataset, Facets.NONE, own, List.of()));
    }
    return nodes;
  }
}
