package io.meshwork.quality.openlineage;

import static io.meshwork.quality.metric.Telling.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.FacetsTold;
import io.meshwork.contracts.lineage.v1.FacetsTold.Access;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.Fixtures;
import io.meshwork.quality.QualityTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QualityTest
class FacetListenerTest {

  private static final Instant TOLD = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void assertionsBecomeResultsOfChecks() {
    String dataset = "dataset:facet:asserted";
    String facet =
        """
        {"_schemaURL": "https://openlineage.io/spec/facets/1-1-0/DataQualityAssertionsDatasetFacet.json",
         "assertions": [
          {"assertion": "not_null", "column": "id", "success": true, "unknown": {"a": [1]}},
          {"assertion": "row_count", "name": "enough rows", "success": false, "severity": "warn",
           "expected": "1000", "actual": "999", "content": "SELECT 1", "contentType": "sql"},
          {"assertion": "unique", "column": "id", "success": false, "severity": "error"},
          {"assertion": "unique", "column": "id", "success": "maybe"}, 7, {}]}
        """;
    tell(dataset, 1, Map.of("dataQualityAssertions", facet));
    tell(dataset, 2, Map.of("dataQualityAssertions", facet));
    tell(dataset, 3, Map.of("outputStatistics", "{\"rowCount\": 1}"));
    awaitMetric(dataset, "writtenRows");

    get("/checks?dataset=" + dataset)
        .body("check", contains("enough rows", "not_null(id)", "unique(id)"))
        .body("outcome", contains("warn", "pass", "fail"))
        .body("column", contains("", "id", "id"))
        .body("value[0]", equalTo(999f))
        .body("message[0]", equalTo("It was 999, and should have been 1000."))
        .body("expectation[0]", equalTo("row_count is to be 1000"))
        .body("measuredAt[0]", equalTo("2026-01-05T10:00:00Z"))
        .body("dimension[2]", equalTo("uniqueness"));
    get("/check-results?dataset=" + dataset + "&check=unique(id)").body("items", hasSize(1));
  }

  @Test
  void testsOfTheRunDoSoTooUnlessAnAssertionSaysTheSame() {
    String dataset = "dataset:facet:tested";
    tell(
        dataset,
        1,
        Map.of(
            "test",
            """
            {"tests": [
              {"name": "no orphans", "status": "fail", "severity": "error", "type": "relationships"},
              {"name": "fresh", "status": "fail", "severity": "warn"},
              {"name": "skipped", "status": "skip"},
              {"name": "positive", "status": "pass"},
              {"name": "odd", "status": "perhaps"}]}
            """,
            "dataQualityAssertions",
            """
            {"assertions": [{"assertion": "positive", "name": "positive", "column": "total", "success": true}]}
            """));

    await()
        .untilAsserted(
            () ->
                get("/checks?dataset=" + dataset)
                    .body("check", contains("fresh", "no orphans", "positive"))
                    .body("outcome", contains("warn", "fail", "pass"))
                    .body("column", contains("", "", "total")));
  }

  @Test
  void numbersBecomePointsOfMetrics() {
    String dataset = "dataset:facet:measured";
    tell(
        dataset,
        1,
        Map.of(
            "dataQualityMetrics",
            """
            {"rowCount": 10, "bytes": 2048, "fileCount": "five", "columnMetrics": {"amount": {
              "nullCount": 0, "sum": 6600.5, "max": 1e999, "quantiles": {"0.5": 450, "half": 3, "7": 1}}}}
            """,
            "outputStatistics",
            "{\"rowCount\": 2000, \"size\": 2097152, \"fileCount\": 5}",
            "inputStatistics",
            "{\"rowCount\": 7}"));
    awaitMetric(dataset, "readRows");

    get("/metrics?dataset=" + dataset)
        .body(
            "items.metric",
            containsInAnyOrder(
                "rowCount",
                "bytes",
                "nullCount",
                "sum",
                "quantile/0.5",
                "writtenRows",
                "writtenBytes",
                "writtenFiles",
                "readRows"))
        .body("items.find { it.metric == 'sum' }.lastValue", equalTo(6600.5f))
        .body("items.find { it.metric == 'sum' }.column", equalTo("amount"));
  }

  @Test
  void whatWasFoundIsAboutTheVersionThatTheRunWroteOrRead() {
    String orders = "dataset:facet:orders";
    String report = "dataset:facet:report";
    run("job:facet:load", 1, "load-1", TOLD.minusSeconds(900), List.of(), orders);
    run("job:facet:load", 2, "load-2", TOLD.minusSeconds(300), List.of(), orders);
    run("job:facet:load", 3, "load-3", TOLD.plusSeconds(300), List.of(), orders);
    run("job:facet:report", 1, "report-1", TOLD.plusSeconds(60), List.of(orders), report);
    awaitArrival(orders, TOLD.plusSeconds(300));
    awaitArrival(report, TOLD.plusSeconds(60));
    Map<String, String> facets =
        Map.of("test", "{\"tests\": [{\"name\": \"no orphans\", \"status\": \"fail\"}]}");

    tell(told(orders, "job:facet:load", "load-1", Access.ACCESS_WRITTEN, TOLD), 1, facets);
    tell(
        told(orders, "job:facet:report", "report-1", Access.ACCESS_READ, TOLD.plusSeconds(600)),
        2,
        facets);
    tell(
        told(orders, "job:facet:report", "unheard", Access.ACCESS_READ, TOLD.plusSeconds(601)),
        3,
        facets);

    await()
        .untilAsserted(
            () ->
                get("/check-results?dataset=" + orders + "&check=no%20orphans")
                    .body("items.run", contains(null, "load-2", "load-1")));
  }

  @Test
  void whatCannotBeReadStopsNothing() {
    String dataset = "dataset:facet:broken";
    tell(
        dataset,
        1,
        Map.of(
            "dataQualityAssertions", "{\"assertions\": 7}",
            "test", "not json",
            "dataQualityMetrics", "[]",
            "inputStatistics", "",
            "outputStatistics", "{\"rowCount\": \"wrong\"}",
            "unheardOf", "{}"));
    tell(dataset, 2, Map.of("outputStatistics", "{\"rowCount\": 3}"));

    awaitMetric(dataset, "writtenRows");
    get("/metrics?dataset=" + dataset).body("items", hasSize(1));
    get("/checks?dataset=" + dataset).body("$", hasSize(0));
  }

  @Test
  void whatIsCalledAsTheServicesOwnChecksIsPassedOver() {
    String dataset = "dataset:facet:impostor";
    tell(
        dataset,
        1,
        Map.of(
            "dataQualityAssertions",
            """
            {"assertions": [
              {"assertion": "late", "name": "monitor/freshness", "success": true},
              {"assertion": "late", "name": "sla/daily", "success": true},
              {"assertion": "late", "name": "arrived", "success": true}]}
            """));

    await()
        .untilAsserted(() -> get("/checks?dataset=" + dataset).body("check", contains("arrived")));
  }

  @Test
  void facetsOfTheFieldAreUnderstood() throws IOException {
    var folder = Fixtures.at("openlineage/facet-examples");
    assumeTrue(Files.isDirectory(folder), "There are no fixtures beside this checkout");
    String dataset = "dataset:facet:field";
    long revision = 1;
    for (String name :
        new String[] {
          "DataQualityAssertionsDatasetFacet",
          "DataQualityMetricsInputDatasetFacet",
          "OutputStatisticsOutputDatasetFacet"
        }) {
      JsonNode file = new ObjectMapper().readTree(folder.resolve(name).resolve("1.json").toFile());
      String facet = file.fieldNames().next();
      tell(dataset, revision++, Map.of(facet, file.get(facet).toString()));
    }
    awaitMetric(dataset, "writtenRows");

    get("/checks?dataset=" + dataset)
        .body("$", hasSize(10))
        .body("check", hasItem("accepted_values(status)"));
    get("/metrics?dataset=" + dataset)
        .body(
            "items.findAll { it.column == 'amount' }.metric",
            containsInAnyOrder("count", "max", "min", "sum"))
        .body("items.find { it.metric == 'writtenRows' }.lastValue", equalTo(2000f));
  }

  private static void awaitMetric(String dataset, String metric) {
    await()
        .untilAsserted(
            () -> get("/metrics?dataset=" + dataset).body("items.metric", hasItem(metric)));
  }

  private static void awaitArrival(String dataset, Instant at) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get("/monitors?dataset=" + dataset)
                    .body("items[0].arrivedAt", equalTo(at.toString())));
  }

  private static void run(
      String job, long revision, String id, Instant ended, List<String> reads, String writes) {
    Broker.tell(
        "lineage",
        "io.meshwork.lineage.run.v1.completed",
        job,
        revision,
        RunChanged.newBuilder()
            .setJob(job)
            .setRunId(id)
            .setState("completed")
            .setBeganAt(Timestamps.fromMillis(ended.minusSeconds(60).toEpochMilli()))
            .setEndedAt(Timestamps.fromMillis(ended.toEpochMilli()))
            .addAllReads(reads)
            .addWrites(writes)
            .build());
  }

  private static void tell(String dataset, long revision, Map<String, String> facets) {
    tell(told(dataset, "job:facet:check", "run-1", Access.ACCESS_READ, TOLD), revision, facets);
  }

  private static FacetsTold.Builder told(
      String dataset, String job, String run, Access access, Instant at) {
    return FacetsTold.newBuilder()
        .setDataset(dataset)
        .setJob(job)
        .setRunId(run)
        .setToldAt(Timestamps.fromMillis(at.toEpochMilli()))
        .setAccess(access);
  }

  private static void tell(FacetsTold.Builder told, long revision, Map<String, String> facets) {
    Broker.tell(
        "lineage",
        "io.meshwork.lineage.facets.v1.told",
        told.getDataset(),
        revision,
        told.putAllFacets(facets).build());
  }
}
