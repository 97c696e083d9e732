package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.lineage.marquez.ColumnFlow.Column;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what columns are made of. Where several jobs tell the same flow, it is one. */
@ApplicationScoped
class ColumnQuery {

  private static final String INTO =
      """
      SELECT dataset.urn, column_lineage.sources
      FROM column_lineage JOIN dataset ON dataset.urn_key = column_lineage.dataset_key
      WHERE column_lineage.dataset_key = ANY (?)
      ORDER BY dataset.urn, column_lineage.job
      """;

  private static final String OUT_OF =
      """
      SELECT dataset.urn, column_lineage.sources
      FROM column_lineage JOIN dataset ON dataset.urn_key = column_lineage.dataset_key
      WHERE (column_lineage.dataset_key, column_lineage.job_key) IN
        (SELECT dataset_key, job_key FROM column_source WHERE source_key = ANY (?))
      ORDER BY dataset.urn, column_lineage.job
      """;

  private final Statements statements;
  private final ObjectMapper json;

  ColumnQuery(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /** What flows into the columns of the datasets. */
  List<ColumnFlow> into(Collection<Urn> datasets) {
    return distinct(statements.list(INTO, this::read, keys(datasets)));
  }

  /** What flows into the columns of all that are made of the datasets, also from others. */
  List<ColumnFlow> outOf(Collection<Urn> datasets) {
    return distinct(statements.list(OUT_OF, this::read, keys(datasets)));
  }

  private record Ends(Column to, Column from) {}

  private static Statements.Many keys(Collection<Urn> datasets) {
    return Statements.Many.uuids(datasets.stream().map(Urn::key).toList());
  }

  private static List<ColumnFlow> distinct(List<List<ColumnFlow>> told) {
    var seen = new HashSet<Ends>();
    return told.stream()
        .flatMap(List::stream)
        .filter(flow -> seen.add(new Ends(flow.to(), flow.from())))
        .toList();
  }

  private List<ColumnFlow> read(ResultSet row) throws SQLException {
    Urn dataset = Urn.parse(Urn.Kind.DATASET, "urn", row.getString("urn"));
    var flows = new ArrayList<ColumnFlow>();
    for (JsonNode source : sources(row.getString("sources"))) {
      flows.add(
          new ColumnFlow(
              new Column(dataset, source.path("column").asText()),
              new Column(
                  Urn.parse(Urn.Kind.DATASET, "urn", source.path("source").asText()),
                  source.path("sourceColumn").asText()),
              transformation(source)));
    }
    return flows;
  }

  private static @Nullable String transformation(JsonNode source) {
    if (source.path("masked").asBoolean()) {
      return "MASKED";
    }
    String subtypes =
        StreamSupport.stream(source.path("transformations").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    return subtypes.isEmpty() ? null : subtypes;
  }

  private JsonNode sources(String sources) {
    try {
      return json.readTree(sources);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Column lineage was kept unreadable", impossible);
    }
  }
}
