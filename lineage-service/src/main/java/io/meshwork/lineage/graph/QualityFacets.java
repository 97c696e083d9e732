package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.FacetsTold;
import io.meshwork.lineage.openlineage.LineageEvent;
import io.meshwork.lineage.openlineage.LineageEvent.Entity;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What events tell of the quality and the size of data, and how others are told of it. An event is
 * never larger than what the outbox takes.
 */
final class QualityFacets {

  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final String TEST = "test";
  private static final List<String> NAMES =
      List.of("dataQualityAssertions", "dataQualityMetrics", "inputStatistics", "outputStatistics");

  private static final String NEXT_REVISIONS =
      """
      UPDATE dataset SET revision = revision + told.count
      FROM (SELECT urn_key, count(*) FROM unnest(?::uuid[]) AS each (urn_key) GROUP BY urn_key) AS told
      WHERE dataset.urn_key = told.urn_key RETURNING dataset.urn, dataset.revision - told.count + 1 AS next
      """;

  private QualityFacets() {}

  /** What an event tells, of each of its datasets of which it tells anything. */
  static List<FacetsTold> of(LineageEvent event) {
    var told = new ArrayList<FacetsTold>();
    var known =
        FacetsTold.newBuilder().setToldAt(Timestamps.fromMillis(event.time().toEpochMilli()));
    switch (event) {
      case LineageEvent.RunEvent run -> {
        known.setJob(run.job().urn().toString()).setRunId(run.runId());
        JsonNode test = run.runFacets().path(TEST);
        known.setAccess(FacetsTold.Access.ACCESS_READ);
        addAll(told, known, run.inputs(), test);
        known.setAccess(FacetsTold.Access.ACCESS_WRITTEN);
        addAll(told, known, run.outputs(), run.inputs().isEmpty() ? test : NOTHING);
      }
      case LineageEvent.JobEvent job ->
          Stream.concat(job.inputs().stream(), job.outputs().stream())
              .forEach(dataset -> add(told, known, dataset, NOTHING));
      case LineageEvent.DatasetEvent dataset -> add(told, known, dataset.dataset(), NOTHING);
    }
    return told;
  }

  /**
   * How others are told, each by a revision of its own. Comes after the datasets are written.
   *
   * @param told in the order in which they are to come
   */
  static List<OutboxEvent> events(Connection connection, List<FacetsTold> told)
      throws SQLException {
    if (told.isEmpty()) {
      return List.of();
    }
    Map<String, Long> next = nextRevisions(connection, told);
    return told.stream()
        .map(
            one ->
                new OutboxEvent(
                    "io.meshwork.lineage.facets.v1.told",
                    urn(one),
                    next.merge(one.getDataset(), 1L, Long::sum) - 1,
                    one))
        .toList();
  }

  /** Tests of a run are of its one dataset; of several nobody knows which they are of. */
  private static void addAll(
      List<FacetsTold> told, FacetsTold.Builder known, List<Entity> datasets, JsonNode test) {
    JsonNode tested = datasets.size() == 1 ? test : NOTHING;
    datasets.forEach(dataset -> add(told, known, dataset, tested));
  }

  private static void add(
      List<FacetsTold> told, FacetsTold.Builder known, Entity dataset, JsonNode test) {
    var facets = new LinkedHashMap<String, String>();
    for (String name : NAMES) {
      put(facets, name, dataset.facets().path(name));
      put(facets, name, dataset.accessFacets().path(name));
    }
    put(facets, TEST, test);
    if (!facets.isEmpty()) {
      told.add(known.clone().setDataset(dataset.urn().toString()).putAllFacets(facets).build());
    }
  }

  private static void put(Map<String, String> facets, String name, JsonNode facet) {
    if (facet.isObject() && !facet.path("_deleted").asBoolean()) {
      facets.put(name, facet.toString());
    }
  }

  private static Map<String, Long> nextRevisions(Connection connection, List<FacetsTold> told)
      throws SQLException {
    try (var next = new RowsStatement<>(connection, NEXT_REVISIONS, told)) {
      ResultSet rows = next.column("uuid", one -> urn(one).key()).query();
      var revisions = new HashMap<String, Long>();
      while (rows.next()) {
        revisions.put(rows.getString("urn"), rows.getLong("next"));
      }
      return revisions;
    }
  }

  private static Urn urn(FacetsTold told) {
    return Urn.parse(Urn.Kind.DATASET, "dataset", told.getDataset());
  }
}
