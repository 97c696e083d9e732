package io.meshwork.quality.dbt;

import static io.meshwork.quality.report.ReportClient.checks;
import static io.meshwork.quality.report.ReportClient.get;
import static io.meshwork.quality.report.ReportClient.post;
import static io.meshwork.quality.report.ReportClient.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.quality.QualityTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class DbtReportTest {

  private static final String MANIFEST = Artifacts.manifest("postgres");

  @Test
  void resultsOfTestsAreRecordedOnWhatTheyTest() {
    String results =
        Artifacts.runResults(
            "build",
            Artifacts.result("model.shop.orders", "success", "null"),
            Artifacts.result("test.shop.not_null_orders_id.1", "pass", "0"),
            Artifacts.result("test.shop.relationships_orders.2", "warn", "4"),
            Artifacts.result("test.shop.old_relationships.3", "fail", "11"),
            Artifacts.result("test.shop.accepted.4", "error", "null"),
            Artifacts.result("test.shop.of_between.5", "pass", "0"),
            Artifacts.result("test.shop.no_negative_totals", "skipped", "null"),
            Artifacts.result("test.shop.unknown", "pass", "0"),
            Artifacts.result("unit_test.shop.orders.adds_up", "pass", "0"));

    upload("run_results", results, MANIFEST, "namespace", "postgres://dbt:5432")
        .statusCode(200)
        .body("recorded", equalTo(4))
        .body("report.format", equalTo("run-results v6 of dbt 1.9.0"))
        .body("report.measuredAt", equalTo("2026-03-02T09:30:00.500Z"))
        .body(
            "report.notMapped.where",
            contains(
                List.of("results[0]"),
                List.of("results[5]"),
                List.of("results[6]"),
                List.of("results[7]"),
                List.of("results[8]")))
        .body("report.notMapped[1].reason", containsString("between', which is no table"))
        .body("report.notMapped[2].reason", containsString("'skipped'"))
        .body("report.notMapped[3].reason", containsString("not in the manifest"))
        .body("report.notMapped[4].reason", containsString("unit test"));
    checks("dataset:postgres%3A//dbt%3A5432:shop.marts.fct_orders")
        .body(
            "check",
            contains(
                "accepted_values_state_new",
                "not_null_id_new",
                "relationships_customer_new",
                "relationships_customer_old"))
        .body("outcome", contains("error", "pass", "warn", "fail"))
        .body("column", contains("state", "id", "customer", "customer"))
        .body("dimension", contains("conformity", "completeness", "consistency", "consistency"))
        .body("value", contains(null, 0.0f, 4.0f, 11.0f))
        .body("[0].expectation", containsString("values of state are in {new, paid}"))
        .body(
            "[2].expectation",
            equalTo(
                "values of customer are in id of ref('customers'), where day > 1 (or else it warns); fails if the"
                    + " number of failing rows is >10"))
        .body("[1].message", equalTo(""))
        .body("[3].message", equalTo("Got 11 results"));
    checks("dataset:postgres%3A//dbt%3A5432:shop.marts.customers").body("$", empty());
  }

  @Test
  void aTestThatWasOnlyCompiledHasNotPassed() {
    String results =
        Artifacts.runResults(
            "generate", Artifacts.result("test.shop.not_null_orders_id.1", "success", "null"));
    upload("run_results", results, MANIFEST, "namespace", "compiled")
        .statusCode(200)
        .body("recorded", equalTo(0))
        .body("report.notMapped[0].reason", containsString("'dbt generate' and not run"));
    checks("dataset:compiled:shop.marts.fct_orders").body("$", empty());

    String run =
        Artifacts.runResults(
            "test", Artifacts.result("test.shop.not_null_orders_id.1", "success", "null"));
    upload("run_results", run, MANIFEST, "namespace", "compiled").body("recorded", equalTo(1));
  }

  @Test
  void freshnessOfSourcesIsACheckOfTheirTimeliness() {
    String stale =
        """
        {"unique_id": "source.shop.raw.orders", "max_loaded_at": "2026-03-01T08:00:00+00:00",
         "snapshotted_at": "2026-03-02T09:30:00+00:00", "max_loaded_at_time_ago_in_s": 91800.0, "status": "error",
         "criteria": {"warn_after": {"count": 12, "period": "hour"}, "error_after": {"count": 1, "period": "day"},
           "filter": null}, "adapter_response": {}}
        """;
    String broken =
        """
        {"unique_id": "source.shop.raw.orders", "error": "no such table", "status": "runtime error"}
        """;
    upload("sources", Artifacts.sources(stale, broken), MANIFEST, "namespace", "stale")
        .statusCode(200)
        .body("recorded", equalTo(2))
        .body("report.format", equalTo("sources v3 of dbt 1.9.0"));
    get("/check-results", "dataset", "dataset:stale:raw.app.ORDERS", "check", "source freshness")
        .body("items.outcome", contains("error", "fail"))
        .body("items.message[0]", equalTo("no such table"))
        .body(
            "items.message[1]",
            equalTo("The latest row is of 2026-03-01T08:00:00+00:00, 1 days 1 hours before."))
        .body("items.value[1]", equalTo(91800.0f))
        .body(
            "items.expectation[1]",
            equalTo(
                "the latest row by loaded_at is at most 12 hours old (else it warns), at most 1 day old (else it"
                    + " fails)"));
    checks("dataset:stale:raw.app.ORDERS").body("[0].dimension", equalTo("timeliness"));
  }

  @Test
  void bothFilesMayComeAsOneObject() {
    String results =
        Artifacts.runResults("test", Artifacts.result("test.shop.accepted.4", "pass", "0"));
    String id =
        post(
                "dbt",
                "{\"run_results\": %s, \"comment\": [{}], \"manifest\": %s}"
                    .formatted(results.strip(), Artifacts.manifest("bigquery")))
            .statusCode(200)
            .body("recorded", equalTo(1))
            .body("report.datasets.dataset", contains("dataset:bigquery:shop.marts.fct_orders"))
            .extract()
            .path("report.id");
    get("/quality-reports/" + id + "/document")
        .body(equalTo(results.strip()))
        .body("future.kept", equalTo(true));
  }

  @Test
  void theOperatorMaySayWhereAProjectIs() {
    String results =
        Artifacts.runResults("test", Artifacts.result("test.shop.accepted.4", "pass", "0"));
    String manifest =
        MANIFEST.replace("\"project_name\": \"shop\"", "\"project_name\": \"configured\"");
    upload("run_results", results, manifest)
        .statusCode(200)
        .body(
            "report.datasets.dataset",
            contains("dataset:postgres%3A//configured%3A5432:shop.marts.fct_orders"));
    upload("run_results", results, manifest, "prefix", "shop")
        .statusCode(400)
        .body("violations[0].field", equalTo("prefix"));
  }

  @Test
  void whatIsMissingIsTold() {
    String results =
        Artifacts.runResults("test", Artifacts.result("test.shop.accepted.4", "pass", "0"));
    post("dbt", results)
        .statusCode(400)
        .body("violations[0].field", equalTo("manifest"))
        .body("violations[0].message", containsString("curl -F"));
    upload("run_results", results, MANIFEST)
        .statusCode(400)
        .body("violations[0].field", equalTo("namespace"))
        .body("violations[0].message", containsString("'postgres'"));
    upload("comment", results, MANIFEST)
        .statusCode(400)
        .body("violations[0].field", equalTo("run_results"));
    upload("run_results", MANIFEST, MANIFEST)
        .statusCode(400)
        .body("violations[0].field", equalTo("metadata.dbt_schema_version"))
        .body("violations[0].message", containsString("manifest holds no results"));
    upload("run_results", results, results, "namespace", "x")
        .statusCode(400)
        .body("violations[0].field", equalTo("manifest"));
    upload("run_results", results, "{\"nodes\": ", "namespace", "x")
        .statusCode(400)
        .body("violations[0].field", equalTo("manifest"))
        .body("violations[0].message", containsString("is not JSON"));
    upload(
            "run_results",
            Artifacts.runResults("test", "{\"status\": \"pass\"}"),
            MANIFEST,
            "namespace",
            "x")
        .statusCode(400)
        .body("violations[0].field", equalTo("results[0].unique_id"));
  }
}
