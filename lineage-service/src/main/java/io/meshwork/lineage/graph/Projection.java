package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.lineage.graph.FlowState.Direction;
import io.meshwork.lineage.openlineage.LineageEvent;
import io.meshwork.lineage.openlineage.LineageEvent.Entity;
import io.meshwork.lineage.openlineage.Text;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a set of events tells, folded; pure, and the same for any order of the events. */
final class Projection {

  private record RunKey(Urn job, String id) {}

  private record FlowKey(Urn job, Urn dataset, Direction direction) {}

  private record ColumnsKey(Urn dataset, String job) {}

  private final Map<Urn, DatasetState> datasets = new HashMap<>();
  private final Map<Urn, JobState> jobs = new HashMap<>();
  private final Map<RunKey, RunHistory> runs = new HashMap<>();
  private final Map<FlowKey, FlowState> flows = new HashMap<>();
  private final Map<ColumnsKey, ColumnLineage> columns = new HashMap<>();

  Collection<DatasetState> datasets() {
    return datasets.values();
  }

  Collection<JobState> jobs() {
    return jobs.values();
  }

  Collection<RunHistory> runs() {
    return runs.values();
  }

  Collection<FlowState> flows() {
    return flows.values();
  }

  Collection<ColumnLineage> columns() {
    return columns.values();
  }

  void add(LineageEvent event) {
    switch (event) {
      case LineageEvent.RunEvent run -> {
        addJob(run.job(), run.inputs(), run.outputs(), run.time());
        addRun(run);
      }
      case LineageEvent.JobEvent job -> addJob(job.job(), job.inputs(), job.outputs(), job.time());
      case LineageEvent.DatasetEvent dataset -> {
        addDataset(dataset.dataset(), dataset.time());
        addColumns(dataset.dataset(), "", dataset.time());
      }
    }
  }

  private void addRun(LineageEvent.RunEvent event) {
    var run =
        new RunHistory(
            event.job().urn(),
            event.runId(),
            event.state(),
            event.time(),
            event.time(),
            event.isStart() ? event.time() : null);
    runs.merge(new RunKey(run.job(), run.id()), run, RunHistory::merge);
  }

  private void addJob(Entity job, List<Entity> inputs, List<Entity> outputs, Instant time) {
    var state = new JobState(job.urn(), description(job, time), Span.at(time));
    jobs.merge(job.urn(), state, JobState::merge);
    inputs.forEach(dataset -> addFlow(job.urn(), dataset, Direction.INPUT, time));
    outputs.forEach(dataset -> addFlow(job.urn(), dataset, Direction.OUTPUT, time));
    outputs.forEach(dataset -> addColumns(dataset, job.urn().toString(), time));
  }

  private void addFlow(Urn job, Entity dataset, Direction direction, Instant time) {
    addDataset(dataset, time);
    flows.merge(
        new FlowKey(job, dataset.urn(), direction),
        new FlowState(job, dataset.urn(), direction, Span.at(time)),
        FlowState::merge);
  }

  private void addDataset(Entity dataset, Instant time) {
    JsonNode schema = dataset.facets().path("schema");
    Told fields =
        schema.path("fields").isArray() ? new Told(time, SchemaFields.of(schema)) : Told.NOTHING;
    var state = new DatasetState(dataset.urn(), description(dataset, time), fields, Span.at(time));
    datasets.merge(dataset.urn(), state, DatasetState::merge);
  }

  private void addColumns(Entity dataset, String job, Instant time) {
    JsonNode facet = dataset.facets().path("columnLineage");
    if (facet.path("fields").isObject()) {
      var told = new Told(time, ColumnSources.of(facet));
      columns.merge(
          new ColumnsKey(dataset.urn(), job),
          new ColumnLineage(dataset.urn(), job, told),
          ColumnLineage::merge);
    }
  }

  private static Told description(Entity entity, Instant time) {
    JsonNode text = entity.facets().path("documentation").path("description");
    return text.isTextual() ? new Told(time, Text.storable(text.textValue())) : Told.NOTHING;
  }
}
