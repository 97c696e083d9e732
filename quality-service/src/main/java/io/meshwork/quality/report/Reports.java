package io.meshwork.quality.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reports as rows. */
@ApplicationScoped
class Reports {

  /** The same again may be read otherwise, once the configuration says more. */
  private static final String SAVE =
      """
      INSERT INTO quality_report AS known (id, tool, format, measured_at, received_at, actor, results,
                                           datasets, not_mapped, document)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
      ON CONFLICT (id) DO UPDATE SET
        measured_at = CASE WHEN excluded.results > 0 THEN excluded.measured_at ELSE known.measured_at END,
        results = excluded.results, datasets = excluded.datasets, not_mapped = excluded.not_mapped
      RETURNING position, id, tool, format, measured_at, received_at, actor, results, datasets, not_mapped
      """;

  private static final String LINK =
      """
      INSERT INTO quality_report_dataset (dataset_key, position)
      SELECT key, position FROM unnest(?::uuid[], ?::bigint[]) AS new (key, position)
      ON CONFLICT DO NOTHING
      """;
  private static final String COLUMNS =
      """
      SELECT position, id, tool, format, measured_at, received_at, actor, results, datasets, not_mapped
      FROM quality_report
      """;
  private static final String LIST =
      COLUMNS
          + """
          WHERE position < ? AND (?::text IS NULL OR tool = ?)
          ORDER BY position DESC LIMIT ?
          """;
  private static final String LIST_OF_DATASET =
      COLUMNS
          + """
          WHERE position < ? AND (?::text IS NULL OR tool = ?)
            AND position IN (SELECT position FROM quality_report_dataset WHERE dataset_key = ?)
          ORDER BY position DESC LIMIT ?
          """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  Reports(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** A report with its place in the list. */
  record Row(long position, ReportView view) {}

  /** Keeps a report, or what is newly known of it. */
  ReportView save(ReportView report, byte[] document, Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var save = connection.prepareStatement(SAVE);
        var link = new RowsStatement<>(connection, LINK, datasets)) {
      save.setObject(1, report.id());
      save.setString(2, report.tool().name());
      save.setString(3, report.format());
      save.setObject(4, report.measuredAt().atOffset(ZoneOffset.UTC));
      save.setObject(5, report.receivedAt().atOffset(ZoneOffset.UTC));
      save.setString(6, report.actor());
      save.setInt(7, report.results());
      save.setString(8, json.writeValueAsString(report.datasets()));
      save.setString(9, json.writeValueAsString(report.notMapped()));
      save.setBytes(10, document);
      Row saved = rows(save).getFirst();
      link.column("uuid", Urn::key).column("bigint", _ -> saved.position()).update();
      return saved.view();
    } catch (SQLException failed) {
      throw new IllegalStateException("A report cannot be written", failed);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A summary cannot be written", impossible);
    }
  }

  Optional<ReportView> get(UUID id) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(COLUMNS + " WHERE id = ?")) {
      select.setObject(1, id);
      return rows(select).stream().map(Row::view).findFirst();
    } catch (SQLException failed) {
      throw new IllegalStateException("A report cannot be read", failed);
    }
  }

  Optional<byte[]> document(UUID id) {
    try (Connection connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("SELECT document FROM quality_report WHERE id = ?")) {
      select.setObject(1, id);
      ResultSet rows = select.executeQuery();
      return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
    } catch (SQLException failed) {
      throw new IllegalStateException("A report cannot be read", failed);
    }
  }

  /** Those before a place, the latest first. */
  List<Row> before(long position, @Nullable Urn dataset, @Nullable Tool tool, int limit) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(dataset == null ? LIST : LIST_OF_DATASET)) {
      int parameter = 0;
      select.setLong(++parameter, position);
      for (int i = 0; i < 2; i++) {
        select.setObject(++parameter, tool == null ? null : tool.name(), Types.VARCHAR);
      }
      if (dataset != null) {
        select.setObject(++parameter, dataset.key());
      }
      select.setInt(++parameter, limit);
      return rows(select);
    } catch (SQLException failed) {
      throw new IllegalStateException("Reports cannot be read", failed);
    }
  }

  private List<Row> rows(PreparedStatement select) throws SQLException {
    ResultSet rows = select.executeQuery();
    var reports = new ArrayList<Row>();
    while (rows.next()) {
      reports.add(
          new Row(
              rows.getLong("position"),
              new ReportView(
                  rows.getObject("id", UUID.class),
                  Tool.valueOf(rows.getString("tool")),
                  rows.getString("format"),
                  Statements.instant(rows, "measured_at"),
                  Statements.instant(rows, "received_at"),
                  rows.getString("actor"),
                  rows.getInt("results"),
                  read(rows.getString("datasets"), new TypeReference<>() {}),
                  read(rows.getString("not_mapped"), new TypeReference<>() {}))));
    }
    return reports;
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A summary cannot be read", damaged);
    }
  }
}
