package io.meshwork.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a pipeline reports of its runs, as OpenLineage 2-0-2 events. */
final class RunEvents {

  private static final String SCHEMA =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
  private static final Duration SIGN_OF_LIFE = Duration.ofDays(1);

  private final Mesh mesh;
  private final Domain domain;
  private final Pipeline pipeline;
  private final Engine engine;
  private final Facets facets;

  RunEvents(Mesh mesh, Domain domain, Pipeline pipeline) {
    this.mesh = mesh;
    this.domain = domain;
    this.pipeline = pipeline;
    this.engine = mesh.engine(pipeline);
    this.facets = new Facets(mesh, engine.producer());
  }

  /** In the order of time. */
  List<ObjectNode> of(Run run, Instant now) {
    var events = new ArrayList<ObjectNode>();
    ObjectNode start = event(run, run.start(), "START");
    describeJob((ObjectNode) start.get("job"));
    addDatasets(start, run, engine.isStreaming());
    events.add(start);
    if (engine.isStreaming()) {
      Instant last = run.end() == null ? now : run.end();
      for (var at = run.start().plus(SIGN_OF_LIFE); at.isBefore(last); at = at.plus(SIGN_OF_LIFE)) {
        events.add(event(run, at, "RUNNING"));
      }
    }
    if (run.end() != null) {
      ObjectNode end = event(run, run.end(), run.error().isEmpty() ? "COMPLETE" : "FAIL");
      addDatasets(end, run, run.error().isEmpty() && !engine.isStreaming());
      events.add(end);
    }
    return events;
  }

  private ObjectNode event(Run run, Instant time, String type) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("eventTime", time.toString())
            .put("producer", engine.producer())
            .put("schemaURL", SCHEMA)
            .put("eventType", type);
    describeRun(event.putObject("run").put("runId", run.id().toString()), run, type);
    event.putObject("job").put("namespace", engine.namespace()).put("name", pipeline.name());
    return event;
  }

  private void describeRun(ObjectNode node, Run run, String type) {
    ObjectNode of = node.putObject("facets");
    facets
        .add(of, "nominalTime", "1-0-1", "NominalTimeRunFacet")
        .put("nominalStartTime", run.nominal().toString())
        .put("nominalEndTime", run.nominalEnd().toString());
    facets
        .add(of, "processing_engine", "1-1-1", "ProcessingEngineRunFacet")
        .put("name", engine.name())
        .put("version", engine.version());
    if (type.equals("FAIL")) {
      facets
          .add(of, "errorMessage", "1-0-1", "ErrorMessageRunFacet")
          .put("message", run.error())
          .put("programmingLanguage", engine.language());
    }
  }

  private void describeJob(ObjectNode node) {
    ObjectNode of = node.putObject("facets");
    facets
        .add(of, "jobType", "2-0-4", "JobTypeJobFacet")
        .put("processingType", engine.isStreaming() ? "STREAMING" : "BATCH")
        .put("integration", engine.integration())
        .put("jobType", engine.jobType());
    facets
        .add(of, "documentation", "1-1-0", "DocumentationJobFacet")
        .put("description", pipeline.description().strip());
    facets
        .add(of, "ownership", "1-0-1", "OwnershipJobFacet")
        .putArray("owners")
        .addObject()
        .put("name", "team:" + domain.owner())
        .put("type", "OWNER");
    if (!pipeline.sql().isEmpty()) {
      facets
          .add(of, "sql", "1-1-0", "SQLJobFacet")
          .put("query", pipeline.sql().strip())
          .put("dialect", pipeline.dialect());
    }
  }

  /**
   * What is read and written.
   *
   * @param isWhole whether to tell what they look like too, which one event of a run does
   */
  private void addDatasets(ObjectNode event, Run run, boolean isWhole) {
    ArrayNode inputs = event.putArray("inputs");
    for (String key : pipeline.inputs()) {
      ObjectNode of = addDataset(inputs, key);
      if (isWhole) {
        facets.addSchema(of.putObject("facets"), mesh.dataset(key));
      }
    }
    ArrayNode outputs = event.putArray("outputs");
    for (Pipeline.Output output : pipeline.outputs()) {
      ObjectNode of = addDataset(outputs, output.dataset());
      if (isWhole) {
        ObjectNode described = of.putObject("facets");
        facets.addSchema(described, mesh.dataset(output.dataset()));
        facets.addColumnLineage(described, output);
        addStatistics(of, output, run);
      }
    }
  }

  private ObjectNode addDataset(ArrayNode datasets, String key) {
    Dataset dataset = mesh.dataset(key);
    return datasets.addObject().put("namespace", dataset.namespace()).put("name", dataset.name());
  }

  private void addStatistics(ObjectNode dataset, Pipeline.Output output, Run run) {
    if (output.rows() > 0) {
      double factor = 0.85 + 0.3 * Variation.of(run.id(), output.dataset());
      facets
          .add(
              dataset.putObject("outputFacets"),
              "outputStatistics",
              "1-0-2",
              "OutputStatisticsOutputDatasetFacet")
          .put("rowCount", (long) (output.rows() * factor));
    }
  }
}
