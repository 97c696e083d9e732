package io.meshwork.quality.soda;

import static io.meshwork.quality.report.ReportClient.checks;
import static io.meshwork.quality.report.ReportClient.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.quality.QualityTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class SodaReportTest {

  @Test
  void whatAScanFoundIsRecordedOnItsTables() {
    String document =
        scan(
            "\"hasFailures\": true",
            check("no empty name", "missing_count(name) = 0", "orders", "name", "\"fail\"", "3"),
            check("row_count > 0", "row_count > 0", "orders", "", "\"pass\"", "20"),
            check("fresh", "freshness(at) < 1d", "visits", "at", "\"warn\"", "\"1 day\""));

    post("soda", document, "namespace", "postgres://soda:5432", "prefix", "shop.public")
        .statusCode(200)
        .body("recorded", equalTo(3))
        .body("report.format", equalTo("scan of Soda Core 3.5.6"))
        .body("report.measuredAt", equalTo("2026-03-02T09:30:02Z"))
        .body("report.notMapped", hasSize(0));
    checks("dataset:postgres%3A//soda%3A5432:shop.public.orders")
        .body("check", contains("name: no empty name", "row_count > 0"))
        .body("outcome", contains("fail", "pass"))
        .body("value", contains(3.0f, 20.0f))
        .body("dimension", contains("completeness", "completeness"))
        .body("[0].expectation", equalTo("missing_count(name) = 0"))
        .body("[0].message", equalTo("Measured is 3."));
    checks("dataset:postgres%3A//soda%3A5432:shop.public.visits")
        .body("[0].dimension", equalTo("timeliness"))
        .body("[0].outcome", equalTo("warn"))
        .body("[0].value", equalTo(null))
        .body("[0].message", equalTo("Measured is 1 day."));
  }

  @Test
  void whatWasNotEvaluatedIsToldAndNotRecorded() {
    String document =
        scan(
            "\"hasErrors\": true, \"hasWarns\": true",
            check("a", "row_count > 0", "told", "", "null", "null"),
            check("b", "failed rows", "", "", "\"fail\"", "1"),
            check("c", "row_count > 1", "told", "", "\"PASSED\"", "1"));

    post("soda", document, "namespace", "warehouse")
        .statusCode(200)
        .body("recorded", equalTo(1))
        .body(
            "report.notMapped.where",
            contains(
                List.of("checks[0]"),
                List.of("checks[1]"),
                List.of("hasWarns"),
                List.of("hasErrors")));
    checks("dataset:warehouse:told").body("check", contains("c"));
  }

  @Test
  void aValueThatOnlyTheMetricHasIsTakenFromThere() {
    String document =
        """
        {"defaultDataSource": "shop", "scanStartTimestamp": "2026-03-02T09:30:00", "hasFailures": false,
         "metrics": [{"identity": "m1", "metricName": "max", "value": "2014-01-28"},
                     {"identity": "m2", "metricName": "avg", "value": 2.5}],
         "checks": [
          {"name": "max(day) < today", "table": "metrics", "column": "day", "outcome": "fail", "metrics": ["m1"]},
          {"name": "avg(n) > 3", "table": "metrics", "column": "n", "outcome": "fail", "metrics": ["m2"]}]}
        """;
    post("soda", document, "namespace", "warehouse").statusCode(200).body("recorded", equalTo(2));
    checks("dataset:warehouse:metrics")
        .body("message", contains("Measured is 2014-01-28.", "Measured is 2.5."))
        .body("value", contains(null, 2.5f));
  }

  @Test
  void theOperatorMaySayWhereADataSourceIs() {
    String document =
        scan("\"hasFailures\": false", check("a", "row_count > 0", "known", "", "\"pass\"", "1"))
            .replace("\"shop\"", "\"configured\"");
    post("soda", document)
        .statusCode(200)
        .body(
            "report.datasets.dataset",
            contains("dataset:postgres%3A//configured%3A5432:shop.public.known"));
    post("soda", document, "namespace", "elsewhere")
        .statusCode(200)
        .body("report.datasets.dataset", contains("dataset:elsewhere:known"));
  }

  @Test
  void whatIsNoScanIsRefused() {
    post(
            "soda",
            scan("\"hasFailures\": false", check("a", "b", "t", "", "\"good\"", "1")),
            "namespace",
            "w")
        .statusCode(400)
        .body("violations[0].field", equalTo("checks[0].outcome"))
        .body("violations[0].message", containsString("'good'"));
    post("soda", "{\"hasFailures\": true, \"checks\": 7}")
        .statusCode(400)
        .body("violations[0].field", equalTo("checks"));
    post("soda", scan("\"hasFailures\": false", check("a", "b", "t", "", "\"pass\"", "1")))
        .statusCode(400)
        .body("violations[0].field", equalTo("namespace"));
  }

  private static String scan(String flags, String... checks) {
    return """
    {"definitionName": "nightly", "defaultDataSource": "shop", "dataTimestamp": "2026-03-01T00:00:00+00:00",
     "scanStartTimestamp": "2026-03-02T09:30:00+00:00", "scanEndTimestamp": "2026-03-02T09:30:02+00:00",
     %s, "metrics": [], "checks": [%s], "automatedMonitoringChecks": [],
     "logs": [{"level": "info", "message": "Soda Core 3.5.6"}]}
    """
        .formatted(flags, String.join(",", checks));
  }

  private static String check(
      String name, String definition, String table, String column, String outcome, String value) {
    return """
    {"identity": "i", "name": "%s", "type": "generic", "dataSource": "shop", "table": %s, "column": %s,
     "definition": "checks for x:\\n  - %s:\\n      name: %s\\n", "metrics": [], "outcome": %s,
     "diagnostics": {"value": %s, "fail": {}}}
    """
        .formatted(name, quoted(table), quoted(column), definition, name, outcome, value);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "null" : "\"" + text + "\"";
  }
}
