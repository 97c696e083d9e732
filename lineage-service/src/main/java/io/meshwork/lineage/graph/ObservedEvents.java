package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.ColumnSource;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.contracts.lineage.v1.JobObserved;
import io.meshwork.platform.outbox.OutboxEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How others are told what was observed. */
@ApplicationScoped
class ObservedEvents {

  /** So that the whole event stays below what the outbox takes. */
  private static final int MAX_SOURCES_BYTES = 1024 * 1024;

  private final ObjectMapper json;

  ObservedEvents(ObjectMapper json) {
    this.json = json;
  }

  /** A schema that changed is told by the revision before that by which the dataset is. */
  List<OutboxEvent> of(DatasetStore.Change change, List<ColumnLineage> columns) {
    return Stream.concat(schemaChange(change).stream(), Stream.of(of(change.row(), columns)))
        .toList();
  }

  private OutboxEvent of(DatasetStore.Row row, List<ColumnLineage> columns) {
    DatasetState state = row.state();
    var observed =
        DatasetObserved.newBuilder()
            .setUrn(state.urn().toString())
            .setNamespace(state.urn().first())
            .setName(state.urn().second())
            .setDescription(state.description().value())
            .setFirstSeen(Timestamps.fromMillis(state.seen().first().toEpochMilli()))
            .setLastSeen(Timestamps.fromMillis(state.seen().last().toEpochMilli()));
    observed.addAllFields(fields(state.fields().value()));
    addSources(observed, columns);
    return new OutboxEvent(
        "io.meshwork.lineage.dataset.v1.observed", state.urn(), row.revision(), observed.build());
  }

  private Optional<OutboxEvent> schemaChange(DatasetStore.Change change) {
    DatasetState state = change.row().state();
    if (change.fieldsBefore().isEmpty()) {
      return Optional.empty();
    }
    return SchemaChanges.between(fields(change.fieldsBefore()), fields(state.fields().value()))
        .map(
            changed ->
                new OutboxEvent(
                    "io.meshwork.lineage.schema.v1.changed",
                    state.urn(),
                    change.row().revision() - 1,
                    changed
                        .setUrn(state.urn().toString())
                        .setToldAt(Timestamps.fromMillis(state.fields().at().toEpochMilli()))
                        .build()));
  }

  private List<DatasetObserved.Field> fields(String json) {
    var fields = new ArrayList<DatasetObserved.Field>();
    for (JsonNode field : list(json)) {
      fields.add(
          DatasetObserved.Field.newBuilder()
              .setName(field.path("name").asText())
              .setType(field.path("type").asText())
              .setDescription(field.path("description").asText())
              .build());
    }
    return fields;
  }

  static OutboxEvent of(JobStore.Row row) {
    var observed =
        JobObserved.newBuilder()
            .setUrn(row.state().urn().toString())
            .setNamespace(row.state().urn().first())
            .setName(row.state().urn().second())
            .setDescription(row.state().description().value())
            .setLastRunId(row.lastRun())
            .setLastRun(row.lastState().toLowerCase(Locale.ROOT))
            .setLastSeen(Timestamps.fromMillis(row.state().seen().last().toEpochMilli()))
            .build();
    return new OutboxEvent(
        "io.meshwork.lineage.job.v1.observed", row.state().urn(), row.revision(), observed);
  }

  private void addSources(DatasetObserved.Builder observed, List<ColumnLineage> columns) {
    int bytes = 0;
    for (ColumnLineage lineage : columns) {
      for (JsonNode node : list(lineage.sources())) {
        if (node.path("indirect").asBoolean()) {
          continue;
        }
        ColumnSource source = source(node, lineage);
        bytes += source.getSerializedSize() + 4;
        if (bytes > MAX_SOURCES_BYTES) {
          Log.warnf("Some of its column lineage is not told: dataset=%s", observed.getUrn());
          return;
        }
        observed.addColumnSources(source);
      }
    }
  }

  private static ColumnSource source(JsonNode node, ColumnLineage lineage) {
    var source =
        ColumnSource.newBuilder()
            .setColumn(node.path("column").asText())
            .setSource(node.path("source").asText())
            .setSourceColumn(node.path("sourceColumn").asText())
            .setMasked(node.path("masked").asBoolean())
            .setJob(lineage.job())
            .setToldAt(Timestamps.fromMillis(lineage.at().toEpochMilli()));
    node.path("transformations").forEach(word -> source.addTransformations(word.asText()));
    return source.build();
  }

  private JsonNode list(String text) {
    try {
      return text.isEmpty() ? json.createArrayNode() : json.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A list was kept unreadable", impossible);
    }
  }
}
