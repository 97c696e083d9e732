package io.meshwork.lineage.openlineage;

import com.google.protobuf.ByteString;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Every event that was ever accepted, once. */
@ApplicationScoped
class EventLog {

  /** Logs what is new and queues it for the projector, in one statement and so in one commit. */
  private static final String APPEND =
      """
      WITH logged AS (
        INSERT INTO event (digest, event_time, run_id, job_key, body)
        SELECT digest, event_time, run_id, job_key, body::json
        FROM unnest(?::bytea[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[])
          AS new (digest, event_time, run_id, job_key, body)
        ON CONFLICT (digest) DO NOTHING
        RETURNING id, digest
      ), queued AS (
        INSERT INTO pending_event (event_id) SELECT id FROM logged
      )
      SELECT digest FROM logged
      """;

  private final DataSource dataSource;
  private final Event<EventsLogged> logged;
  private final FreshEvents fresh;

  EventLog(DataSource dataSource, Event<EventsLogged> logged, FreshEvents fresh) {
    this.dataSource = dataSource;
    this.logged = logged;
    this.fresh = fresh;
  }

  /**
   * Appends those events that were not accepted before; when this returns they are durable.
   *
   * @return digests of those that were new
   */
  Set<ByteString> append(Collection<LineageEvent> events) {
    var distinct =
        events.stream()
            .collect(
                Collectors.toMap(
                    event -> event.source().digest(),
                    Function.identity(),
                    (first, same) -> first,
                    LinkedHashMap::new))
            .values();
    try (Connection connection = dataSource.getConnection();
        var append = new RowsStatement<>(connection, APPEND, distinct)) {
      var rows =
          append
              .column("bytea", event -> event.source().digest().toByteArray())
              .column("timestamptz", LineageEvent::time)
              .column("text", EventLog::runId)
              .column("uuid", EventLog::jobKey)
              .column("text", event -> event.source().text())
              .query();
      var appended = new HashSet<ByteString>();
      while (rows.next()) {
        appended.add(ByteString.copyFrom(rows.getBytes(1)));
      }
      fresh.add(
          distinct.stream().filter(event -> appended.contains(event.source().digest())).toList());
      logged.fire(new EventsLogged());
      return appended;
    } catch (SQLException failed) {
      throw new IllegalStateException("Events could not be logged", failed);
    }
  }

  private static @Nullable String runId(LineageEvent event) {
    return event instanceof LineageEvent.RunEvent run ? run.runId() : null;
  }

  private static @Nullable UUID jobKey(LineageEvent event) {
    Urn job =
        switch (event) {
          case LineageEvent.RunEvent run -> run.job().urn();
          case LineageEvent.JobEvent of -> of.job().urn();
          case LineageEvent.DatasetEvent _ -> null;
        };
    return job == null ? null : job.key();
  }
}
