package io.meshwork.lineage.run;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.lineage.LineageTest;
import org.junit.jupiter.api.Test;

@LineageTest
class RunResourceTest {

  @Test
  void aVersionIsWhatARunWroteOfWhatItHadRead() {
    load("v-load-1", "2026-01-01T01:00:00Z");
    build("v-build-1", "2026-01-01T02:00:00Z");
    load("v-load-2", "2026-01-01T03:00:00Z");
    build("v-build-2", "2026-01-01T04:00:00Z");

    await()
        .untilAsserted(
            () ->
                get("/lineage/versions?urn=dataset:warehouse:versions.mart")
                    .statusCode(200)
                    .body("items.run", contains("v-build-2", "v-build-1")));
    get("/lineage/versions?urn=dataset:warehouse:versions.mart")
        .body("items[0].inputs[0].dataset", equalTo("dataset:warehouse:versions.raw"))
        .body("items[0].inputs[0].run", equalTo("v-load-2"))
        .body("items[1].inputs[0].run", equalTo("v-load-1"));
    String next =
        get("/lineage/versions?urn=dataset:warehouse:versions.mart&pageSize=1")
            .body("items", hasSize(1))
            .extract()
            .path("nextPageToken");
    get("/lineage/versions?urn=dataset:warehouse:versions.mart&pageSize=1&pageToken=" + next)
        .body("items.run", contains("v-build-1"))
        .body("nextPageToken", nullValue());
  }

  @Test
  void aRunTellsOfItsParentAndItsFacets() {
    emit(
        event("COMPLETE", "2026-01-01T01:05:00Z", "facet-run", "facet-job")
            .runFacet("nominalTime", "\"nominalStartTime\": \"2026-01-01T01:00:00Z\"")
            .output("facet.table")
            .toString());
    emit(
        event("START", "2026-01-01T01:00:00Z", "facet-run", "facet-job")
            .parent("facet-dag", "facet-dag-run")
            .runFacet("nominalTime", "\"nominalStartTime\": \"of the start\"")
            .toString());

    getEventually("/runs/facet-run");
    await()
        .untilAsserted(
            () -> get("/runs/facet-run").body("[0].parentJob", equalTo("job:scheduler:facet-dag")));
    get("/runs/facet-run")
        .body("[0].parentRun", equalTo("facet-dag-run"))
        .body("[0].outputs.dataset", contains("dataset:warehouse:facet.table"))
        .body("[0].facets.parent", notNullValue())
        .body("[0].facets.nominalTime.nominalStartTime", equalTo("2026-01-01T01:00:00Z"));
  }

  private static void load(String run, String time) {
    emit(event("COMPLETE", time, run, "versions-load").output("versions.raw").toString());
  }

  private static void build(String run, String time) {
    emit(
        event("COMPLETE", time, run, "versions-build")
            .input("versions.raw")
            .output("versions.mart")
            .toString());
  }
}
