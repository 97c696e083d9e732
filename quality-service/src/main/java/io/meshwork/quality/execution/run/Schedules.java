package io.meshwork.quality.execution.run;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.source.Sources;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Queues what is due. Whichever replica looks first takes it, and what was due several times while
 * nobody looked is run once.
 */
@ApplicationScoped
@Transactional
class Schedules {

  private static final int BATCH = 500;

  /** Every schedule of every dataset: that of the contract, or else the usual one. */
  private static final String WANTED =
      """
      SELECT DISTINCT dataset_key, dataset, coalesce(nullif(schedule, ''), ?) AS cron
      FROM declared_check
      WHERE retired_at IS NULL AND is_runnable AND coalesce(nullif(schedule, ''), ?) <> ''
      """;

  private static final String ADD =
      "INSERT INTO check_schedule (dataset_key, dataset, cron) "
          + WANTED
          + " ON CONFLICT DO NOTHING";
  private static final String REMOVE =
      """
      DELETE FROM check_schedule WHERE NOT EXISTS (
        SELECT 1 FROM (%s) AS wanted
        WHERE wanted.dataset_key = check_schedule.dataset_key AND wanted.cron = check_schedule.cron)
      """
          .formatted(WANTED);

  private static final String DUE =
      """
      SELECT dataset, cron, next_due FROM check_schedule WHERE next_due IS NULL OR next_due <= ?
      ORDER BY next_due LIMIT %d FOR UPDATE SKIP LOCKED
      """
          .formatted(BATCH);
  private static final String QUEUE =
      """
      INSERT INTO check_run (id, dataset, cause, occasion, actor, names, state, queued_at)
      SELECT gen_random_uuid(), due.dataset, 'SCHEDULE', due.occasion, 'service:quality',
        ARRAY(SELECT name FROM declared_check
              WHERE dataset_key = md5(due.dataset)::uuid AND retired_at IS NULL
                AND coalesce(nullif(schedule, ''), due.usual) = due.cron),
        'QUEUED', now()
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS due (dataset, cron, occasion, usual)
      ON CONFLICT DO NOTHING
      """;
  private static final String MOVE =
      """
      UPDATE check_schedule SET next_due = moved.next_due
      FROM unnest(?::text[], ?::text[], ?::timestamptz[]) AS moved (dataset, cron, next_due)
      WHERE check_schedule.dataset_key = md5(moved.dataset)::uuid AND check_schedule.cron = moved.cron
      """;

  private final DataSource dataSource;
  private final Sources sources;
  private final String usual;

  Schedules(DataSource dataSource, Sources sources, ExecutionConfig config) {
    this.dataSource = dataSource;
    this.sources = sources;
    this.usual = config.defaultSchedule().orElse("");
  }

  /**
   * A schedule that is due, or of which it is not known yet.
   *
   * @param nextDue when it is due next
   */
  private record Due(
      String dataset, String cron, Optional<Instant> was, Optional<Instant> nextDue) {

    String occasion() {
      return was.map(Instant::toString).orElse("") + " " + cron;
    }
  }

  /** Learns what contracts say now. */
  void learn() {
    try (Connection connection = dataSource.getConnection();
        var add = connection.prepareStatement(ADD);
        var remove = connection.prepareStatement(REMOVE)) {
      for (PreparedStatement statement : List.of(add, remove)) {
        statement.setString(1, usual);
        statement.setString(2, usual);
        statement.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Schedules cannot be written", failed);
    }
  }

  /** Queues what is due at {@code now}; whether there may be more. */
  boolean queueDue(Instant now) {
    try (Connection connection = dataSource.getConnection()) {
      List<Due> due = due(connection, now);
      List<Due> run =
          due.stream()
              .filter(one -> one.was().isPresent())
              .filter(one -> sources.serve(Urn.parse(Urn.Kind.DATASET, "dataset", one.dataset())))
              .toList();
      try (var queue = new RowsStatement<>(connection, QUEUE, run);
          var move = new RowsStatement<>(connection, MOVE, due)) {
        queue
            .column("text", Due::dataset)
            .column("text", Due::cron)
            .column("text", Due::occasion)
            .column("text", one -> usual)
            .update();
        move.column("text", Due::dataset)
            .column("text", Due::cron)
            .column("timestamptz", one -> one.nextDue().map(Instant::toString).orElse("infinity"))
            .update();
      }
      return due.size() == BATCH;
    } catch (SQLException failed) {
      throw new IllegalStateException("Schedules cannot be written", failed);
    }
  }

  private static List<Due> due(Connection connection, Instant now) throws SQLException {
    try (var select = connection.prepareStatement(DUE)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      ResultSet rows = select.executeQuery();
      var due = new ArrayList<Due>();
      while (rows.next()) {
        String cron = rows.getString(2);
        due.add(
            new Due(
                rows.getString(1),
                cron,
                Optional.ofNullable(Statements.instantOrNull(rows, "next_due")),
                next(rows.getString(1), cron, now)));
      }
      return due;
    }
  }

  private static Optional<Instant> next(String dataset, String cron, Instant now) {
    try {
      return Crons.next(cron, now);
    } catch (IllegalArgumentException unreadable) {
      Log.warnf("A schedule cannot be read: dataset=%s schedule=%s", dataset, cron);
      return Optional.empty();
    }
  }
}
