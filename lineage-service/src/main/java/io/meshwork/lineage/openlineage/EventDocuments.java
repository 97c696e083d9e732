package io.meshwork.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.DatasetEvent;
import io.meshwork.contracts.lineage.v1.EmitRequest;
import io.meshwork.contracts.lineage.v1.EventDataset;
import io.meshwork.contracts.lineage.v1.EventJob;
import io.meshwork.contracts.lineage.v1.JobEvent;
import io.meshwork.contracts.lineage.v1.RunEvent;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.JsonFaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Turns events that came as messages into the JSON documents that they stand for. What is wrong
 * with such a document is for its {@link EventReader} to say.
 */
@ApplicationScoped
class EventDocuments {

  private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";

  private final ObjectMapper json;
  private final ObjectReader facets;

  EventDocuments(ObjectMapper json) {
    this.json = json;
    this.facets =
        json.reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /**
   * The document that was sent, or that a message stands for.
   *
   * @throws Failure INVALID for a facet that is no JSON, or two events in one request
   */
  byte[] of(EmitRequest request) {
    EmitRequest.TypedCase given = request.getTypedCase();
    if (given != EmitRequest.TypedCase.TYPED_NOT_SET && !request.getEvent().isEmpty()) {
      throw Failure.invalid("event", "must be left out beside a typed event");
    }
    return switch (given) {
      case TYPED_NOT_SET -> request.getEvent().toByteArray();
      case RUN_EVENT -> bytes(run(request.getRunEvent()));
      case JOB_EVENT -> bytes(job(request.getJobEvent()));
      case DATASET_EVENT -> bytes(dataset(request.getDatasetEvent()));
    };
  }

  private ObjectNode run(RunEvent event) {
    ObjectNode document = event("RunEvent", event.hasTime(), event.getTime(), event.getProducer());
    switch (event.getType()) {
      case TYPE_UNSPECIFIED -> {}
      case UNRECOGNIZED -> throw Failure.invalid("eventType", "is not known here");
      case START, RUNNING, COMPLETE, ABORT, FAIL, OTHER ->
          document.put("eventType", event.getType().name());
    }
    ObjectNode run = document.putObject("run").put("runId", event.getRunId());
    facets(run, "run.", "facets", event.getRunFacetsMap());
    flows(document, event.hasJob(), event.getJob(), event.getInputsList(), event.getOutputsList());
    return document;
  }

  private ObjectNode job(JobEvent event) {
    ObjectNode document = event("JobEvent", event.hasTime(), event.getTime(), event.getProducer());
    flows(document, event.hasJob(), event.getJob(), event.getInputsList(), event.getOutputsList());
    return document;
  }

  private ObjectNode dataset(DatasetEvent event) {
    ObjectNode document =
        event("DatasetEvent", event.hasTime(), event.getTime(), event.getProducer());
    if (event.hasDataset()) {
      document.set("dataset", dataset(event.getDataset(), "dataset.", "facets"));
    }
    return document;
  }

  private ObjectNode event(String kind, boolean isTimed, Timestamp time, String producer) {
    ObjectNode document = json.createObjectNode();
    if (isTimed && Timestamps.isValid(time)) {
      Instant instant = Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
      document.put("eventTime", instant.toString());
    }
    return document.put("producer", producer).put("schemaURL", SCHEMA + kind);
  }

  private void flows(
      ObjectNode document,
      boolean hasJob,
      EventJob job,
      List<EventDataset> inputs,
      List<EventDataset> outputs) {
    if (hasJob) {
      ObjectNode node = document.putObject("job");
      node.put("namespace", job.getNamespace()).put("name", job.getName());
      facets(node, "job.", "facets", job.getFacetsMap());
    }
    datasets(document, "inputs", inputs, "inputFacets");
    datasets(document, "outputs", outputs, "outputFacets");
  }

  private void datasets(
      ObjectNode document, String key, List<EventDataset> datasets, String useFacets) {
    var nodes = document.putArray(key);
    for (int i = 0; i < datasets.size(); i++) {
      nodes.add(dataset(datasets.get(i), "%s[%d].".formatted(key, i), useFacets));
    }
  }

  private ObjectNode dataset(EventDataset dataset, String path, String useFacets) {
    ObjectNode node = json.createObjectNode();
    node.put("namespace", dataset.getNamespace()).put("name", dataset.getName());
    facets(node, path, "facets", dataset.getFacetsMap());
    facets(node, path, useFacets, dataset.getUseFacetsMap());
    return node;
  }

  private void facets(ObjectNode entity, String path, String key, Map<String, String> told) {
    told.forEach(
        (name, facet) -> {
          try {
            entity.withObjectProperty(key).set(name, facets.readTree(facet));
          } catch (JsonProcessingException malformed) {
            throw Failure.invalid(
                "%s%s.%s".formatted(path, key, name),
                "must be a JSON object: " + JsonFaults.of(malformed).message());
          }
        });
  }

  private static byte[] bytes(ObjectNode document) {
    return document.toString().getBytes(UTF_8);
  }
}
