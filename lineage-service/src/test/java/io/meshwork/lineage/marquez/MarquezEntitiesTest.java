package io.meshwork.lineage.marquez;

import static io.meshwork.lineage.marquez.Marquez.facet;
import static io.meshwork.lineage.marquez.Marquez.get;
import static io.meshwork.lineage.marquez.Marquez.getEventually;
import static io.meshwork.lineage.marquez.Marquez.post;
import static io.meshwork.lineage.marquez.Marquez.ran;
import static io.meshwork.lineage.marquez.Marquez.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.lineage.LineageTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@LineageTest
class MarquezEntitiesTest {

  @Test
  void namespacesAreThoseOfDatasetsAndJobs() {
    ran("ns-job", List.of(), List.of());
    told("\"dataset\": {\"namespace\": \"s3://ns-bucket/100%\", \"name\": \"a\"}");

    getEventually("/namespaces/s3:%2F%2Fns-bucket%2F100%25")
        .body("name", equalTo("s3://ns-bucket/100%"))
        .body("createdAt", equalTo("2026-01-01T10:00:00Z"))
        .body("ownerName", notNullValue())
        .body("isHidden", equalTo(false));
    get("/namespaces?limit=1000")
        .body("namespaces.name", hasItems("s3://ns-bucket/100%", "scheduler"));
    get("/namespaces/none").statusCode(404).body("message", containsString("none"));
  }

  @Test
  void theDatasetsOfANamespaceComeByNameInSlices() {
    for (String name : List.of("c", "a", "b")) {
      told("\"dataset\": {\"namespace\": \"sliced\", \"name\": \"%s\"}".formatted(name));
    }

    getEventually("/namespaces/sliced/datasets/b");
    get("/namespaces/sliced/datasets")
        .body("datasets.name", contains("a", "b", "c"))
        .body("totalCount", equalTo(3));
    get("/namespaces/sliced/datasets?limit=1&offset=1")
        .body("datasets.name", contains("b"))
        .body("totalCount", equalTo(3));
    get("/namespaces/sliced/datasets?limit=-1")
        .statusCode(400)
        .body("message", containsString("limit"));
    get("/namespaces/none/datasets").statusCode(404);
    get("/namespaces/sliced/datasets/none")
        .statusCode(404)
        .body("message", containsString("'none' in namespace 'sliced'"));
  }

  @Test
  void aDatasetTellsItsFields() {
    told(
        """
        "dataset": {"namespace": "kafka://broker:9092", "name": "orders", "facets": {"schema": %s,
          "documentation": %s}}
        """
            .formatted(
                facet(
                    """
                    "fields": [{"name": "id", "type": "INT", "description": "The number"},
                               {"name": "at", "fields": [{"name": "day"}]}]
                    """),
                facet("\"description\": \"All orders\"")));

    getEventually("/namespaces/kafka:%2F%2Fbroker:9092/datasets/orders")
        .body("id.namespace", equalTo("kafka://broker:9092"))
        .body("type", equalTo("STREAM"))
        .body("physicalName", equalTo("orders"))
        .body("sourceName", equalTo("kafka://broker:9092"))
        .body("description", equalTo("All orders"))
        .body("fields.name", contains("id", "at", "at.day"))
        .body("fields[0].type", equalTo("INT"))
        .body("fields[0].description", equalTo("The number"))
        .body("fields[1].type", nullValue())
        .body("lastModifiedAt", nullValue())
        .body("deleted", equalTo(false));
  }

  @Test
  void aJobTellsWhatItReadsAndWritesAndItsLatestRun() {
    ran("ent-load", List.of("ent-a", "ent-b"), List.of("ent-c"));

    getEventually("/namespaces/scheduler/jobs/ent-load")
        .body("id.name", equalTo("ent-load"))
        .body("type", equalTo("BATCH"))
        .body("inputs.name", contains("ent-a", "ent-b"))
        .body("outputs.namespace", contains("warehouse"))
        .body("latestRun.id", equalTo("ent-load-run"))
        .body("latestRuns", hasSize(1))
        .body("currentVersion", notNullValue());
    get("/namespaces/warehouse/datasets/ent-c")
        .body("lastModifiedAt", equalTo("2026-01-01T10:00:00Z"));
    get("/namespaces/scheduler/jobs?limit=1")
        .body("jobs", hasSize(1))
        .body("totalCount", greaterThan(0));
    get("/jobs?limit=1000").body("jobs.name", hasItems("ent-load"));
    get("/namespaces/scheduler/jobs/none").statusCode(404);
  }

  @Test
  void theRunsOfAJobComeTheLatestFirst() {
    run("START", "2026-01-01T10:00:00Z", "listed", "listed-1", "{}");
    run("COMPLETE", "2026-01-01T10:00:05Z", "listed", "listed-1", "{}");
    run("START", "2026-01-02T10:00:00Z", "listed", "listed-2", "{}");

    getEventually("/jobs/runs/listed-2").body("state", equalTo("RUNNING"));
    get("/namespaces/scheduler/jobs/listed/runs")
        .body("runs.id", contains("listed-2", "listed-1"))
        .body("runs[1].state", equalTo("COMPLETED"))
        .body("runs[1].startedAt", equalTo("2026-01-01T10:00:00Z"))
        .body("runs[1].endedAt", equalTo("2026-01-01T10:00:05Z"))
        .body("runs[1].durationMs", equalTo(5000))
        .body("runs[0].durationMs", nullValue())
        .body("runs[0].jobVersion.name", equalTo("listed"))
        .body("totalCount", equalTo(2));
    get("/namespaces/scheduler/jobs/none/runs").statusCode(404);
    get("/jobs/runs/none").statusCode(404).body("code", equalTo(404));
  }

  @Test
  void theFacetsOfARunAreThoseOfItsEventsTheLaterOneCounting() {
    run(
        "START",
        "2026-01-01T10:00:00Z",
        "faceted",
        "faceted-run",
        "{\"nominalTime\": %s, \"errorMessage\": %s}"
            .formatted(
                facet("\"nominalStartTime\": \"2026-01-01T11:00:00+01:00\""),
                facet("\"message\": \"old\"")));
    run(
        "FAIL",
        "2026-01-01T10:01:00Z",
        "faceted",
        "faceted-run",
        "{\"errorMessage\": %s}".formatted(facet("\"message\": \"new\"")));

    getEventually("/jobs/runs/faceted-run")
        .body("nominalStartTime", equalTo("2026-01-01T10:00:00Z"));
    get("/jobs/runs/faceted-run/facets?type=run")
        .body("runId", equalTo("faceted-run"))
        .body("facets.errorMessage.message", equalTo("new"))
        .body("facets.nominalTime.nominalStartTime", equalTo("2026-01-01T11:00:00+01:00"));
    get("/jobs/runs/faceted-run/facets?type=job").body("facets.sql.query", equalTo("SELECT 1"));
    get("/jobs/runs/faceted-run/facets").statusCode(400).body("message", containsString("type"));
    get("/jobs/runs/none/facets?type=run").statusCode(404);
  }

  @Test
  void tagsAreDescribedElsewhere() {
    get("/tags").statusCode(200).body("tags", empty());
  }

  private static void run(String type, String time, String job, String id, String facets) {
    post("""
            {"eventType": "%s", "eventTime": "%s", "producer": "https://example.org/scheduler",
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run": {"runId": "%s", "facets": %s},
             "job": {"namespace": "scheduler", "name": "%s", "facets": {"sql": %s}}}
            """
            .formatted(type, time, id, facets, job, facet("\"query\": \"SELECT 1\"")))
        .statusCode(201);
  }
}
