package io.meshwork.lineage.marquez;

import static io.meshwork.lineage.marquez.Marquez.facet;
import static io.meshwork.lineage.marquez.Marquez.get;
import static io.meshwork.lineage.marquez.Marquez.getEventually;
import static io.meshwork.lineage.marquez.Marquez.post;
import static io.meshwork.lineage.marquez.Marquez.told;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.lineage.LineageTest;
import io.meshwork.lineage.openlineage.EventSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facets, versions, and what became of datasets. */
@LineageTest
class MarquezHistoryTest {

  @Test
  void aJobTellsItsFacets() {
    told(
        """
        "job": {"namespace": "scheduler", "name": "hist-job", "facets": {
          "jobType": %s, "sourceCodeLocation": %s, "tags": %s}}
        """
            .formatted(
                facet("\"processingType\": \"STREAMING\", \"integration\": \"FLINK\""),
                facet("\"type\": \"git\", \"url\": \"https://example.org/job.git\""),
                facet("\"tags\": [{\"key\": \"tier\", \"value\": \"gold\"}]")));

    getEventually("/namespaces/scheduler/jobs/hist-job")
        .body("type", equalTo("STREAM"))
        .body("location", equalTo("https://example.org/job.git"))
        .body("tags", contains("tier:gold"))
        .body("facets.jobType.integration", equalTo("FLINK"));
  }

  @Test
  void aDatasetTellsItsFacets() {
    told(
        """
        "dataset": {"namespace": "history", "name": "faceted", "facets": {
          "schema": %s, "dataSource": %s, "tags": %s}}
        """
            .formatted(
                facet("\"fields\": [{\"name\": \"mail\", \"type\": \"TEXT\"}]"),
                facet("\"name\": \"shop\", \"uri\": \"jdbc:shop\""),
                facet(
                    """
                    "tags": [{"key": "pii", "value": "true", "field": "mail"},
                             {"key": "golden", "value": ""}]
                    """)));

    getEventually("/namespaces/history/datasets/faceted")
        .body("sourceName", equalTo("shop"))
        .body("tags", contains("golden"))
        .body("fields[0].tags", contains("pii"))
        .body("facets.dataSource.uri", equalTo("jdbc:shop"));
  }

  @Test
  void everyRunThatWroteADatasetMadeAVersionOfIt() {
    wrote("2026-01-01T10:00:00Z", "hist-w1", "INT");
    wrote("2026-01-02T10:00:00Z", "hist-w2", "BIGINT");
    getEventually("/jobs/runs/hist-w2");

    String versions = "/namespaces/history/datasets/versioned/versions";
    await().untilAsserted(() -> get(versions).body("totalCount", equalTo(2)));
    get(versions)
        .body("versions.createdByRun.id", contains("hist-w2", "hist-w1"))
        .body("versions[0].fields[0].type", equalTo("BIGINT"))
        .body("versions[1].fields[0].type", equalTo("INT"))
        .body("versions[1].facets.schema.fields[0].type", equalTo("INT"));
    String latest = get(versions).extract().path("versions[0].version");
    get(versions + "/" + latest).statusCode(200).body("createdByRun.id", equalTo("hist-w2"));
    get("/namespaces/history/datasets/versioned").body("currentVersion", equalTo(latest));
    get("/jobs/runs/hist-w2")
        .body("outputDatasetVersions.datasetVersionId.version", contains(latest));
    get(versions + "/0195563c-6a80-7c3e-9d55-2f1f0e6a7b10").statusCode(404);
    get(versions + "/latest").statusCode(400);
  }

  @Test
  void aRunLeadsToThoseThatMadeWhatItRead() {
    emit("2026-01-01T10:00:00Z", "up-1", "up-extract", List.of("up-a"), List.of("up-b"));
    emit("2026-01-01T11:00:00Z", "up-2", "up-load", List.of("up-b"), List.of("up-c"));
    emit("2026-01-01T12:00:00Z", "up-3", "up-extract", List.of("up-a"), List.of("up-b"));
    getEventually("/jobs/runs/up-3");

    await()
        .untilAsserted(
            () ->
                get("/runlineage/upstream?runId=up-2")
                    .statusCode(200)
                    .body("runs.run.id", contains("up-2", "up-1")));
    get("/runlineage/upstream?runId=up-2")
        .body("runs[0].job.name", equalTo("up-load"))
        .body("runs[0].run.status", equalTo("COMPLETED"))
        .body("runs[0].inputs[0].name", equalTo("up-b"))
        .body("runs[0].inputs[0].producedByRunId", equalTo("up-1"))
        .body("runs[1].inputs[0].producedByRunId", nullValue());
    get("/runlineage/upstream?runId=up-2&depth=0").body("runs", hasSize(1));
    get("/runlineage/upstream?runId=none").statusCode(404);
  }

  @Test
  void aDatasetThatWasDroppedIsInNoList() {
    told(
        """
        "dataset": {"namespace": "dropped", "name": "gone", "facets": {"lifecycleStateChange": %s}}
        """
            .formatted(facet("\"lifecycleStateChange\": \"DROP\"")));

    getEventually("/namespaces/dropped/datasets/gone")
        .body("deleted", equalTo(true))
        .body("lastLifecycleState", equalTo("DROP"));
    get("/namespaces/dropped/datasets").body("datasets", empty()).body("totalCount", equalTo(0));
    get("/search?q=gone&namespace=dropped").body("totalCount", equalTo(0));
  }

  @Test
  void oneOfItsNamesStandsForADataset() {
    post("""
            {"eventType": "COMPLETE", "eventTime": "2026-01-01T10:00:00Z",
             "producer": "https://example.org/scheduler",
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run": {"runId": "alias-1"}, "job": {"namespace": "scheduler", "name": "alias-write"},
             "outputs": [{"namespace": "warehouse", "name": "alias-path", "facets": {"symlinks": %s}}]}
            """
            .formatted(
                facet(
                    """
                        "identifiers": [{"namespace": "warehouse", "name": "alias-table", "type": "TABLE"}]
                        """)))
        .statusCode(201);
    emit("2026-01-01T11:00:00Z", "alias-2", "alias-read", List.of("alias-table"), List.of());
    getEventually("/lineage?nodeId=job:scheduler:alias-read");

    get("/lineage?nodeId=job:scheduler:alias-read&depth=1").body("graph", hasSize(3));
    get("/lineage?nodeId=dataset:warehouse:alias-table&depth=0").body("graph", hasSize(3));
  }

  private static void wrote(String time, String run, String type) {
    post("""
            {"eventType": "COMPLETE", "eventTime": "%s", "producer": "https://example.org/scheduler",
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
             "run": {"runId": "%s"}, "job": {"namespace": "scheduler", "name": "hist-write"},
             "outputs": [{"namespace": "history", "name": "versioned", "facets": {"schema": %s}}]}
            """
            .formatted(
                time,
                run,
                facet("\"fields\": [{\"name\": \"id\", \"type\": \"%s\"}]".formatted(type))))
        .statusCode(201);
  }

  private static void emit(
      String time, String run, String job, List<String> inputs, List<String> outputs) {
    post(EventSamples.run("COMPLETE", time, run, job, inputs, outputs)).statusCode(201);
  }
}
