package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads the events of runs by their time. */
@ApplicationScoped
class EventQuery {

  private static final String IN_TIME =
      "FROM event WHERE run_id IS NOT NULL AND event_time >= ? AND event_time < ?";

  private static final String PAGE =
      "SELECT body " + IN_TIME + " ORDER BY event_time %1$s, id %1$s LIMIT ? OFFSET ?";

  private static final String OLDEST_FIRST = PAGE.formatted("ASC");
  private static final String LATEST_FIRST = PAGE.formatted("DESC");

  private final Statements statements;

  EventQuery(Statements statements) {
    this.statements = statements;
  }

  /**
   * Events of a time.
   *
   * @param after the time of the first
   * @param before the time that all are before
   */
  List<EventPage.Body> list(Instant after, Instant before, boolean latestFirst, Slice slice) {
    return statements.list(
        latestFirst ? LATEST_FIRST : OLDEST_FIRST,
        row -> new EventPage.Body(row.getString(1)),
        after,
        before,
        slice.limit(),
        slice.offset());
  }

  long count(Instant after, Instant before) {
    return statements.count("SELECT count(*) " + IN_TIME, after, before);
  }
}
