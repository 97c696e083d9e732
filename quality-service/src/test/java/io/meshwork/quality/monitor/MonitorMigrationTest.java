package io.meshwork.quality.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.quality.Migrations;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.report.Texts;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What becomes of monitors that were there before their checks were called otherwise. */
@QualityTest
class MonitorMigrationTest {

  private static final String LONG = "m".repeat(240);

  private static final String FILL =
      """
      INSERT INTO metric_series (dataset, column_name, metric) VALUES
        ('dataset:a:b', '', 'nulls'), ('dataset:a:b', 'id', 'nulls'), ('dataset:a:b', 'a/b', 'sum'),
        ('dataset:a:b', '', 'freshness'), ('dataset:a:b', '', 'rowCount'), ('dataset:a:b', '', '%1$s'),
        ('dataset:a:b', '', 'taken');
      INSERT INTO monitor (dataset, kind, series, outcome, muted_until)
        SELECT dataset, CASE metric WHEN 'rowCount' THEN 'VOLUME' ELSE 'METRIC' END, id, 'PASS',
          CASE metric WHEN 'freshness' THEN now() + interval '1 day' END FROM metric_series;
      INSERT INTO quality_check (dataset, name, column_name, dimension, outcome, expectation, message, measured_at)
        SELECT 'dataset:a:b', name, '', 'VALIDITY', 'PASS', '', '', now()
        FROM unnest(ARRAY['monitor/nulls', 'monitor/nulls of id', 'monitor/sum of a/b', 'monitor/freshness',
          'monitor/volume/rowCount', 'monitor/taken', 'monitor/metric/taken', 'mine',
          'monitor/' || left('%1$s', 182) || ' ~' || left(md5('monitor/' || '%1$s'), 8)]) AS name;
      INSERT INTO monitor_arrival (dataset_key, at, dataset) VALUES
        (md5('dataset:a:b')::uuid, '1980-01-01', 'dataset:a:b'), (md5('dataset:a:b')::uuid, '2100-01-01', 'dataset:a:b'),
        (md5('dataset:a:b')::uuid, '2026-01-01', 'dataset:a:b');
      """
          .formatted(LONG);

  @Inject DataSource dataSource;

  @Test
  void checksOfMetricsAreCalledAnewAndNothingElseIs() throws SQLException {
    var database = new Migrations(dataSource, "monitor_migration");
    database.to("9");
    database.read(FILL);
    database.to("10");

    assertThat(database.read("SELECT name FROM quality_check ORDER BY name"))
        .containsExactly(
            "mine",
            "monitor/column/a%2Fb/sum",
            "monitor/column/id/nulls",
            "monitor/freshness",
            Texts.digested("monitor/metric/" + LONG, "monitor/metric/" + LONG, 200),
            "monitor/metric/nulls",
            "monitor/metric/taken",
            "monitor/taken",
            "monitor/volume/rowCount");
    assertThat(
            database.read(
                "SELECT metric FROM monitor JOIN metric_series AS s ON s.id = series WHERE is_untold"))
        .containsExactly("freshness");
    assertThat(
            database.read(
                "SELECT date_part('year', at) FROM monitor_arrival WHERE held_until <= now()"))
        .containsExactly("2026");
  }
}
