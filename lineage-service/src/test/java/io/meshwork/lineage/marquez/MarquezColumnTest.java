package io.meshwork.lineage.marquez;

import static io.meshwork.lineage.marquez.Marquez.facet;
import static io.meshwork.lineage.marquez.Marquez.get;
import static io.meshwork.lineage.marquez.Marquez.getEventually;
import static io.meshwork.lineage.marquez.Marquez.told;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.lineage.LineageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LineageTest
class MarquezColumnTest {

  /** {@code raw.mail -> staged.email -> mart.hash}, and {@code raw.city -> staged.town}. */
  @BeforeEach
  void columnsAreMadeOfOthers() {
    write("stage", "staged", flow("email", "raw", "mail") + ", " + flow("town", "raw", "city"));
    write(
        "publish",
        "mart",
        """
        "hash": {"inputFields": [{"namespace": "columns:1", "name": "staged", "field": "email",
          "transformations": [{"type": "DIRECT", "subtype": "TRANSFORMATION", "masking": true}]}]}
        """);
    getEventually("/namespaces/columns:1/datasets/mart");
  }

  @Test
  void aColumnLeadsToWhatItIsMadeOf() {
    get("/column-lineage?nodeId=datasetField:columns:1:mart:hash")
        .statusCode(200)
        .body(
            "graph.id",
            contains(
                "datasetField:columns:1:mart:hash",
                "datasetField:columns:1:raw:mail",
                "datasetField:columns:1:staged:email"))
        .body("graph[0].type", equalTo("DATASET_FIELD"))
        .body("graph[0].data.dataset", equalTo("mart"))
        .body("graph[0].data.field", equalTo("hash"))
        .body("graph[0].data.transformationType", equalTo("MASKED"))
        .body("graph[0].data.inputFields.field", contains("email"))
        .body("graph[0].inEdges.origin", contains("datasetField:columns:1:mart:hash"))
        .body("graph[0].inEdges.destination", contains("datasetField:columns:1:staged:email"))
        .body("graph[2].outEdges.destination", contains("datasetField:columns:1:mart:hash"))
        .body("graph[1].data.inputFields", empty());
    get("/column-lineage?nodeId=datasetField:columns:1:mart:hash&depth=1")
        .body("graph", hasSize(2));
  }

  @Test
  void aDatasetOrJobStandsForItsColumns() {
    get("/column-lineage?nodeId=dataset:columns:1:staged").body("graph", hasSize(4));
    get("/column-lineage?nodeId=job:scheduler:publish").body("graph", hasSize(3));
    get("/namespaces/columns:1/datasets/staged")
        .body("columnLineage.name", contains("email", "town"))
        .body("columnLineage[0].inputFields[0].dataset", equalTo("raw"));
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    String version = "%230195563c-6a80-7c3e-9d55-2f1f0e6a7b10";
    get("/column-lineage?nodeId=dataset:columns:1:staged" + version).statusCode(200);
    get("/column-lineage?withDownstream=true&nodeId=dataset:columns:1:staged" + version)
        .statusCode(400);
    get("/column-lineage?nodeId=dataset:columns:1:none").statusCode(404);
    get("/column-lineage?nodeId=nonsense").statusCode(400);
  }

  @Test
  void downstreamIsWhatIsMadeOfIt() {
    get("/column-lineage?withDownstream=true&nodeId=datasetField:columns:1:staged:email")
        .body(
            "graph.id",
            contains(
                "datasetField:columns:1:mart:hash",
                "datasetField:columns:1:raw:mail",
                "datasetField:columns:1:staged:email"));
  }

  private static String flow(String column, String source, String sourceColumn) {
    return """
    "%s": {"inputFields": [{"namespace": "columns:1", "name": "%s", "field": "%s"}]}
    """
        .formatted(column, source, sourceColumn);
  }

  private static void write(String job, String dataset, String fields) {
    told(
        """
        "job": {"namespace": "scheduler", "name": "%s"},
        "outputs": [{"namespace": "columns:1", "name": "%s", "facets": {"columnLineage": %s}}]
        """
            .formatted(job, dataset, facet("\"fields\": {%s}".formatted(fields))));
  }
}
