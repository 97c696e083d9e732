package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs as rows, for those who ask for them and look at them. */
@ApplicationScoped
class CheckRuns {

  private static final String INSERT =
      """
      INSERT INTO check_run (id, dataset, cause, occasion, actor, state, queued_at)
      VALUES (?, ?, 'REQUEST', ?, ?, 'QUEUED', now())
      """;
  private static final String SELECT =
      """
      SELECT id, dataset, cause, actor, state, queued_at, started_at, ended_at, attempt, checks, done,
        message, not_run
      FROM check_run
      """;
  private static final String WAITING =
      SELECT
          + """
          WHERE dataset_key = ? AND cause = 'REQUEST' AND state = 'QUEUED' AND names IS NULL
          ORDER BY queued_at, id LIMIT 1
          """;
  private static final String PAGE =
      SELECT
          + """
          WHERE dataset_key = ? AND (queued_at, id) < (?, ?)
          ORDER BY queued_at DESC, id DESC LIMIT ?
          """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  CheckRuns(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Puts a run that somebody asked for into the queue. */
  void request(UUID id, Urn dataset, String actor) {
    try (Connection connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, dataset.toString());
      insert.setString(3, id.toString());
      insert.setString(4, actor);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("A run cannot be written", failed);
    }
  }

  /** A run of a dataset that somebody asked for and nobody has begun. */
  Optional<CheckRunView> waiting(Urn dataset) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(WAITING)) {
      select.setObject(1, dataset.key());
      return read(select).stream().findFirst();
    } catch (SQLException failed) {
      throw new IllegalStateException("Runs cannot be read", failed);
    }
  }

  Optional<CheckRunView> find(UUID id) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(SELECT + "WHERE id = ?")) {
      select.setObject(1, id);
      return read(select).stream().findFirst();
    } catch (SQLException failed) {
      throw new IllegalStateException("Runs cannot be read", failed);
    }
  }

  /** Those of a dataset before one, the latest first. */
  List<CheckRunView> before(Urn dataset, Instant queuedAt, UUID id, int limit) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(PAGE)) {
      select.setObject(1, dataset.key());
      select.setObject(2, queuedAt.atOffset(ZoneOffset.UTC));
      select.setObject(3, id);
      select.setInt(4, limit);
      return read(select);
    } catch (SQLException failed) {
      throw new IllegalStateException("Runs cannot be read", failed);
    }
  }

  private List<CheckRunView> read(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      var views = new ArrayList<CheckRunView>();
      while (rows.next()) {
        views.add(view(rows));
      }
      return views;
    }
  }

  private CheckRunView view(ResultSet row) throws SQLException {
    try {
      return new CheckRunView(
          row.getObject("id", UUID.class),
          row.getString("dataset"),
          RunCause.valueOf(row.getString("cause")),
          row.getString("actor"),
          RunState.valueOf(row.getString("state")),
          Statements.instant(row, "queued_at"),
          Statements.instantOrNull(row, "started_at"),
          Statements.instantOrNull(row, "ended_at"),
          row.getInt("attempt"),
          row.getInt("checks"),
          row.getInt("done"),
          row.getString("message"),
          json.readValue(row.getString("not_run"), new TypeReference<>() {}));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", impossible);
    }
  }
}
