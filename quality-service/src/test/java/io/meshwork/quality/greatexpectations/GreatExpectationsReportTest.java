package io.meshwork.quality.greatexpectations;

import static io.meshwork.quality.report.ReportClient.checks;
import static io.meshwork.quality.report.ReportClient.get;
import static io.meshwork.quality.report.ReportClient.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.meshwork.quality.QualityTest;
import org.junit.jupiter.api.Test;

@QualityTest
class GreatExpectationsReportTest {

  private static final String TOOL = "great-expectations";
  private static final String NAMESPACE = "postgres://gx:5432";
  private static final String TIME = "2026-03-02T09:30:00.000000+00:00";
  private static final String NOT_NULL = "expect_column_values_to_not_be_null";

  @Test
  void whatWasFoundIsRecordedOnTheTable() {
    String document =
        Suites.current(
            "orders",
            TIME,
            Suites.result(
                "false",
                "expect_column_values_to_be_in_set",
                "{\"column\": \"class\", \"value_set\": [\"1st\", \"2nd\"], \"batch_id\": \"shop-1\", \"mostly\": 0.9}",
                "{\"element_count\": 1000, \"unexpected_count\": 150, \"unexpected_percent\": 15.0,"
                    + " \"partial_unexpected_list\": [\"secret\"]}"),
            Suites.result(
                "true",
                "expect_table_row_count_to_be_between",
                "{\"min_value\": 1, \"max_value\": null, \"batch_id\": \"shop-1\"}",
                "{\"observed_value\": 1000}"),
            Suites.result(
                "true",
                "expect_column_pair_values_to_be_equal",
                "{\"column_A\": \"a\", \"column_B\": \"b\"}",
                "{\"unexpected_percent\": 0.0, \"observed_value\": NaN}"));

    post(TOOL, document, "namespace", NAMESPACE, "prefix", "shop")
        .statusCode(200)
        .body("recorded", equalTo(3))
        .body("report.format", equalTo("validation result of Great Expectations 1.5.2"))
        .body("report.measuredAt", equalTo("2026-03-02T09:30:00Z"))
        .body("report.notMapped", empty())
        .body("report.datasets", hasSize(1))
        .body("report.datasets[0].failing", equalTo(1));
    checks("dataset:postgres%3A//gx%3A5432:shop.public.orders")
        .body(
            "check",
            contains(
                "a, b: expect_column_pair_values_to_be_equal (critical)",
                "class: expect_column_values_to_be_in_set (critical)",
                "expect_table_row_count_to_be_between (critical)"))
        .body("column", contains("a, b", "class", ""))
        .body("dimension", contains("consistency", "conformity", "completeness"))
        .body("outcome", contains("pass", "fail", "pass"))
        .body("value", contains(0.0f, 15.0f, 1000.0f))
        .body("[1].expectation", equalTo("at least 90 % of values of class are in {1st, 2nd}"))
        .body("[2].expectation", equalTo("row count of the table is at least 1"))
        .body("[1].message", equalTo("150 of 1000 values are unexpected (15 %)."))
        .body("[1].message", not(containsString("secret")));
  }

  @Test
  void aCheckHasTheSameNameBeforeAndAfterVersionOne() {
    String old =
        Suites.old(
            "renamed",
            "20260301T093000.000000Z",
            NOT_NULL,
            "{\"column\": \"id\", \"batch_id\": \"1\"}");
    String current =
        Suites.current(
            "renamed",
            TIME,
            Suites.result("true", NOT_NULL, "{\"column\": \"id\", \"batch_id\": \"2\"}", "{}"));

    post(TOOL, old, "namespace", "warehouse").statusCode(200).body("recorded", equalTo(1));
    post(TOOL, current, "namespace", "warehouse").statusCode(200).body("recorded", equalTo(1));

    checks("dataset:warehouse:public.renamed").body("$", hasSize(1));
    get(
            "/check-results",
            "dataset",
            "dataset:warehouse:public.renamed",
            "check",
            "id: " + NOT_NULL + " (critical)")
        .body("items.measuredAt", contains("2026-03-02T09:30:00Z", "2026-03-01T09:30:00Z"));
  }

  @Test
  void whatCouldNotBeEvaluatedIsAnErrorAndNoFailure() {
    String byMetric =
        """
        {"success": false, "expectation_config": {"type": "expect_column_max_to_be_between",
           "kwargs": {"column": "price", "max_value": 9}}, "result": {},
         "exception_info": {"('column.max', 'abc', ())": {"raised_exception": true,
           "exception_message": "no such column", "exception_traceback": "Traceback"}}}
        """;
    String flat =
        """
        {"success": false, "expectation_config": {"type": "expect_column_min_to_be_between",
           "kwargs": {"column": "price"}}, "result": {},
         "exception_info": {"raised_exception": true, "exception_message": "broken", "exception_traceback": "T"}}
        """;
    String unknown =
        """
        {"success": null, "expectation_config": {"type": "expect_column_to_exist", "kwargs": {"column": "z"}}}
        """;
    post(TOOL, Suites.current("errors", TIME, byMetric, flat, unknown), "namespace", "warehouse")
        .statusCode(200)
        .body("report.datasets[0].erroring", equalTo(3));
    checks("dataset:warehouse:public.errors")
        .body("outcome", contains("error", "error", "error"))
        .body(
            "message",
            contains("no such column", "broken", "It was not evaluated: success is null."));
  }

  @Test
  void aFailureThatIsOnlyAWarningWarns() {
    String mild =
        """
        {"success": false, "expectation_config": {"type": "expect_column_to_exist", "severity": "warning",
           "kwargs": {"column": "z"}}}
        """;
    post(TOOL, Suites.current("mild", TIME, mild), "namespace", "warehouse")
        .statusCode(200)
        .body("report.datasets[0].warning", equalTo(1));
  }

  @Test
  void expectationsOfOneTypeOnOneColumnAreChecksOfTheirOwn() {
    String regex = "expect_column_values_to_match_regex";
    String document =
        Suites.current(
            "twice",
            TIME,
            Suites.result("true", regex, "{\"column\": \"id\", \"regex\": \"a\"}", "{}"),
            Suites.result("false", regex, "{\"column\": \"id\", \"regex\": \"b\"}", "{}"));
    String turned =
        Suites.current(
            "twice",
            "2026-03-03T09:30:00Z",
            Suites.result("true", regex, "{\"regex\": \"b\", \"column\": \"id\"}", "{}"),
            Suites.result("true", regex, "{\"regex\": \"a\", \"column\": \"id\"}", "{}"));

    post(TOOL, document, "namespace", "warehouse").body("recorded", equalTo(2));
    post(TOOL, turned, "namespace", "warehouse").body("recorded", equalTo(2));

    checks("dataset:warehouse:public.twice").body("$", hasSize(2));
  }

  @Test
  void theWorstOfSeveralResultsOfOneInstantCounts() {
    String document =
        Suites.current(
            "batches",
            TIME,
            Suites.result("true", NOT_NULL, "{\"column\": \"id\", \"batch_id\": \"1\"}", "{}"),
            Suites.result("false", NOT_NULL, "{\"column\": \"id\", \"batch_id\": \"2\"}", "{}"),
            Suites.result("true", NOT_NULL, "{\"column\": \"id\", \"batch_id\": \"3\"}", "{}"));

    post(TOOL, document, "namespace", "warehouse")
        .statusCode(200)
        .body("recorded", equalTo(1))
        .body("report.notMapped", hasSize(1))
        .body("report.notMapped[0].where", contains("results[0]", "results[2]"));
    checks("dataset:warehouse:public.batches").body("outcome", contains("fail"));
  }

  @Test
  void aCheckpointReportsOnSeveralTables() {
    String validations =
        """
        {"run_id": {"run_name": null, "run_time": "2026-03-02T09:30:00+00:00"}, "success": true,
         "checkpoint_config": {"name": "nightly"},
         "run_results": {"ValidationResultIdentifier::critical/1": %s, "ValidationResultIdentifier::critical/2":
           {"validation_result": %s, "actions_results": {}}}}
        """
            .formatted(
                Suites.current(
                    "first", TIME, Suites.result("true", NOT_NULL, "{\"column\": \"id\"}", "{}")),
                Suites.old("second", "20260302T093000.000000Z", NOT_NULL, "{\"column\": \"id\"}"));

    post(TOOL, validations, "namespace", "warehouse")
        .statusCode(200)
        .body("report.format", equalTo("checkpoint result of Great Expectations 1.5.2"))
        .body(
            "report.datasets.dataset",
            contains("dataset:warehouse:public.first", "dataset:warehouse:public.second"));
    post(TOOL, validations, "dataset", "dataset:warehouse:one")
        .statusCode(400)
        .body("violations[0].field", equalTo("dataset"))
        .body("violations[0].message", containsString("'public first"));
  }

  @Test
  void theDescriptionOfACheckpointIsReadToo() {
    String described =
        """
        {"success": false, "statistics": {"evaluated_validations": 1}, "validation_results": [
          {"success": false, "statistics": {}, "result_url": null, "expectations": [
            {"expectation_type": "expect_column_to_exist", "success": false, "kwargs": {"column": "id"},
             "result": {}}]}]}
        """;
    post(TOOL, described, "dataset", "dataset:warehouse:described")
        .statusCode(400)
        .body("violations[0].field", equalTo("measuredAt"));
    post(
            TOOL,
            described,
            "dataset",
            "dataset:warehouse:described",
            "measuredAt",
            "2026-03-02T09:30:00Z")
        .statusCode(200)
        .body("recorded", equalTo(1));
    checks("dataset:warehouse:described").body("check", contains("id: expect_column_to_exist"));
  }

  @Test
  void aFileIsKnownByWhereItIs() {
    String file =
        Suites.current("x", TIME, Suites.result("true", NOT_NULL, "{\"column\": \"id\"}", "{}"))
            .replaceAll(
                "\"batch_spec\": \\{[^}]*}",
                "\"batch_spec\": {\"path\": \"s3a://lake/shop/orders.csv\"}");
    post(TOOL, file)
        .statusCode(200)
        .body("report.datasets.dataset", contains("dataset:s3%3A//lake:shop/orders.csv"));
  }

  @Test
  void whatCannotBePlacedIsRefusedWithTheRemedy() {
    String document =
        Suites.current(
            "orders", TIME, Suites.result("true", NOT_NULL, "{\"column\": \"id\"}", "{}"));
    post(TOOL, document)
        .statusCode(400)
        .body("violations[0].field", equalTo("namespace"))
        .body("violations[0].message", containsString("'shop'"));
    post(TOOL, document, "namespace", "postgres://gx:5432")
        .statusCode(400)
        .body("violations[0].field", equalTo("prefix"))
        .body("violations[0].message", containsString("{database}.{schema}.{table}"));
    String inMemory =
        """
        {"success": true, "statistics": {}, "meta": {"validation_time": "2026-03-02T09:30:00Z",
          "batch_kwargs": {"ge_batch_id": "x"}}, "results": [
          {"success": true, "expectation_config": {"type": "expect_column_to_exist", "kwargs": {"column": "a"}}}]}
        """;
    post(TOOL, inMemory, "namespace", "warehouse")
        .statusCode(400)
        .body("violations[0].field", equalTo("dataset"));
  }

  @Test
  void faultsAreToldWhereTheyAre() {
    post(TOOL, "{\"name\": \"s\", \"meta\": {}, \"expectations\": []}")
        .statusCode(400)
        .body("violations[0].field", equalTo("expectations"))
        .body("violations[0].message", containsString("suite"));
    post(TOOL, "{\"success\": true, \"meta\": {}}")
        .statusCode(400)
        .body("violations[0].field", equalTo("results"));
    String[][] faults = {
      {"{\"success\": \"yes\", \"expectation_config\": {\"type\": \"t\"}}", "results[0].success"},
      {
        "{\"success\": true, \"expectation_config\": {\"kwargs\": {}}}",
        "results[0].expectation_config.type"
      },
      {
        "{\"success\": true, \"expectation_config\": {\"type\": \"t\", \"kwargs\": []}}",
        "results[0].expectation_config.kwargs"
      },
      {"7", "results[0]"},
    };
    for (String[] fault : faults) {
      post(TOOL, Suites.current("x", TIME, fault[0]), "namespace", "warehouse")
          .statusCode(400)
          .body("violations[0].field", equalTo(fault[1]));
    }
    for (String absurd : new String[] {"9999-01-01T00:00:00Z", "soon", "19551105T000000.000000Z"}) {
      post(
              TOOL,
              Suites.current("x", absurd, Suites.result("true", NOT_NULL, "{}", "{}")),
              "namespace",
              "warehouse")
          .statusCode(400)
          .body("violations[0].field", equalTo("meta.validation_time"))
          .body("violations[0].message", containsString("measuredAt"));
    }
  }

  @Test
  void aSuiteWithoutExpectationsHasNoResults() {
    post(TOOL, Suites.current("empty", TIME))
        .statusCode(200)
        .body("recorded", equalTo(0))
        .body("report.results", equalTo(0))
        .body("report.datasets", empty());
  }
}
