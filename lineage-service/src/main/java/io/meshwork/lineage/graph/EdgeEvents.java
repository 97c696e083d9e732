package io.meshwork.lineage.graph;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How others are told of edges: one event a job. */
final class EdgeEvents {

  private EdgeEvents() {}

  static List<OutboxEvent> appeared(Connection connection, List<EdgeState> edges)
      throws SQLException {
    return events(connection, "appeared", edges);
  }

  static List<OutboxEvent> stale(Connection connection, List<EdgeState> edges) throws SQLException {
    return events(connection, "stale", edges);
  }

  private static List<OutboxEvent> events(Connection connection, String word, List<EdgeState> edges)
      throws SQLException {
    var byJob = new TreeMap<String, EdgesChanged.Builder>();
    for (EdgeState edge : edges) {
      byJob
          .computeIfAbsent(edge.job().toString(), job -> EdgesChanged.newBuilder().setJob(job))
          .addEdges(
              EdgesChanged.Edge.newBuilder()
                  .setOrigin(edge.origin().toString())
                  .setDestination(edge.destination().toString())
                  .setFirstSeen(timestamp(edge.seen().first()))
                  .setLastSeen(timestamp(edge.seen().last())));
    }
    Map<String, Long> revisions = JobStore.nextRevisions(connection, byJob.keySet());
    var events = new ArrayList<OutboxEvent>();
    byJob.forEach(
        (job, changed) ->
            events.add(
                new OutboxEvent(
                    "io.meshwork.lineage.edges.v1." + word,
                    Urn.parse(Urn.Kind.JOB, "job", job),
                    Objects.requireNonNull(revisions.get(job)),
                    changed.build())));
    return events;
  }

  private static com.google.protobuf.Timestamp timestamp(Instant instant) {
    return Timestamps.fromMillis(instant.toEpochMilli());
  }
}
