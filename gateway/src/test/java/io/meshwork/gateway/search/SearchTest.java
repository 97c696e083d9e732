package io.meshwork.gateway.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.gateway.GatewayTest;
import io.meshwork.gateway.Keys;
import io.meshwork.gateway.Neighbours;
import io.meshwork.platform.test.Broker;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class SearchTest {

  private static final String UPDATED = "io.meshwork.catalog.product.v1.updated";

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  Neighbours neighbours;

  @Inject SearchIndex index;

  @Test
  void whatEveryServiceKnowsOfAThingIsOneHit() {
    tell(
        product("product:whole/orders", 1)
            .setTitle("Quixotic orders")
            .setOwner("whole-team")
            .addTags("gold")
            .build());
    neighbours
        .quality()
        .knows(
            SearchPart.newBuilder()
                .setUrn("product:whole/orders")
                .setRevision(2)
                .setLive(true)
                .setQuality("failing")
                .build());
    Broker.tell("quality", UPDATED, "product:whole/orders", 2, ProductUpdated.getDefaultInstance());
    awaitRevision("product:whole/orders", 1);

    await()
        .untilAsserted(
            () ->
                search("q=quixotic&quality=failing")
                    .body("items.urn", contains("product:whole/orders"))
                    .body("items[0].owner", equalTo("whole-team"))
                    .body("items[0].tags", contains("gold"))
                    .body("items[0].matches.field", contains("title"))
                    .body("items[0].matches[0].ranges", contains(List.of(0, 8))));
  }

  @Test
  void aNameThatIsMeantExactlyComesFirst() {
    tell(product("product:rank/refunds", 1).setTitle("Refunds refunds refunds").build());
    tell(dataset("dataset:rank:refunds", 1).setName("refunds").build());
    tell(dataset("dataset:rank:refunds_daily", 1).setName("refunds_daily").build());
    awaitRevision("dataset:rank:refunds_daily", 1);

    search("q=refunds_daily").body("items[0].urn", equalTo("dataset:rank:refunds_daily"));
    search("q=refun").body("items", hasSize(3));
  }

  @Test
  void ofWhatMatchesAlikeTheBetterScoreComesFirst() {
    for (String name : List.of("fair", "good", "poor")) {
      tell(dataset("dataset:scored:" + name, 1).setDescription("Well kept ledger").build());
    }
    knowsScore("dataset:scored:good", 98.5);
    knowsScore("dataset:scored:poor", 12);
    awaitRevision("dataset:scored:fair", 1);

    await()
        .untilAsserted(
            () ->
                search("q=well kept ledger")
                    .body(
                        "items.urn",
                        contains(
                            "dataset:scored:good", "dataset:scored:fair", "dataset:scored:poor"))
                    .body("items[0].score", equalTo(98.5f))
                    .body("items[1].score", nullValue()));
  }

  @Test
  void allWordsMustBeFoundUnlessNothingHoldsThem() {
    tell(product("product:words/one", 1).setTitle("Zebra crossing").build());
    tell(product("product:words/two", 1).setTitle("Zebra stripes").build());
    awaitRevision("product:words/two", 1);

    search("q=zebra crossing").body("items.urn", contains("product:words/one"));
    search("q=zebra stirpes")
        .body("relaxed", equalTo(true))
        .body("items.urn", hasItems("product:words/two"));
  }

  @Test
  void aFacetCountsWhatChoosingAnotherValueWouldFind() {
    tell(product("product:facets/a", 1).setDomain("facets/deep").setOwner("red").build());
    tell(product("product:facets/b", 1).setDomain("facets").setOwner("blue").build());
    awaitRevision("product:facets/b", 1);

    search("domain=facets&owner=red")
        .body("total", equalTo(1))
        .body("facets.owner.value", containsInAnyOrder("red", "blue"))
        .body("facets.domain.find { it.value == 'facets/deep' }.count", equalTo(1));
  }

  @Test
  void pagesTogetherHoldEveryHitOnce() {
    for (int i = 0; i < 25; i++) {
      tell(product("product:pages/p" + i, 1).setTitle("Pagination").build());
    }
    awaitRevision("product:pages/p24", 1);
    await().until(() -> search("q=pagination").extract().<Integer>path("total") == 25);

    var seen = new ArrayList<String>();
    String token = "";
    do {
      ValidatableResponse page = search("q=pagination&pageSize=10&pageToken=" + token);
      seen.addAll(page.extract().path("items.urn"));
      token = page.extract().path("nextPageToken");
    } while (token != null);

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    search("pageToken=nonsense").statusCode(400);
  }

  @Test
  void anOlderWriteNeverOverwritesANewerOne() {
    tell(product("product:order/late", 5).setTitle("Newer").build());
    awaitRevision("product:order/late", 5);

    tell(product("product:order/late", 4).setTitle("Older").build());
    tell(product("product:order/last", 1).setTitle("Told after it").build());
    awaitRevision("product:order/last", 1);

    search("q=told after it").body("items", hasSize(1));
    search("domain=order&q=older").body("items.urn", everyItem(equalTo("product:order/last")));
    search("domain=order&q=newer").body("items.urn", contains("product:order/late"));
  }

  @Test
  void whatWasDeletedIsNotFoundAndStaysSo() {
    tell(product("product:gone/soon", 1).setTitle("Ephemeral").build());
    awaitRevision("product:gone/soon", 1);
    tell(product("product:gone/soon", 2).setLive(false).build());

    await().untilAsserted(() -> search("q=ephemeral").body("total", equalTo(0)));

    tell(product("product:gone/soon", 1).setTitle("Ephemeral").build());
    tell(product("product:gone/marker", 1).setTitle("Marker").build());
    awaitRevision("product:gone/marker", 1);
    search("domain=gone").body("items.title", contains("Marker"));
  }

  @Test
  void anIndexThatSomebodyDeletedIsBuiltAgainWithTheSameAnswers() {
    tell(product("product:rebuilt/one", 1).setTitle("Phoenix one").build());
    tell(product("product:rebuilt/two", 1).setTitle("Phoenix two").build());
    awaitRevision("product:rebuilt/two", 1);
    List<String> before = search("q=phoenix").extract().path("items.urn");

    index.targets().forEach(index::discard);

    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(search("q=phoenix").extract().<List<String>>path("items.urn"))
                    .isEqualTo(before));
  }

  @Test
  void whileAServiceIsDownItsEventsWait() {
    neighbours.lineage().absent(true);
    try {
      tell(dataset("dataset:wait:here", 1).setName("patience").build());
      search("minRevision=dataset:wait:here@1").body("reflectsMinRevision", equalTo(false));
    } finally {
      neighbours.lineage().absent(false);
    }

    awaitRevision("dataset:wait:here", 1);
    search("q=patience").body("items.urn", contains("dataset:wait:here"));
  }

  @Test
  void nothingWaitsForAServiceThatKnowsNothingOfItsKind() {
    neighbours.lineage().absent(true);
    try {
      tell(product("product:wait/never", 1).setTitle("Impatience").build());
      awaitRevision("product:wait/never", 1);
    } finally {
      neighbours.lineage().absent(false);
    }

    search("q=impatience").body("items.urn", contains("product:wait/never"));
  }

  @Test
  void badQuestionsAreAnsweredWithWhatIsWrong() {
    search("minRevision=product:a/b")
        .statusCode(400)
        .body("violations.field", contains("minRevision"));
    search("minRevision=nonsense@1").statusCode(400);
    search("pageSize=-1").statusCode(400).body("violations.field", contains("pageSize"));
    search("q=" + "x".repeat(501)).statusCode(400).body("violations.field", contains("q"));
    search("q=%22)%20OR%20*:*%20AND%20(").statusCode(200);
    search("kind=nothing")
        .statusCode(200)
        .body("items", empty())
        .body("nextPageToken", nullValue());
  }

  private void tell(SearchPart part) {
    neighbours.catalog().knows(part);
    Broker.tell(
        "catalog", UPDATED, part.getUrn(), part.getRevision(), ProductUpdated.getDefaultInstance());
  }

  private void knowsScore(String urn, double score) {
    neighbours
        .quality()
        .knows(SearchPart.newBuilder().setUrn(urn).setRevision(1).setScore(score).build());
    Broker.tell("quality", UPDATED, urn, 1, ProductUpdated.getDefaultInstance());
  }

  private static SearchPart.Builder product(String urn, long revision) {
    String path = urn.substring(urn.indexOf(':') + 1, urn.lastIndexOf('/'));
    return SearchPart.newBuilder()
        .setUrn(urn)
        .setRevision(revision)
        .setLive(true)
        .setName(urn.substring(urn.lastIndexOf('/') + 1))
        .setDomain(path);
  }

  private static SearchPart.Builder dataset(String urn, long revision) {
    return SearchPart.newBuilder().setUrn(urn).setRevision(revision).setLive(true);
  }

  private static void awaitRevision(String urn, long revision) {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () ->
                search("pageSize=1&minRevision=" + urn + "@" + revision)
                    .extract()
                    .<Boolean>path("reflectsMinRevision"));
  }

  private static ValidatableResponse search(String query) {
    return given().header("x-api-key", Keys.PIPELINE).get("/api/v1/search?" + query).then();
  }
}
