package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.meshwork.contracts.lineage.v1.FacetsTold;
import io.meshwork.lineage.openlineage.LineageEvent;
import io.meshwork.lineage.openlineage.LineageEvent.Entity;
import io.meshwork.lineage.openlineage.Text;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a set of events tells, folded; pure, and the same for any order of the events, but for the
 * order of {@link #qualityFacets}.
 */
final class Projection {

  private record RunKey(Urn job, String id) {}

  private record FlowKey(Urn job, Urn dataset, Direction direction) {}

  private record RunFlowKey(RunKey run, Urn dataset, Direction direction) {}

  private record ColumnsKey(Urn dataset, String job) {}

  private record FacetKey(Urn entity, String name) {}

  private final Map<Urn, DatasetState> datasets = new HashMap<>();
  private final Map<Urn, JobState> jobs = new HashMap<>();
  private final Map<RunKey, RunHistory> runs = new HashMap<>();
  private final Map<FlowKey, FlowState> flows = new HashMap<>();
  private final Map<RunFlowKey, RunFlowState> runFlows = new HashMap<>();
  private final Map<ColumnsKey, ColumnLineage> columns = new HashMap<>();
  private final Map<FacetKey, FacetState> facets = new HashMap<>();
  private final Set<AliasState> aliases = new HashSet<>();
  private final List<FacetsTold> qualityFacets = new ArrayList<>();

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

  Collection<RunFlowState> runFlows() {
    return runFlows.values();
  }

  Collection<ColumnLineage> columns() {
    return columns.values();
  }

  Collection<FacetState> facets() {
    return facets.values();
  }

  Set<AliasState> aliases() {
    return aliases;
  }

  /** Of each event by itself, in the order of the events. */
  List<FacetsTold> qualityFacets() {
    return qualityFacets;
  }

  void add(LineageEvent event) {
    ByteString digest = event.source().digest();
    switch (event) {
      case LineageEvent.RunEvent run -> {
        addJob(run.job(), run.time(), digest);
        addRun(run);
        addFlows(run.job().urn(), run.runId(), run.inputs(), Direction.INPUT, run);
        addFlows(run.job().urn(), run.runId(), run.outputs(), Direction.OUTPUT, run);
      }
      case LineageEvent.JobEvent job -> {
        addJob(job.job(), job.time(), digest);
        addFlows(job.job().urn(), null, job.inputs(), Direction.INPUT, job);
        addFlows(job.job().urn(), null, job.outputs(), Direction.OUTPUT, job);
      }
      case LineageEvent.DatasetEvent dataset -> {
        addDataset(dataset.dataset(), dataset.time(), digest);
        addColumns(dataset.dataset(), "", dataset.time());
      }
    }
    qualityFacets.addAll(QualityFacets.of(event));
  }

  private void addRun(LineageEvent.RunEvent event) {
    Parent parent = parent(event);
    if (!parent.job().isEmpty()) {
      addParent(Urn.parse(Urn.Kind.JOB, "parent", parent.job()), event.time());
    }
    var run =
        new RunHistory(
            event.job().urn(),
            event.runId(),
            event.state(),
            event.time(),
            event.time(),
            event.isStart() ? event.time() : null,
            parent);
    runs.merge(new RunKey(run.job(), run.id()), run, RunHistory::merge);
  }

  /**
   * A job may only be known by the runs that its own started: there are producers that say no more.
   */
  private void addParent(Urn job, Instant time) {
    jobs.merge(job, new JobState(job, Told.NOTHING, Span.at(time)), JobState::merge);
  }

  private static Parent parent(LineageEvent.RunEvent event) {
    JsonNode parent = event.runFacets().path("parent");
    JsonNode job = parent.path("job");
    String run = Text.storable(parent.path("run").path("runId").asText());
    String namespace = Text.storable(job.path("namespace").asText());
    String name = Text.storable(job.path("name").asText());
    return run.isEmpty() || namespace.isEmpty() || name.isEmpty()
        ? Parent.NONE
        : new Parent(event.time(), Urn.job(namespace, name).toString(), run);
  }

  private void addJob(Entity job, Instant time, ByteString digest) {
    var state = new JobState(job.urn(), description(job, time), Span.at(time));
    jobs.merge(job.urn(), state, JobState::merge);
    addFacets(job, time, digest);
  }

  private void addFlows(
      Urn job,
      @Nullable String run,
      List<Entity> entities,
      Direction direction,
      LineageEvent event) {
    Span seen = Span.at(event.time());
    for (Entity entity : entities) {
      Urn dataset = entity.urn();
      addDataset(entity, event.time(), event.source().digest());
      flows.merge(
          new FlowKey(job, dataset, direction),
          new FlowState(job, dataset, direction, seen),
          FlowState::merge);
      if (run != null) {
        runFlows.merge(
            new RunFlowKey(new RunKey(job, run), dataset, direction),
            new RunFlowState(job, run, dataset, direction, seen),
            RunFlowState::merge);
      }
      if (direction == Direction.OUTPUT) {
        addColumns(entity, job.toString(), event.time());
      }
    }
  }

  private void addDataset(Entity dataset, Instant time, ByteString digest) {
    JsonNode schema = dataset.facets().path("schema");
    Told fields =
        schema.path("fields").isArray() ? new Told(time, SchemaFields.of(schema)) : Told.NOTHING;
    String change = DatasetChanges.lifecycle(dataset);
    Told lifecycle = change.isEmpty() ? Told.NOTHING : new Told(time, change);
    var state =
        new DatasetState(
            dataset.urn(), description(dataset, time), fields, lifecycle, Span.at(time));
    datasets.merge(dataset.urn(), state, DatasetState::merge);
    aliases.addAll(DatasetChanges.aliases(dataset));
    addFacets(dataset, time, digest);
  }

  private void addColumns(Entity dataset, String job, Instant time) {
    JsonNode facet = dataset.facets().path("columnLineage");
    if (facet.path("fields").isObject()) {
      columns.merge(
          new ColumnsKey(dataset.urn(), job),
          new ColumnLineage(dataset.urn(), job, time, ColumnSources.of(facet)),
          ColumnLineage::merge);
    }
  }

  private void addFacets(Entity entity, Instant time, ByteString digest) {
    for (Map.Entry<String, JsonNode> facet : entity.facets().properties()) {
      String name = Text.storable(facet.getKey());
      boolean deleted = facet.getValue().path("_deleted").asBoolean();
      facets.merge(
          new FacetKey(entity.urn(), name),
          new FacetState(entity.urn(), name, time, digest, deleted),
          FacetState::merge);
    }
  }

  private static Told description(Entity entity, Instant time) {
    JsonNode text = entity.facets().path("documentation").path("description");
    return text.isTextual() ? new Told(time, Text.storable(text.textValue())) : Told.NOTHING;
  }
}
