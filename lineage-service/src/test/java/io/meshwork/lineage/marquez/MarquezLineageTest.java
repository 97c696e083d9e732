package io.meshwork.lineage.marquez;

import static io.meshwork.lineage.marquez.Marquez.get;
import static io.meshwork.lineage.marquez.Marquez.getEventually;
import static io.meshwork.lineage.marquez.Marquez.ran;
import static io.meshwork.lineage.marquez.Marquez.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.meshwork.lineage.LineageTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@LineageTest
class MarquezLineageTest {

  @Test
  void aStepGoesToAllJobsThatShareADatasetWhicheverWayDataFlows() {
    ran("mq-extract", List.of("mq-source"), List.of("mq-raw"));
    ran("mq-clean", List.of("mq-raw"), List.of("mq-cleaned"));
    ran("mq-audit", List.of("mq-raw"), List.of());
    ran("mq-report", List.of("mq-cleaned"), List.of("mq-reported"));

    getEventually("/lineage?nodeId=job:scheduler:mq-report");
    get("/lineage?nodeId=job:scheduler:mq-clean&depth=0")
        .statusCode(200)
        .body(
            "graph.id",
            contains(
                "dataset:warehouse:mq-cleaned",
                "dataset:warehouse:mq-raw",
                "job:scheduler:mq-clean"))
        .body("", not(hasKey("truncated")));
    get("/lineage?nodeId=job:scheduler:mq-audit&depth=1")
        .body(
            "graph.id",
            contains(
                "dataset:warehouse:mq-cleaned",
                "dataset:warehouse:mq-raw",
                "dataset:warehouse:mq-source",
                "job:scheduler:mq-audit",
                "job:scheduler:mq-clean",
                "job:scheduler:mq-extract"));
    get("/lineage?nodeId=job:scheduler:mq-audit").body("graph", hasSize(8));
  }

  @Test
  void aNodeTellsWhatItIsAndItsEdges() {
    ran("mq-load", List.of("mq-in"), List.of("mq-out"));

    getEventually("/lineage?nodeId=job:scheduler:mq-load")
        .body("graph[2].type", equalTo("JOB"))
        .body("graph[2].data.id.namespace", equalTo("scheduler"))
        .body("graph[2].data.name", equalTo("mq-load"))
        .body("graph[2].data.inputs.name", contains("mq-in"))
        .body("graph[2].data.latestRun.state", equalTo("COMPLETED"))
        .body("graph[2].inEdges.origin", contains("dataset:warehouse:mq-in"))
        .body("graph[2].inEdges.destination", contains("job:scheduler:mq-load"))
        .body("graph[2].outEdges.destination", contains("dataset:warehouse:mq-out"))
        .body("graph[0].type", equalTo("DATASET"))
        .body("graph[0].data.namespace", equalTo("warehouse"))
        .body("graph[0].inEdges", empty())
        .body("graph[0].outEdges.destination", contains("job:scheduler:mq-load"))
        .body("graph[1].inEdges.origin", contains("job:scheduler:mq-load"));
  }

  @Test
  void aCycleEnds() {
    ran("mq-there", List.of("mq-a"), List.of("mq-b"));
    ran("mq-back", List.of("mq-b"), List.of("mq-a"));

    getEventually("/lineage?nodeId=job:scheduler:mq-back");
    get("/lineage?nodeId=dataset:warehouse:mq-a&depth=20").body("graph", hasSize(4));
  }

  @Test
  void aDatasetWithoutAJobIsAGraphOfOneNode() {
    told("\"dataset\": {\"namespace\": \"postgres://shop:5432\", \"name\": \"public.lonely\"}");

    getEventually("/lineage?nodeId=dataset:postgres://shop:5432:public.lonely")
        .body("graph", hasSize(1))
        .body("graph[0].id", equalTo("dataset:postgres://shop:5432:public.lonely"))
        .body("graph[0].outEdges", empty());
  }

  @Test
  void ofSeveralReadingsTheOneWithTheLongestNamespaceCounts() {
    told("\"dataset\": {\"namespace\": \"mq\", \"name\": \"one:two\"}");
    told("\"dataset\": {\"namespace\": \"mq:one\", \"name\": \"two\"}");
    told("\"dataset\": {\"namespace\": \"mq\", \"name\": \"only:here\"}");

    getEventually("/lineage?nodeId=dataset:mq:only:here")
        .body("graph[0].data.namespace", equalTo("mq"));
    get("/lineage?nodeId=dataset:mq:one:two").body("graph[0].data.namespace", equalTo("mq:one"));
  }

  @Test
  void whatIsWrongIsToldInMarquezShape() {
    get("/lineage?nodeId=dataset:nowhere:nothing")
        .statusCode(404)
        .contentType("application/json")
        .body("code", equalTo(404))
        .body("message", containsString("dataset:nowhere:nothing"));
    get("/lineage?nodeId=table:a:b").statusCode(400).body("message", containsString("nodeId"));
    get("/lineage?nodeId=dataset:a").statusCode(400).body("code", equalTo(400));
    get("/lineage?nodeId=datasetField:a:b:c").statusCode(400);
    get("/lineage?nodeId=job:a:b&depth=-1")
        .statusCode(400)
        .body("message", containsString("depth"));
    get("/lineage").statusCode(400);
  }

  @Test
  void searchFindsPartsOfNames() {
    ran("mq-Needle", List.of("mq-needle-in"), List.of("haystack-mq-NEEDLE"));

    getEventually("/lineage?nodeId=job:scheduler:mq-Needle");
    get("/search?q=MQ-needle")
        .body("totalCount", equalTo(3))
        .body("results.nodeId", hasItem("dataset:warehouse:haystack-mq-NEEDLE"));
    get("/search?q=mq-needle&filter=job")
        .body("results", hasSize(1))
        .body("results[0].type", equalTo("JOB"))
        .body("results[0].name", equalTo("mq-Needle"))
        .body("results[0].namespace", equalTo("scheduler"));
    get("/search?q=mq-needle&namespace=warehouse&sort=updated_at&limit=1")
        .body("totalCount", equalTo(2))
        .body("results", hasSize(1));
    get("/search?q=mq-nee__e-in").body("results", hasSize(1));
    get("/search?q=x&filter=table").statusCode(400);
    get("/search").statusCode(400);
  }
}
