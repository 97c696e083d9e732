package io.meshwork.quality.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.monitor.baseline.Band;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Monitors as rows. Whoever changes one holds its dataset locked. */
@ApplicationScoped
class Monitors {

  private static final String SELECT =
      """
      SELECT monitor.*, coalesce(series.column_name, '') AS column_name,
        coalesce(series.metric, '') AS metric, judged.value, judged.low, judged.expected, judged.high,
        judged.confidence, judged.is_anomaly
      FROM monitor
      LEFT JOIN metric_series AS series ON series.id = monitor.series
      LEFT JOIN monitor_judgement AS judged
        ON judged.monitor = monitor.id AND judged.at = monitor.judged_at
      """;
  private static final String PAGE =
      SELECT + "WHERE monitor.dataset_key = ? AND monitor.id > ? ORDER BY monitor.id LIMIT ?";
  private static final String ALONE = SELECT + "WHERE monitor.dataset_key = ? AND monitor.kind = ?";
  private static final String DUE =
      SELECT
          + "WHERE monitor.due_at <= ? AND (monitor.muted_until > ?) IS NOT TRUE "
          + "ORDER BY monitor.due_at LIMIT ?";
  private static final String UNTOLD =
      SELECT + "WHERE monitor.is_untold AND (monitor.muted_until > ?) IS NOT TRUE LIMIT ?";
  private static final String LOST =
      SELECT + "WHERE monitor.lost <> '[]' AND monitor.judged_at <= ? LIMIT ?";

  private static final String ADD =
      "INSERT INTO monitor (dataset, kind, series) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String JUDGED =
      "UPDATE monitor SET judged_at = ?, outcome = ?, message = ?, due_at = ? WHERE id = ?";
  private static final String ARRIVED =
      "UPDATE monitor SET arrived_at = ?, due_at = NULL, series = ? WHERE id = ?";
  private static final String LOSES = "UPDATE monitor SET lost = ?::jsonb WHERE id = ?";
  private static final String TELL = "UPDATE monitor SET is_untold = ? WHERE id = ?";
  private static final String SET =
      "UPDATE monitor SET on_anomaly = ?, muted_until = ? WHERE id = ?";

  private final Statements statements;
  private final ObjectMapper json;

  Monitors(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  Optional<Monitor> find(long id) {
    return statements.list(SELECT + "WHERE monitor.id = ?", this::read, id).stream().findFirst();
  }

  /** Those of a dataset after one. */
  List<Monitor> after(Urn dataset, long id, int limit) {
    return statements.list(PAGE, this::read, dataset.key(), id, limit);
  }

  /** That of a series, which is made if there is none. */
  Monitor ofSeries(Urn dataset, long series, MonitorKind kind) {
    String select = SELECT + "WHERE monitor.series = ?";
    List<Monitor> known = statements.list(select, this::read, series);
    if (known.isEmpty()) {
      statements.update(ADD, dataset.toString(), kind.name(), series);
      known = statements.list(select, this::read, series);
    }
    return known.getFirst();
  }

  /** The one of its kind that a dataset has, which is made if there is none. */
  Monitor alone(Urn dataset, MonitorKind kind) {
    List<Monitor> known = statements.list(ALONE, this::read, dataset.key(), kind.name());
    if (known.isEmpty()) {
      statements.update(ADD, dataset.toString(), kind.name(), null);
      known = statements.list(ALONE, this::read, dataset.key(), kind.name());
    }
    return known.getFirst();
  }

  /** Those of freshness that wait for a write that was due, unless they are muted. */
  List<Monitor> due(Instant now, int limit) {
    return statements.list(DUE, this::read, now, now, limit);
  }

  /** Those that were muted until now, and of which no result tells how they stand. */
  List<Monitor> untold(Instant now, int limit) {
    return statements.list(UNTOLD, this::read, now, limit);
  }

  /** Those of schemas whose last loss was told before a time. */
  List<Monitor> lostBefore(Instant time, int limit) {
    return statements.list(LOST, this::read, time, limit);
  }

  void judged(
      Monitor monitor, Instant at, Outcome outcome, String message, @Nullable Instant dueAt) {
    statements.update(JUDGED, at, outcome.name(), message, dueAt, monitor.id());
  }

  /** The dataset was written. */
  void arrived(Monitor monitor, Instant at, @Nullable Long series) {
    statements.update(ARRIVED, at, series, monitor.id());
  }

  void loses(Monitor monitor, List<LostColumn> lost) {
    try {
      statements.update(LOSES, json.writeValueAsString(lost), monitor.id());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Columns cannot be written", impossible);
    }
  }

  /** Whether a result tells how it stands. */
  void told(Monitor monitor, boolean isTold) {
    if (monitor.isUntold() == isTold) {
      statements.update(TELL, !isTold, monitor.id());
    }
  }

  void set(long id, Outcome onAnomaly, @Nullable Instant mutedUntil) {
    statements.update(SET, onAnomaly.name(), mutedUntil, id);
  }

  private Monitor read(ResultSet row) throws SQLException {
    Instant judgedAt = Statements.instantOrNull(row, "judged_at");
    String outcome = row.getString("outcome");
    return new Monitor(
        row.getLong("id"),
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        MonitorKind.valueOf(row.getString("kind")),
        row.getObject("series", Long.class),
        row.getString("column_name"),
        row.getString("metric"),
        Outcome.valueOf(row.getString("on_anomaly")),
        Statements.instantOrNull(row, "muted_until"),
        judgedAt == null ? null : judgement(row, judgedAt),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("message"),
        Statements.instantOrNull(row, "arrived_at"),
        Statements.instantOrNull(row, "due_at"),
        lost(row.getString("lost")),
        row.getBoolean("is_untold"));
  }

  private static Judgement judgement(ResultSet row, Instant at) throws SQLException {
    return new Judgement(at, row.getDouble("value"), band(row), row.getBoolean("is_anomaly"));
  }

  static Band band(ResultSet row) throws SQLException {
    return new Band(
        row.getDouble("low"),
        row.getDouble("expected"),
        row.getDouble("high"),
        row.getDouble("confidence"));
  }

  private List<LostColumn> lost(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", impossible);
    }
  }
}
