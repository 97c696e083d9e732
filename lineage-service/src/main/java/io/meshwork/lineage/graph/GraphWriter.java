package io.meshwork.lineage.graph;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.meshwork.lineage.openlineage.RunKey;
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
    events.addAll(QualityFacets.events(connection, projection.qualityFacets()));
    events.addAll(jobs(connection, changes.jobs()));
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
    List<RunStore.Change> runs = RunStore.merge(connection, projection.runs());
    Set<Long> grown = RunFlowStore.merge(connection, projection.runFlows(), numbers(runs));
    List<JobStore.Change> jobs = JobStore.merge(connection, projection.jobs(), told(runs, grown));
    AliasStore.merge(connection, projection.aliases(), projection.datasets());
    List<EdgeState> edges = FlowStore.merge(connection, projection.flows());
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

  /** The runs that came further, and those that ended of which more is known now. */
  private static List<RunHistory> told(List<RunStore.Change> runs, Set<Long> grown) {
    return runs.stream()
        .filter(change -> change.isFurther() || isEndedAndGrown(change, grown))
        .map(RunStore.Change::run)
        .toList();
  }

  private static boolean isEndedAndGrown(RunStore.Change change, Set<Long> grown) {
    return change.run().state().isTerminal() && grown.contains(change.number());
  }

  private static Map<RunKey, Long> numbers(List<RunStore.Change> runs) {
    return runs.stream().collect(toMap(change -> change.run().key(), RunStore.Change::number));
  }

  private static List<OutboxEvent> jobs(Connection connection, List<JobStore.Change> changes)
      throws SQLException {
    Map<RunKey, List<RunFlowStore.Data>> data =
        RunFlowStore.of(
            connection,
            changes.stream()
                .flatMap(change -> change.runs().stream())
                .map(RunHistory::key)
                .toList());
    var events = new ArrayList<OutboxEvent>();
    for (JobStore.Change change : changes) {
      long revision = change.revisionBefore();
      for (RunHistory run : change.runs()) {
        events.add(RunEvents.of(run, data.getOrDefault(run.key(), List.of()), ++revision));
      }
      if (change.isNoticed()) {
        events.add(ObservedEvents.of(change.row()));
      }
    }
    return events;
  }
}
