package io.meshwork.quality.monitor;

import static io.meshwork.quality.metric.Telling.get;
import static io.meshwork.quality.metric.Telling.id;
import static io.meshwork.quality.metric.Telling.point;
import static io.meshwork.quality.metric.Telling.points;
import static io.meshwork.quality.metric.Telling.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.Migrations;
import io.meshwork.quality.QualityTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What becomes of points that were kept before those of the future were refused. */
@QualityTest
class FuturePointsTest {

  private static final Duration DAY = Duration.ofDays(1);

  /** Times are days, or parts of one, from now. */
  private static final String FILL =
      """
      INSERT INTO metric_series (dataset, column_name, metric) VALUES
        ('dataset:a:some', '', 'rowCount'), ('dataset:a:some', '', 'minutesBetweenArrivals'),
        ('dataset:a:all', 'id', 'sum'), ('dataset:a:none', '', 'rowCount');
      INSERT INTO metric_point (series, at, value)
        SELECT series.id, now() + told.days * interval '1 day', told.value
        FROM metric_series AS series JOIN (VALUES
          ('some', 'rowCount', -2.0, 10.0), ('some', 'rowCount', -0.5, 20), ('some', 'rowCount', 0.006, 25),
          ('some', 'rowCount', 0.010, 27), ('some', 'rowCount', 0.011, 28), ('some', 'rowCount', 1, 30),
          ('some', 'minutesBetweenArrivals', -2, 1440), ('some', 'minutesBetweenArrivals', -1, 8640),
          ('some', 'minutesBetweenArrivals', 5, 1440), ('all', 'sum', 2, 1), ('none', 'rowCount', -3, 7)
        ) AS told (dataset, metric, days, value)
          ON series.dataset = 'dataset:a:' || told.dataset AND series.metric = told.metric;
      INSERT INTO metric_hour SELECT series, date_trunc('hour', at, 'UTC'), count(*), sum(value), min(value), max(value)
        FROM metric_point GROUP BY 1, 2;
      UPDATE metric_series SET points = told.points, first_at = told.first_at, last_at = told.last_at, last_value = 1
        FROM (SELECT series, count(*) AS points, min(at) AS first_at, max(at) AS last_at FROM metric_point GROUP BY 1)
          AS told WHERE told.series = id;

      INSERT INTO monitor (dataset, kind, series, judged_at, outcome, message, arrived_at, due_at)
        SELECT dataset,
          CASE metric WHEN 'rowCount' THEN 'VOLUME' WHEN 'sum' THEN 'METRIC' ELSE 'FRESHNESS' END, id,
          last_at, 'WARN', 'It is.', CASE metric WHEN 'minutesBetweenArrivals' THEN now() + interval '6 days' END,
          CASE metric WHEN 'minutesBetweenArrivals' THEN now() + interval '7 days' END
        FROM metric_series;
      INSERT INTO monitor_judgement SELECT monitor.id, point.at, point.value, 0, 1, 2, 0.5, true
        FROM monitor JOIN metric_point AS point USING (series);

      INSERT INTO quality_check (dataset, name, column_name, dimension, outcome, expectation, message, measured_at)
        SELECT dataset, name, '', 'VALIDITY', 'WARN', '', 'later', now() + interval '1 day'
        FROM (VALUES ('dataset:a:some', 'monitor/volume/rowCount'), ('dataset:a:some', 'monitor/schema'),
          ('dataset:a:some', 'mine'), ('dataset:a:all', 'monitor/column/id/sum')) AS checked (dataset, name);
      INSERT INTO check_result (check_id, measured_at, outcome, expectation, message)
        SELECT id, measured_at, outcome, expectation, message FROM quality_check
        UNION ALL
        SELECT id, now() - interval '2 days', 'PASS', '', 'earlier' FROM quality_check
        WHERE name = 'monitor/volume/rowCount';
      INSERT INTO job_run (job_key, job, run_id, state, began_at)
        VALUES (md5('job:a:b')::uuid, 'job:a:b', 'run', 'COMPLETED', now());
      INSERT INTO version_fault SELECT checked.dataset_key, job_run.id, checked.id, false, measured_at, measured_at
        FROM quality_check AS checked, job_run WHERE checked.dataset = 'dataset:a:all';
      INSERT INTO taint SELECT fault.run, fault.dataset_key, fault.run, fault.check_id, since FROM version_fault AS fault;
      """;

  @Inject DataSource dataSource;
  @Inject Statements statements;
  @Inject Clock clock;

  @Test
  void theyAreGoneWithWhatWasMadeOfThem() throws SQLException {
    var database = new Migrations(dataSource, "future_points");
    database.to("12");
    database.read(FILL);
    database.to("13");

    assertThat(
            database.read(
                """
                SELECT string_agg(value::text, ' ' ORDER BY at) FROM metric_point
                GROUP BY series ORDER BY series
                """))
        .containsExactly("10 20 25", "1440", "7");
    assertThat(
            database.read(
                """
                SELECT concat_ws(' ', metric, points, last_value,
                  round(extract(epoch FROM last_at - first_at) / 86400))
                FROM metric_series ORDER BY id
                """))
        .containsExactly(
            "rowCount 3 25 2", "minutesBetweenArrivals 1 1440 0", "sum 0", "rowCount 1 1 0");
    assertThat(
            database.read(
                """
                WITH told AS (
                  SELECT series, date_trunc('hour', at, 'UTC') AS hour, count(*) AS points, sum(value) AS sum,
                    min(value) AS min, max(value) AS max
                  FROM metric_point GROUP BY 1, 2)
                (TABLE told EXCEPT TABLE metric_hour) UNION ALL (TABLE metric_hour EXCEPT TABLE told)
                """))
        .isEmpty();
    assertThat(
            database.read(
                """
                SELECT concat_ws(' ', kind, outcome, nullif(message, ''), due_at,
                  round(extract(epoch FROM arrived_at - now()) / 86400)) FROM monitor ORDER BY id
                """))
        .containsExactly("VOLUME", "FRESHNESS -1", "METRIC", "VOLUME WARN It is.");
    assertThat(
            database.read(
                """
                SELECT string_agg(value::text, ' ' ORDER BY at) FROM monitor_judgement
                GROUP BY monitor ORDER BY monitor
                """))
        .containsExactly("10 20 25", "1440", "7");
    assertThat(
            database.read(
                "SELECT metric FROM monitor_queue JOIN metric_series ON id = series ORDER BY id"))
        .containsExactly("rowCount", "minutesBetweenArrivals", "sum");
  }

  @Test
  void checksOfMonitorsStandByWhatTheyFoundBefore() throws SQLException {
    var database = new Migrations(dataSource, "future_results");
    database.to("12");
    database.read(FILL);
    database.to("13");

    assertThat(
            database.read(
                """
                SELECT concat_ws(' ', name, outcome, message, measured_at < now()) FROM quality_check
                ORDER BY name
                """))
        .containsExactly(
            "mine WARN later f",
            "monitor/schema WARN later f",
            "monitor/volume/rowCount PASS earlier t");
    assertThat(database.read("SELECT count(*) FROM check_result")).containsExactly("3");
    assertThat(database.read("SELECT run FROM version_fault UNION ALL SELECT run FROM taint"))
        .isEmpty();
    assertThat(database.read("SELECT count(DISTINCT dataset_key) FROM version_news"))
        .containsExactly("2");
  }

  @Test
  void aMonitorThatOneOfThemSilencedJudgesWhatCameSince() {
    String dataset = "dataset:monitor:silenced";
    tell(points(dataset, "rowCount", day(0), DAY, 40, i -> 1000 + i % 5)).statusCode(200);
    awaitJudged(dataset, 39);
    tellOfTheFuture(id("/metrics?dataset=" + dataset, "rowCount"));
    awaitJudged(dataset, 100);
    tell(point(dataset, "rowCount", day(40), 20)).statusCode(200);

    String check = "/check-results?dataset=" + dataset + "&check=monitor/volume/rowCount";
    get(check).body("items[0].measuredAt", equalTo(day(100).toString()));
    QuarkusTransaction.requiringNew().run(this::migrate);

    awaitJudged(dataset, 40);
    get(check)
        .body("items.outcome", contains("warn", "pass"))
        .body("items[0].measuredAt", equalTo(day(40).toString()));
    get("/metrics?dataset=" + dataset)
        .body("items.find { it.metric == 'rowCount' }.points", equalTo(41))
        .body("items.find { it.metric == 'rowCount' }.lastValue", equalTo(20f));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("warning"));
  }

  /** As it could be done once. */
  private void tellOfTheFuture(long series) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              statements.update("INSERT INTO metric_point VALUES (?, ?, 1001)", series, day(100));
              statements.update(
                  "INSERT INTO metric_hour VALUES (?, ?, 1, 1001, 1001, 1001)", series, day(100));
              statements.update(
                  "UPDATE metric_series SET points = points + 1, last_at = ?, last_value = 1001 WHERE id = ?",
                  day(100),
                  series);
              statements.update(
                  "INSERT INTO monitor_queue (series, held_until) VALUES (?, now())", series);
            });
  }

  private void migrate() {
    Migrations.statements("V13__points_of_the_future").forEach(sql -> statements.update(sql));
  }

  private void awaitJudged(String dataset, int day) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/monitors?dataset=" + dataset)
                    .body(
                        "items.find { it.kind == 'volume' }.judgedAt",
                        equalTo(day(day).toString())));
  }

  /** The first is long enough ago that nothing is overdue. */
  private Instant day(int number) {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return today.minus(DAY.multipliedBy(60)).plus(DAY.multipliedBy(number));
  }
}
