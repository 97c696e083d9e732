package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.columns;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One dataset under several names, and what becomes of it. */
@LineageTest
class DatasetNamesTest {

  private static final String TIME = "2026-01-01T10:00:00Z";

  @Test
  void whoReadsAnotherNameReadsTheSameDataset() {
    emit(event("COMPLETE", TIME, "n1", "names-read").input("names.table").toString());
    String symlink =
        facet(
            "symlinks",
            "\"identifiers\": [{\"namespace\": \"warehouse\", \"name\": \"names.table\", \"type\": \"TABLE\"}]");
    emit(event("COMPLETE", TIME, "n2", "names-write").output("names.location", symlink).toString());

    await()
        .untilAsserted(
            () ->
                get("/lineage?urn=dataset:warehouse:names.location&direction=downstream")
                    .body("nodes.urn", hasItems("job:scheduler:names-read")));
    get("/lineage?urn=dataset:warehouse:names.table&direction=upstream")
        .body("root", equalTo("dataset:warehouse:names.location"))
        .body(
            "nodes.urn",
            containsInAnyOrder("dataset:warehouse:names.location", "job:scheduler:names-write"))
        .body("nodes[0].otherNames", equalTo(List.of("dataset:warehouse:names.table")));
  }

  @Test
  void columnsFlowOnThroughEveryNameOfADataset() {
    String symlink =
        facet(
            "symlinks",
            "\"identifiers\": [{\"namespace\": \"warehouse\", \"name\": \"cn.table\", \"type\": \"TABLE\"}]");
    emit(
        event("COMPLETE", TIME, "cn1", "cn-write")
            .input("cn.raw")
            .output("cn.path", symlink, columns("mail", "cn.raw", "email", "DIRECT", "IDENTITY"))
            .toString());
    emit(
        event("COMPLETE", TIME, "cn2", "cn-read")
            .output("cn.report", columns("contact", "cn.table", "mail", "DIRECT", "IDENTITY"))
            .toString());

    await()
        .untilAsserted(
            () ->
                get("/lineage/columns?urn=dataset:warehouse:cn.report&direction=upstream")
                    .body("nodes.column", hasItems("email")));
    get("/lineage/columns?urn=dataset:warehouse:cn.raw&column=email&direction=downstream")
        .body(
            "nodes.dataset",
            containsInAnyOrder(
                "dataset:warehouse:cn.raw",
                "dataset:warehouse:cn.path",
                "dataset:warehouse:cn.report"));
    get("/lineage/columns?urn=dataset:warehouse:cn.table&column=mail")
        .body("root", equalTo("dataset:warehouse:cn.path"))
        .body("edges", hasSize(2));
  }

  @Test
  void aNameThatOnlyAnotherToldOfHasTheSameVersions() {
    String symlink =
        facet(
            "symlinks",
            "\"identifiers\": [{\"namespace\": \"warehouse\", \"name\": \"names.never_told\", \"type\": \"TABLE\"}]");
    emit(event("COMPLETE", TIME, "n9", "names-versions").output("names.told", symlink).toString());

    await()
        .untilAsserted(
            () ->
                get("/lineage/versions?urn=dataset:warehouse:names.never_told")
                    .body("items.run", equalTo(List.of("n9"))));
  }

  @Test
  void aRenamedDatasetKeepsItsLineage() {
    emit(event("COMPLETE", TIME, "r1", "rename-load").output("rename.old").toString());
    String rename =
        facet(
            "lifecycleStateChange",
            """
            "lifecycleStateChange": "RENAME",
            "previousIdentifier": {"namespace": "warehouse", "name": "rename.old"}
            """);
    emit(event("COMPLETE", TIME, "r2", "rename-do").output("rename.new", rename).toString());

    await()
        .untilAsserted(
            () ->
                get("/lineage?urn=dataset:warehouse:rename.new")
                    .body(
                        "nodes.urn",
                        containsInAnyOrder(
                            "dataset:warehouse:rename.new",
                            "job:scheduler:rename-load",
                            "job:scheduler:rename-do")));
  }

  @Test
  void aDroppedDatasetIsMarkedUntilItIsNamedAgain() {
    String drop = facet("lifecycleStateChange", "\"lifecycleStateChange\": \"DROP\"");
    emit(event("COMPLETE", TIME, "d1", "drop-it").output("drop.me", drop).toString());

    getEventually("/lineage?urn=dataset:warehouse:drop.me").body("nodes[0].dropped", equalTo(true));

    emit(event("COMPLETE", "2026-01-02T10:00:00Z", "d2", "make-it").output("drop.me").toString());
    await()
        .untilAsserted(
            () ->
                get("/lineage?urn=dataset:warehouse:drop.me")
                    .body("nodes[0].dropped", equalTo(false)));
    get("/lineage?urn=dataset:warehouse:drop.me&asOf=2026-01-01T12:00:00Z")
        .body(
            "nodes.urn", containsInAnyOrder("dataset:warehouse:drop.me", "job:scheduler:drop-it"));
    get("/lineage?urn=dataset:warehouse:drop.me&asOf=yesterday")
        .statusCode(400)
        .body("violations[0].field", equalTo("asOf"));
  }
}
