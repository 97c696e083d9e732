package io.meshwork.catalog.history;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.grpc.ManagedChannel;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.contracts.catalog.v1.ChangesGrpc;
import io.meshwork.contracts.catalog.v1.ListChangesRequest;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@CatalogTest
class ChangeFeedTest {

  private static final String TEAM = "{\"title\": \"%s\"}";

  @Test
  void aChangeSaysWhatItReplacedAndWhy() {
    put("/teams/storytellers", TEAM.formatted("Tellers")).statusCode(201);
    signedIn()
        .header("X-Change-Message", new String("Schöner".getBytes(UTF_8), ISO_8859_1))
        .body(TEAM.formatted("Storytellers"))
        .put("/api/v1/teams/storytellers")
        .then()
        .statusCode(200);
    delete("/teams/storytellers").statusCode(204);

    get("/changes?urn=team:storytellers")
        .body("items.kind", contains("deleted", "updated", "created"))
        .body("items[1].message", equalTo("Schöner"))
        .body("items[1].before.title", equalTo("Tellers"))
        .body("items[1].content.title", equalTo("Storytellers"))
        .body("items[0].before.title", equalTo("Storytellers"))
        .body("items[0].content", nullValue())
        .body("items[2].before", nullValue())
        .body("items.actor", everyItem(startsWith("user:")));
  }

  @Test
  void aMessageMayBeTooLong() {
    signedIn()
        .header("X-Change-Message", "x".repeat(501))
        .body(TEAM.formatted("Long"))
        .put("/api/v1/teams/long-winded")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("X-Change-Message"));
    get("/teams/long-winded").statusCode(404);
  }

  @Test
  void theFeedOfADomainHasWhatIsBelowIt() {
    domain("fed");
    put("/domains/fed%2Fwell", "{\"title\": \"Well\", \"owner\": \"fed\"}").statusCode(201);
    put("/datasets/fed/one", "{\"domain\": \"fed/well\"}").statusCode(201);
    put("/products/fed/bread", "{\"title\": \"Bread\", \"owner\": \"fed\"}").statusCode(201);
    delete("/datasets/fed/one").statusCode(204);

    get("/changes?domain=fed")
        .body(
            "items.urn",
            contains(
                "domain:fed",
                "domain:fed/well",
                "dataset:fed:one",
                "product:fed/bread",
                "dataset:fed:one"));
    get("/changes?domain=fed&kind=product").body("items", hasSize(1));
    get("/changes?after=0&urn=dataset:fed:one").body("items.kind", contains("created", "deleted"));
  }

  @Test
  void whoReadsOnMissesNothingWhileManyWrite() throws Exception {
    String start = end();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var writers = new ArrayList<CompletableFuture<Void>>();
      for (int i = 0; i < 8; i++) {
        String name = "/teams/writer-" + i;
        writers.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int j = 0; j < 20; j++) {
                    put(name, TEAM.formatted("Turn " + j));
                  }
                },
                pool));
      }
      var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
      var seen = new ArrayList<String>();
      String after = start;
      List<String> urns;
      boolean hasEnded;
      do {
        hasEnded = all.isDone();
        JsonPath page = get("/changes?pageSize=7&after=" + after).extract().jsonPath();
        urns = page.getList("items.urn");
        List<Integer> revisions = page.getList("items.revision");
        for (int i = 0; i < urns.size(); i++) {
          seen.add(urns.get(i) + "@" + revisions.get(i));
        }
        after = page.getString("nextPageToken");
      } while (!hasEnded || !urns.isEmpty());
      all.join();

      for (int i = 0; i < 8; i++) {
        String urn = "team:writer-" + i + "@";
        assertThat(seen.stream().filter(change -> change.startsWith(urn)))
            .as(urn)
            .hasSize(20)
            .startsWith(urn + 1, urn + 2)
            .endsWith(urn + 20);
      }
    }
  }

  @Test
  void whoWaitsIsToldAtOnce() {
    String after = end();
    var answer =
        CompletableFuture.supplyAsync(
            () -> get("/changes?wait=20&after=" + after).extract().jsonPath());
    put("/teams/awaited", TEAM.formatted("Awaited")).statusCode(201);

    assertThat(answer.orTimeout(15, TimeUnit.SECONDS).join())
        .satisfies(page -> assertThat(page.getList("items.urn")).contains("team:awaited"));
  }

  @Test
  void theFeedIsReadByGrpcAsWell() {
    put("/teams/callers", TEAM.formatted("Callers")).statusCode(201);
    ManagedChannel channel = GrpcPort.channel();
    try {
      var changes =
          ChangesGrpc.newBlockingStub(channel)
              .withCallCredentials(GrpcPort.bearer(Signer.token("catalog")));
      var request = ListChangesRequest.newBuilder().setUrn("team:callers").build();

      var answer = changes.listChanges(request);

      assertThat(answer.getChangesList())
          .singleElement()
          .satisfies(change -> assertThat(change.getContent()).contains("Callers"));
      var next = request.toBuilder().setAfter(answer.getNext()).setWaitSeconds(1).build();
      assertThat(changes.listChanges(next).getChangesList()).isEmpty();
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void theFeedComesAsCloudEvents() {
    put("/teams/clouds", TEAM.formatted("Clouds")).statusCode(201);

    signedIn()
        .accept("application/cloudevents-batch+json")
        .get("/api/v1/changes?after=0&urn=team:clouds")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/cloudevents-batch+json"))
        .header("X-Next-After", notNullValue())
        .body("[0].specversion", equalTo("1.0"))
        .body("[0].id", equalTo("team:clouds@1"))
        .body("[0].type", equalTo("io.meshwork.catalog.team.change.v1.created"))
        .body("[0].subject", equalTo("team:clouds"))
        .body("[0].data.content.title", equalTo("Clouds"));
  }

  @Test
  void whatIsNotAParameterOfTheFeedIsRefused() {
    get("/changes?after=soon").statusCode(400).body("violations.field", contains("after"));
    get("/changes?wait=31").statusCode(400).body("violations.field", contains("wait"));
    get("/changes?kind=rumour").statusCode(400).body("violations.field", contains("kind"));
    get("/changes?after=0&urn=rumour").statusCode(400).body("violations.field", contains("urn"));
    get("/changes?domain=nowhere").statusCode(200).body("items", empty());
  }

  @Test
  void aThingCanBeReadAsItWas() {
    put("/teams/remembered", TEAM.formatted("First")).statusCode(201);
    Instant between = Instant.now();
    put("/teams/remembered", TEAM.formatted("Second")).statusCode(200);

    get("/teams/remembered?asOf=" + between)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("title", equalTo("First"));
    get("/teams/remembered").body("title", equalTo("Second"));
    get("/teams/remembered?asOf=" + between.minus(Duration.ofDays(1))).statusCode(404);
    get("/teams/remembered?asOf=yesterday")
        .statusCode(400)
        .body("violations.field", contains("asOf"));
  }

  @Test
  void aListCanBeReadAsItWas() {
    put("/teams/enlisted", TEAM.formatted("Listed")).statusCode(201);
    put("/people/enlisted", TEAM.formatted("Listed")).statusCode(201);
    put("/domains/enlisted", "{\"title\": \"Listed\", \"owner\": \"enlisted\"}").statusCode(201);
    put("/glossaries/enlisted", "{\"title\": \"Listed\", \"owner\": \"enlisted\"}").statusCode(201);
    put("/glossaries/enlisted/terms/one", "{\"title\": \"One\", \"definition\": \"First.\"}")
        .statusCode(201);
    put("/tags/enlisted", "{\"description\": \"Listed\"}").statusCode(201);
    Instant then = Instant.now();
    delete("/glossaries/enlisted/terms/one").statusCode(204);
    List.of(
            "/glossaries/enlisted",
            "/domains/enlisted",
            "/teams/enlisted",
            "/people/enlisted",
            "/tags/enlisted")
        .forEach(address -> delete(address).statusCode(204));

    for (String list : List.of("teams", "people", "domains", "glossaries", "tags")) {
      get("/%s?pageSize=1000&asOf=%s".formatted(list, then))
          .statusCode(200)
          .body("items.urn", hasItem(endsWith(":enlisted")));
      get("/%s?pageSize=1000&asOf=%s".formatted(list, Instant.now()))
          .body("items.urn", not(hasItem(endsWith(":enlisted"))));
    }
    get("/glossaries/enlisted/terms?asOf=" + then).body("items.urn", contains("term:enlisted/one"));
    get("/glossaries/enlisted/terms?asOf=" + Instant.now()).statusCode(404);
    get("/teams?asOf=then").statusCode(400).body("violations.field", contains("asOf"));
  }

  /** The token of the feed's end. */
  private static String end() {
    String after = "";
    while (true) {
      JsonPath page = get("/changes?pageSize=1000&after=" + after).extract().jsonPath();
      String next = page.getString("nextPageToken");
      if (page.getList("items").isEmpty()) {
        return next;
      }
      after = next;
    }
  }
}
