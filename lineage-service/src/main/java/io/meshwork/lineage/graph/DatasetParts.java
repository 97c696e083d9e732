package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What search knows of datasets from lineage. */
@ApplicationScoped
class DatasetParts implements PartSource {

  private final DataSource dataSource;
  private final ObjectMapper json;

  DatasetParts(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.DATASET;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    try (Connection connection = dataSource.getConnection()) {
      return DatasetStore.load(connection, urns).values().stream().map(this::part).toList();
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    return UrnPages.after(dataSource, "dataset", after, size);
  }

  private SearchPart part(DatasetStore.Row row) {
    DatasetState state = row.state();
    var part =
        SearchPart.newBuilder()
            .setUrn(state.urn().toString())
            .setRevision(row.revision())
            .setLive(true)
            .setNamespace(state.urn().first())
            .setName(state.urn().second())
            .setDescription(state.description().value())
            .setUpdatedAt(Timestamps.fromMillis(state.seen().last().toEpochMilli()));
    for (JsonNode field : fields(state.fields().value())) {
      part.addColumns(field.path("name").asText());
    }
    return part.build();
  }

  private JsonNode fields(String flat) {
    try {
      return flat.isEmpty() ? json.createArrayNode() : json.readTree(flat);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Fields were kept unreadable", impossible);
    }
  }
}
