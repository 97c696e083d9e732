package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.LineageClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.contracts.catalog.v1.JobDeclared;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.lineage.LineageTest;
import io.meshwork.lineage.openlineage.EventSamples;
import io.meshwork.platform.test.Broker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@LineageTest
class SceneResourceTest {

  @Test
  void aSceneHoldsWhatSurroundsADataset() {
    run("scene-extract", List.of("scene-source"), List.of("scene-raw"));
    run("scene-clean", List.of("scene-raw"), List.of("scene-clean"));
    run("scene-report", List.of("scene-clean"), List.of("scene-report"));

    getEventually("/lineage?urn=job:scheduler:scene-report");
    get("/lineage?urn=dataset:warehouse:scene-raw&depth=2")
        .statusCode(200)
        .body(
            "nodes.urn",
            containsInAnyOrder(
                "dataset:warehouse:scene-raw",
                "job:scheduler:scene-extract",
                "dataset:warehouse:scene-source",
                "job:scheduler:scene-clean",
                "dataset:warehouse:scene-clean"))
        .body("nodes.find { it.urn == 'dataset:warehouse:scene-source' }.hop", equalTo(-2))
        .body("nodes.find { it.urn == 'dataset:warehouse:scene-clean' }.hop", equalTo(2))
        .body(
            "nodes.find { it.urn == 'dataset:warehouse:scene-clean' }.hiddenDownstream", equalTo(1))
        .body("nodes.find { it.urn == 'job:scheduler:scene-clean' }.lastRun", equalTo("completed"))
        .body("edges", hasSize(4))
        .body("truncated", equalTo(false));
    get("/lineage?urn=dataset:warehouse:scene-raw&depth=9&nodeBudget=2&direction=downstream")
        .body("nodes", hasSize(2))
        .body("truncated", equalTo(true));
  }

  @Test
  void aChainIsWalkedToItsEndAndNoFurtherThanWanted() {
    for (int link = 0; link < 30; link++) {
      run("deep-" + link, List.of("deep." + link), List.of("deep." + (link + 1)));
    }

    getEventually("/lineage?urn=job:scheduler:deep-29");
    get("/lineage?urn=dataset:warehouse:deep.0&direction=downstream&depth=1000")
        .statusCode(200)
        .body("nodes", hasSize(61))
        .body("nodes.find { it.urn == 'dataset:warehouse:deep.30' }.hop", equalTo(60))
        .body("truncated", equalTo(false));
    get("/lineage?urn=dataset:warehouse:deep.15&depth=5").body("nodes", hasSize(11));
    get("/lineage?urn=dataset:warehouse:deep.15&depth=1000&nodeBudget=61")
        .body("truncated", equalTo(false));
    get("/lineage?urn=dataset:warehouse:deep.15&depth=1000&nodeBudget=60")
        .body("nodes", hasSize(60))
        .body("truncated", equalTo(true));
  }

  @Test
  void aSceneIsATableOfItsEdgesForWhoeverAsksForOne() {
    run("table-load", List.of("table.raw,old"), List.of("table.clean"));

    getEventually("/lineage?urn=job:scheduler:table-load");
    String table =
        signedIn()
            .accept("text/csv")
            .get("/api/v1/lineage?urn=job:scheduler:table-load")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();

    assertThat(table.lines())
        .startsWith("origin,destination,first_seen,last_seen")
        .containsExactlyInAnyOrder(
            "origin,destination,first_seen,last_seen",
            "job:scheduler:table-load,dataset:warehouse:table.clean,2026-01-01T10:00:00Z,2026-01-01T10:00:00Z",
            "\"dataset:warehouse:table.raw,old\",job:scheduler:table-load,2026-01-01T10:00:00Z,2026-01-01T10:00:00Z");
  }

  @Test
  void aCycleEnds() {
    run("cycle-there", List.of("cycle-a"), List.of("cycle-b"));
    run("cycle-back", List.of("cycle-b"), List.of("cycle-a"));

    getEventually("/lineage?urn=job:scheduler:cycle-back");
    get("/lineage?urn=dataset:warehouse:cycle-a&depth=20")
        .body("nodes", hasSize(4))
        .body("edges", hasSize(4));
  }

  @Test
  void productsAreLinkedThroughTheDatasetsBetweenThem() {
    run("mesh-stage", List.of("mesh-orders"), List.of("mesh-staging"));
    run("mesh-load", List.of("mesh-staging"), List.of("mesh-revenue"));
    run("mesh-onward", List.of("mesh-revenue"), List.of("mesh-forecast"));
    offers("product:checkout/orders", "dataset:warehouse:mesh-orders");
    offers("product:finance/revenue", "dataset:warehouse:mesh-revenue");
    offers("product:finance/forecast", "dataset:warehouse:mesh-forecast");

    await()
        .untilAsserted(
            () ->
                get("/lineage?urn=product:checkout/orders&depth=1")
                    .body("nodes.urn", hasItem("product:finance/revenue")));
    get("/lineage?urn=product:checkout/orders&depth=1")
        .body("nodes", hasSize(2))
        .body("edges[0].origin", equalTo("product:checkout/orders"))
        .body("edges[0].destination", equalTo("product:finance/revenue"))
        .body("edges[0].evidence[0].origin", equalTo("dataset:warehouse:mesh-orders"))
        .body(
            "edges[0].evidence[0].jobs",
            equalTo(List.of("job:scheduler:mesh-stage", "job:scheduler:mesh-load")))
        .body("edges[0].evidence[0].destination", equalTo("dataset:warehouse:mesh-revenue"));
    await()
        .untilAsserted(
            () -> get("/lineage?urn=product:finance/revenue&depth=1").body("nodes", hasSize(3)));
    get("/lineage?urn=product:finance/revenue&depth=1")
        .body("nodes.find { it.urn == 'product:checkout/orders' }.hop", equalTo(-1))
        .body("nodes.find { it.urn == 'product:finance/forecast' }.hop", equalTo(1));
    get("/lineage?urn=product:checkout/orders&depth=1")
        .body("nodes.find { it.urn == 'product:finance/revenue' }.hiddenDownstream", equalTo(1));
  }

  @Test
  void domainsAreLinkedThroughTheirProducts() {
    run("domains-load", List.of("domains-orders"), List.of("domains-revenue"));
    run("domains-within", List.of("domains-revenue"), List.of("domains-forecast"));
    offers("product:domains-sales/orders", "dataset:warehouse:domains-orders");
    offers("product:domains-finance/revenue", "dataset:warehouse:domains-revenue");
    offers("product:domains-finance%2Fplanning/forecast", "dataset:warehouse:domains-forecast");

    await()
        .untilAsserted(
            () ->
                get("/lineage?urn=domain:domains-sales&depth=1")
                    .statusCode(200)
                    .body("nodes.urn", hasItem("domain:domains-finance")));
    get("/lineage?urn=domain:domains-sales&depth=1")
        .body("edges[0].destination", equalTo("domain:domains-finance"))
        .body("edges[0].evidence[0].jobs", equalTo(List.of("job:scheduler:domains-load")));
    get("/lineage?urn=domain:domains-finance&depth=1")
        .body("nodes.urn", containsInAnyOrder("domain:domains-finance", "domain:domains-sales"));
  }

  @Test
  void whatTheBudgetCutsComesOnFurtherPages() {
    run("pages-stage", List.of("pages.raw", "pages.else"), List.of("pages.staged"));
    run("pages-load", List.of("pages.staged", "pages.raw"), List.of("pages.mart"));
    String question = "/lineage?depth=20&urn=dataset:warehouse:pages.staged";
    getEventually("/lineage?urn=dataset:warehouse:pages.mart");
    var whole = get(question).extract().jsonPath();

    var nodes = new ArrayList<Object>();
    var edges = new ArrayList<Object>();
    String token = "";
    do {
      var page =
          get(question + "&nodeBudget=2&pageToken=" + token).statusCode(200).extract().jsonPath();
      assertThat(page.getString("root")).isEqualTo("dataset:warehouse:pages.staged");
      assertThat(page.getList("nodes")).hasSizeLessThanOrEqualTo(2);
      nodes.addAll(page.getList("nodes.urn"));
      edges.addAll(page.getList("edges"));
      token = page.getString("nextPageToken");
      assertThat(page.getBoolean("truncated")).isEqualTo(token != null);
    } while (token != null);

    assertThat(nodes).isEqualTo(whole.getList("nodes.urn")).hasSize(6);
    assertThat(edges).containsExactlyInAnyOrderElementsOf(whole.getList("edges")).hasSize(6);
  }

  @Test
  void pagesOfATableLeadToTheNextUntilAllOfItIsTold() {
    run("leaf-load", List.of("leaf.raw"), List.of("leaf.clean"));
    run("leaf,fill", List.of("leaf.clean"), List.of("leaf.end"));
    getEventually("/lineage?urn=job:scheduler:leaf,fill");
    String path = "/api/v1/lineage";
    var rows = new HashSet<String>();
    var pages = 0;

    for (String question = "?urn=dataset:warehouse:leaf.clean&nodeBudget=2";
        question != null;
        pages++) {
      var page =
          signedIn()
              .urlEncodingEnabled(false)
              .accept("text/csv")
              .get(path + question)
              .then()
              .statusCode(200);
      page.extract().asString().lines().skip(1).forEach(rows::add);
      String link = page.extract().header("Link");
      assertThat(page.extract().header("X-Truncated")).isEqualTo(link == null ? null : "true");
      question = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
    }

    assertThat(pages).isEqualTo(3);
    assertThat(rows).hasSize(4);
  }

  @Test
  void aPageThatNoSceneHasIsRefused() {
    for (String question :
        List.of(
            "/lineage?urn=dataset:warehouse:x&pageToken=%20",
            "/lineage?urn=dataset:warehouse:x&pageToken=eA",
            "/lineage?urn=domain:checkout&pageToken=MTA")) {
      get(question).statusCode(400).body("violations.field", contains("pageToken"));
    }
  }

  @Test
  void whatLineageHasNeverHeardOfIsNotFound() {
    get("/lineage?urn=dataset:warehouse:unheard").statusCode(404);
    get("/lineage").statusCode(400).body("violations[0].field", equalTo("urn"));
    get("/lineage?urn=team:x").statusCode(400);
    get("/lineage?urn=dataset:warehouse:x&depth=0&nodeBudget=100000")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("depth", "nodeBudget"));
    signedIn()
        .accept("text/csv")
        .get("/api/v1/lineage?urn=dataset:warehouse:unheard")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void onlyWhatIsOneWalkMayBeAsDeepAndLarge() {
    for (String question :
        List.of(
            "/lineage?urn=product:checkout/orders",
            "/lineage?urn=domain:checkout",
            "/lineage/columns?urn=dataset:warehouse:x",
            "/lineage/changes?from=2026-01-01T00:00:00Z&urn=dataset:warehouse:x")) {
      get(question + "&depth=21&nodeBudget=5001")
          .statusCode(400)
          .body("violations.field", containsInAnyOrder("depth", "nodeBudget"));
    }
    get("/lineage?urn=dataset:warehouse:unheard&depth=1000&nodeBudget=20000").statusCode(404);
    get("/lineage?urn=dataset:warehouse:unheard&depth=1001&nodeBudget=20001").statusCode(400);
  }

  @Test
  void whatTheCatalogDeclaresOfAJobIsLineageWithoutARun() {
    String event =
        """
        {"eventTime": "2026-01-01T10:00:00Z", "producer": "https://meshwork.io/catalog-service",
         "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent",
         "job": {"namespace": "dbt", "name": "declared"},
         "inputs": [{"namespace": "warehouse", "name": "declared.raw"}],
         "outputs": [{"namespace": "warehouse", "name": "declared.orders"}]}
        """;
    var declared = JobDeclared.newBuilder().setUrn("job:dbt:declared").setEvent(event).build();
    Broker.tell("catalog", "io.meshwork.catalog.job.v1.declared", "job:dbt:declared", 7, declared);

    await()
        .untilAsserted(
            () ->
                get("/lineage?urn=dataset:warehouse:declared.orders&direction=upstream")
                    .statusCode(200)
                    .body(
                        "nodes.urn",
                        containsInAnyOrder(
                            "dataset:warehouse:declared.orders",
                            "job:dbt:declared",
                            "dataset:warehouse:declared.raw")));
  }

  private static void run(String job, List<String> inputs, List<String> outputs) {
    emit(EventSamples.run("COMPLETE", "2026-01-01T10:00:00Z", job + "-run", job, inputs, outputs))
        .statusCode(201);
  }

  /** Tells of a product as the catalog would. */
  private static void offers(String product, String dataset) {
    var event =
        ProductUpdated.newBuilder()
            .setProduct(
                Product.newBuilder()
                    .setUrn(product)
                    .addOutputPorts(OutputPort.newBuilder().setName("port").addDatasets(dataset)))
            .build();
    Broker.tell("catalog", "io.meshwork.catalog.product.v1.updated", product, 1, event);
  }
}
