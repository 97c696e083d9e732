package io.meshwork.quality.sla.objective;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.sla.timeline.Standing;
import io.meshwork.quality.sla.timeline.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** How objectives stood when, as rows. */
@ApplicationScoped
public class Stretches {

  private static final String SINCE =
      """
      SELECT wanted.objective, stretch.began_at, stretch.standing
      FROM unnest(?::uuid[], ?::timestamptz[]) AS wanted (objective, since)
      JOIN sla_stretch AS stretch ON stretch.objective = wanted.objective
      WHERE stretch.began_at >= coalesce(
        (SELECT max(before.began_at) FROM sla_stretch AS before
         WHERE before.objective = wanted.objective AND before.began_at <= wanted.since),
        wanted.since)
      ORDER BY wanted.objective, stretch.began_at
      """;
  private static final String DELETE =
      """
      DELETE FROM sla_stretch USING unnest(?::uuid[], ?::timestamptz[]) AS changed (objective, since)
      WHERE sla_stretch.objective = changed.objective AND began_at >= changed.since
      """;
  private static final String INSERT =
      """
      INSERT INTO sla_stretch (objective, began_at, standing)
      SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[])
      """;

  /** One that others began after by then has ended by then. */
  private static final String FORGET =
      """
      DELETE FROM sla_stretch WHERE EXISTS (
        SELECT 1 FROM sla_stretch AS later
        WHERE later.objective = sla_stretch.objective AND later.began_at > sla_stretch.began_at
          AND later.began_at <= ?::timestamptz)
      """;

  private static final String FORGET_RETIRED =
      "DELETE FROM sla_objective WHERE retired_at < ?::timestamptz";

  private final DataSource dataSource;

  Stretches(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** An objective, and a time from which on it is meant. */
  public record Since(UUID objective, Instant time) {}

  /**
   * What is to be written of an objective.
   *
   * @param since from then on nothing else is left
   */
  public record Change(UUID objective, Instant since, List<Stretch> stretches) {}

  /** Those from a time on, and the one that lasts then; the earliest first. */
  public Map<UUID, List<Stretch>> of(Collection<Since> wanted) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, SINCE, wanted)) {
      ResultSet rows =
          select.column("uuid", Since::objective).column("timestamptz", Since::time).query();
      var stretches = new HashMap<UUID, List<Stretch>>();
      while (rows.next()) {
        stretches
            .computeIfAbsent(Statements.uuid(rows, "objective"), _ -> new ArrayList<>())
            .add(
                new Stretch(
                    Statements.instant(rows, "began_at"),
                    Standing.valueOf(rows.getString("standing"))));
      }
      return stretches;
    } catch (SQLException failed) {
      throw new IllegalStateException("Stretches cannot be read", failed);
    }
  }

  public void write(Collection<Change> changes) {
    record Row(UUID objective, Stretch stretch) {}
    List<Row> rows =
        changes.stream()
            .flatMap(
                change ->
                    change.stretches().stream()
                        .map(stretch -> new Row(change.objective(), stretch)))
            .toList();
    try (Connection connection = dataSource.getConnection();
        var delete = new RowsStatement<>(connection, DELETE, changes);
        var insert = new RowsStatement<>(connection, INSERT, rows)) {
      delete.column("uuid", Change::objective).column("timestamptz", Change::since).update();
      insert
          .column("uuid", Row::objective)
          .column("timestamptz", row -> row.stretch().beganAt())
          .column("text", row -> row.stretch().standing().name())
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Stretches cannot be written", failed);
    }
  }

  /** Forgets what ended before. */
  @Transactional
  public void forget(Instant before) {
    try (Connection connection = dataSource.getConnection();
        var retired = connection.prepareStatement(FORGET_RETIRED);
        var ended = connection.prepareStatement(FORGET)) {
      retired.setString(1, before.toString());
      retired.executeUpdate();
      ended.setString(1, before.toString());
      ended.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Stretches cannot be deleted", failed);
    }
  }
}
