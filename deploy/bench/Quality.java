import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the quality-service: results of checks a second over HTTP, and how long charts of metrics
 * take when so many points are kept.
 *
 * <pre>
 *   java Quality.java CONFIG TOKEN results SECONDS SECONDS-TO-WARM-UP
 *   java Quality.java CONFIG TOKEN load POINTS
 *   java Quality.java CONFIG TOKEN charts SECONDS
 * </pre>
 *
 * CONFIG is the properties file that the service was started with. A token is valid for five minutes
 * only, so each has its own.
 */
void main(String[] arguments) throws Exception {
  var bench = new Bench(new Target(arguments[0], arguments[1]));
  int number = Integer.parseInt(arguments[3]);
  switch (arguments[2]) {
    case "results" -> {
      bench.results(4, 100, Integer.parseInt(arguments[4]), false);
      bench.results(4, 1, number, true);
      bench.results(32, 1, number, true);
      bench.results(4, 10, number, true);
      bench.results(4, 100, number, true);
    }
    case "load" -> bench.load(number);
    default -> {
      bench.chart("chart of 90 days, 300 buckets", "buckets=300", 90, number);
      bench.chart("chart of 20 days, 500 buckets", "buckets=500", 20, number);
      bench.chart("chart of a day, 500 buckets", "buckets=500", 1, number);
    }
  }
}

static final class Bench {

  private static final int DATASETS = 1000;
  private static final int CHECKS = 10;
  private static final String CHART = "dataset:bench:chart-";

  /** Points of a series: one a minute for 90 days. */
  private static final int IN_SERIES = 90 * 24 * 60;

  private static final Instant END = Instant.now().truncatedTo(ChronoUnit.HOURS);
  private static final Instant YESTERDAY = END.minus(Duration.ofDays(1));
  private static final String LOAD =
      """
      INSERT INTO metric_point (series, at, value)
      SELECT %1$d, ?::timestamptz - minute * interval '1 minute', 1000 + minute %% 1440 + random() * 50
      FROM generate_series(1, %2$d) AS minutes (minute)
      """;
  private static final String HOURS =
      """
      INSERT INTO metric_hour (series, hour, points, sum, min, max)
      SELECT series, date_trunc('hour', at, 'UTC'), count(*), sum(value), min(value), max(value)
      FROM metric_point WHERE series = %d GROUP BY 1, 2
      """;

  private final Target target;
  private final AtomicLong sequence = new AtomicLong();

  Bench(Target target) {
    this.target = target;
  }

  /** Each result is of another check, with a value that becomes a point of a metric. */
  void results(int connections, int batch, int seconds, boolean isTold) throws Exception {
    Senders.Sent sent =
        Senders.send(connections, seconds, (until, took) -> post(batch, until, took));
    if (isTold) {
      IO.println(
          "HTTP, %d connections, %d a request: %.0f results/s (%s)"
              .formatted(connections, batch, batch * sent.aSecond(), sent.took()));
    }
  }

  private void post(int batch, long until, Times took) throws IOException {
    try (var connection = target.open()) {
      while (System.nanoTime() < until) {
        byte[] body = results(batch);
        long start = System.nanoTime();
        Target.expect(200, connection.post("/api/v1/check-results", body), connection);
        took.add(System.nanoTime() - start);
      }
    }
  }

  private byte[] results(int batch) {
    var body = new StringBuilder("[");
    for (int i = 0; i < batch; i++) {
      long number = sequence.getAndIncrement();
      body.append(i == 0 ? "" : ",")
          .append(
              """
              {"dataset": "dataset:bench:table-%d", "check": "check-%d", "outcome": "%s", "value": %d,
               "expectation": "at most 100", "message": "", "measuredAt": "%s"}
              """
                  .formatted(
                      number % DATASETS,
                      number / DATASETS % CHECKS,
                      number % 10 == 0 ? "fail" : "pass",
                      number % 100,
                      YESTERDAY.plusMillis(number)));
    }
    return body.append(']').toString().getBytes(UTF_8);
  }

  /** Fills the database past the service: what is asked is how it answers, not how it was told. */
  void load(int points) throws Exception {
    long began = System.nanoTime();
    var first = new StringJoiner(",", "[", "]");
    for (int i = 0; (long) i * IN_SERIES < points; i++) {
      first.add(
          "{\"dataset\": \"%s%d\", \"metric\": \"rowCount\", \"at\": \"%s\", \"value\": 1}"
              .formatted(CHART, i, END));
    }
    try (var connection = target.open()) {
      Target.expect(200, connection.post("/api/v1/metrics", first.toString().getBytes(UTF_8)), connection);
    }
    int left = points;
    for (long id : series()) {
      target.execute("DELETE FROM metric_hour WHERE series = " + id);
      target.execute(LOAD.replace("?", "'" + END + "'").formatted(id, Math.min(IN_SERIES, left)));
      target.execute(HOURS.formatted(id));
      left -= IN_SERIES;
    }
    target.execute("VACUUM (ANALYZE) metric_point");
    target.execute("VACUUM (ANALYZE) metric_hour");
    IO.println(
        "%,d points in %d series, %d MB of disk, loaded in %d s"
            .formatted(
                target.number("SELECT count(*) FROM metric_point"),
                series().size(),
                target.number("SELECT pg_total_relation_size('metric_point') / 1000000"),
                (System.nanoTime() - began) / 1_000_000_000));
  }

  void chart(String what, String parameters, int days, int seconds) throws Exception {
    List<Long> series = series();
    try (var connection = target.open()) {
      var took = new Times();
      for (int warm = 1; warm >= 0; warm--) {
        took = new Times();
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos() / 2;
        for (int number = 0; System.nanoTime() < until; number++) {
          String address =
              "/api/v1/metrics/%d/points?from=%s&to=%s&%s"
                  .formatted(series.get(number % series.size()), END.minus(Duration.ofDays(days)), END, parameters);
          long start = System.nanoTime();
          Target.expect(200, connection.get(address), connection);
          took.add(System.nanoTime() - start);
        }
      }
      Target.tell(what, took, connection);
    }
  }

  private List<Long> series() throws SQLException {
    return target.numbers(
        "SELECT id FROM metric_series WHERE dataset LIKE '%s%%' ORDER BY id".formatted(CHART));
  }
}
