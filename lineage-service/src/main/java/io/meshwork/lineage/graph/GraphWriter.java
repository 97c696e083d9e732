package io.meshwork.lineage.graph;

import static java.util.stream.Collectors.toSet;

import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges what events tell into the graph, and tells others what changed by that. */
@ApplicationScoped
class GraphWriter {

  private final ObservedEvents observed;

  GraphWriter(ObservedEvents observed) {
    this.observed = observed;
  }

  /** Writes in the transaction that is open on {@code connection}. */
  void write(Connection connection, Projection projection) throws SQLException {
    Changes changes = merge(connection, projection);
    var events = new ArrayList<OutboxEvent>();
    events.addAll(datasets(connection, changes.datasets()));
    changes.jobs().forEach(job -> events.addAll(jobEvents(job)));
    events.addAll(EdgeEvents.appeared(connection, changes.appeared()));
    Outbox.append(connection, events);
  }

  /** What others would notice. */
  record Changes(
      List<DatasetStore.Change> datasets, List<JobStore.Change> jobs, List<EdgeState> appeared) {}

  /** As {@link #write}, but tells nobody. */
  Changes merge(Connection connection, Projection projection) throws SQLException {
    Set<Urn> columns = ColumnLineageStore.merge(connection, projection.columns());
    List<DatasetStore.Change> datasets =
        DatasetStore.merge(connection, projection.datasets(), columns);
    List<RunHistory> runs = RunStore.merge(connection, projection.runs());
    List<JobStore.Change> jobs = JobStore.merge(connection, projection.jobs(), runs);
    AliasStore.merge(connection, projection.aliases(), projection.datasets());
    List<EdgeState> edges = FlowStore.merge(connection, projection.flows());
    RunFlowStore.merge(connection, projection.runFlows());
    FacetStore.merge(connection, projection.facets());
    return new Changes(datasets, jobs, edges);
  }

  /** Tells others what datasets and jobs are now. */
  void tell(Connection connection, Collection<Urn> datasets, Collection<Urn> jobs)
      throws SQLException {
    var events = new ArrayList<OutboxEvent>();
    events.addAll(
        datasets(
            connection,
            DatasetStore.load(connection, datasets).values().stream()
                .map(row -> new DatasetStore.Change(row, ""))
                .toList()));
    JobStore.rows(connection, jobs).forEach(row -> events.add(ObservedEvents.of(row)));
    Outbox.append(connection, events);
  }

  private List<OutboxEvent> datasets(Connection connection, List<DatasetStore.Change> changes)
      throws SQLException {
    Map<Urn, List<ColumnLineage>> columns =
        ColumnLineageStore.load(
            connection,
            changes.stream().map(change -> change.row().state().urn()).collect(toSet()));
    return changes.stream()
        .flatMap(
            change ->
                observed
                    .of(change, columns.getOrDefault(change.row().state().urn(), List.of()))
                    .stream())
        .toList();
  }

  private static List<OutboxEvent> jobEvents(JobStore.Change change) {
    var events = new ArrayList<OutboxEvent>();
    long revision = change.revisionBefore();
    for (RunHistory run : change.runs()) {
      events.add(RunEvents.of(run, ++revision));
    }
    if (change.isNoticed()) {
      events.add(ObservedEvents.of(change.row()));
    }
    return events;
  }
}
