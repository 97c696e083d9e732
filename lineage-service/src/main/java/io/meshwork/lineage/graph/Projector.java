package io.meshwork.lineage.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.contracts.lineage.v1.JobObserved;
import io.meshwork.lineage.openlineage.EventReader;
import io.meshwork.platform.error.Fault;
import io.meshwork.platform.outbox.LeasedLoop;
import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Folds logged events into the graph, some hundred at a time, each batch in one transaction with
 * the events it tells. One replica at a time does so: see {@link LeasedLoop}.
 */
@ApplicationScoped
class Projector {

  private static final int BATCH = 256;

  private static final String PENDING =
      """
      SELECT event.id, event.body FROM event
      WHERE event.id IN
        (SELECT event_id FROM pending_event WHERE failure IS NULL ORDER BY event_id LIMIT ?)
      """;
  private static final String FAILED = "UPDATE pending_event SET failure = ? WHERE event_id = ?";
  private static final String DONE = "DELETE FROM pending_event WHERE event_id = ANY (?)";

  private final EventReader reader;
  private final ObjectMapper json;
  private final LeasedLoop loop;

  /** Used by the loop's thread alone. */
  private int limit = BATCH;

  private record Pending(long id, String body) {}

  Projector(EventReader reader, ObjectMapper json, DataSource dataSource) {
    this.reader = reader;
    this.json = json;
    this.loop = new LeasedLoop("projector", dataSource, this::project);
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    loop.close();
  }

  private boolean project(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    List<Pending> batch = pending(connection);
    try {
      fold(connection, batch);
      limit = Math.min(BATCH, limit * 2);
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      if (Fault.of(failed) == Fault.TRANSIENT) {
        throw failed;
      }
      passOver(connection, batch, failed);
    }
    connection.commit();
    connection.setAutoCommit(true);
    return !batch.isEmpty();
  }

  private List<Pending> pending(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(PENDING)) {
      select.setInt(1, limit);
      try (var rows = select.executeQuery()) {
        var batch = new ArrayList<Pending>();
        while (rows.next()) {
          batch.add(new Pending(rows.getLong(1), rows.getString(2)));
        }
        return batch;
      }
    }
  }

  private void fold(Connection connection, List<Pending> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    var projection = new Projection();
    batch.forEach(pending -> projection.add(reader.read(pending.body().getBytes(UTF_8))));
    List<DatasetStore.Row> datasets = DatasetStore.merge(connection, projection.datasets());
    RunStore.merge(connection, projection.runs());
    List<JobStore.Row> jobs = JobStore.merge(connection, projection.jobs());
    FlowStore.merge(connection, projection.flows());
    Outbox.append(connection, events(datasets, jobs));
    try (var delete = connection.prepareStatement(DONE)) {
      delete.setArray(
          1, connection.createArrayOf("bigint", batch.stream().map(Pending::id).toArray()));
      delete.executeUpdate();
    }
  }

  /**
   * A batch that fails is halved until the event is found that fails alone; that one is passed
   * over.
   */
  private void passOver(Connection connection, List<Pending> batch, Exception failed)
      throws SQLException {
    if (batch.size() > 1) {
      limit = batch.size() / 2;
      return;
    }
    long id = batch.getFirst().id();
    Log.errorf(failed, "Event cannot be folded into the graph: event=%d", id);
    try (var update = connection.prepareStatement(FAILED)) {
      update.setString(1, failed.toString());
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  private List<OutboxEvent> events(List<DatasetStore.Row> datasets, List<JobStore.Row> jobs) {
    var events = new ArrayList<OutboxEvent>();
    datasets.forEach(
        row ->
            events.add(
                new OutboxEvent(
                    "io.meshwork.lineage.dataset.v1.observed",
                    row.state().urn(),
                    row.revision(),
                    observed(row.state()))));
    jobs.forEach(
        row ->
            events.add(
                new OutboxEvent(
                    "io.meshwork.lineage.job.v1.observed",
                    row.state().urn(),
                    row.revision(),
                    observed(row))));
    return events;
  }

  private DatasetObserved observed(DatasetState state) {
    var observed =
        DatasetObserved.newBuilder()
            .setUrn(state.urn().toString())
            .setNamespace(state.urn().first())
            .setName(state.urn().second())
            .setDescription(state.description().value())
            .setFirstSeen(Timestamps.fromMillis(state.seen().first().toEpochMilli()))
            .setLastSeen(Timestamps.fromMillis(state.seen().last().toEpochMilli()));
    for (JsonNode field : fields(state.fields().value())) {
      observed
          .addFieldsBuilder()
          .setName(field.path("name").asText())
          .setType(field.path("type").asText())
          .setDescription(field.path("description").asText());
    }
    return observed.build();
  }

  private static JobObserved observed(JobStore.Row row) {
    return JobObserved.newBuilder()
        .setUrn(row.state().urn().toString())
        .setNamespace(row.state().urn().first())
        .setName(row.state().urn().second())
        .setDescription(row.state().description().value())
        .setLastRunId(row.lastRun())
        .setLastRun(row.lastState().toLowerCase(Locale.ROOT))
        .setLastSeen(Timestamps.fromMillis(row.state().seen().last().toEpochMilli()))
        .build();
  }

  private JsonNode fields(String flat) {
    try {
      return flat.isEmpty() ? json.createArrayNode() : json.readTree(flat);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Fields were kept unreadable", impossible);
    }
  }
}
