package io.meshwork.catalog.glossary;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.catalog.CatalogTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class TermResourceTest {

  @BeforeEach
  void twoGlossaries() {
    put("/teams/words", "{\"title\": \"Words\"}");
    put("/glossaries/trade", "{\"title\": \"Trade\", \"owner\": \"words\"}");
    put("/glossaries/money", "{\"title\": \"Money\", \"owner\": \"words\"}");
  }

  @Test
  void aTermIsReadBackAsItWasDeclared() {
    term("trade", "revenue", "").statusCode(201);
    put(
            "/glossaries/money/terms/net-revenue",
            """
            {"title": "Net revenue", "definition": "*Less* returns", "owner": "words",
             "synonyms": ["net sales", "net sales"], "parents": ["term:trade/revenue"]}
            """)
        .statusCode(201)
        .header("ETag", "\"1\"");

    get("/glossaries/money/terms/net-revenue")
        .statusCode(200)
        .body("urn", equalTo("term:money/net-revenue"))
        .body("synonyms", equalTo(List.of("net sales")))
        .body("parents", equalTo(List.of("term:trade/revenue")))
        .body("owner", equalTo("words"));
    get("/changes?urn=term:money/net-revenue").body("items[0].kind", equalTo("created"));
  }

  @Test
  void aTermWithoutAnOwnerIsItsGlossarysOwners() {
    term("trade", "ownerless", "").statusCode(201).body("owner", nullValue());
  }

  @Test
  void relatedTermsNameEachOther() {
    term("trade", "price", "").statusCode(201);
    term("money", "cost", "\"related\": [\"term:trade/price\"]").statusCode(201);

    get("/glossaries/trade/terms/price")
        .header("ETag", "\"2\"")
        .body("related", equalTo(List.of("term:money/cost")));

    term("trade", "price", "\"related\": []").statusCode(200);
    get("/glossaries/money/terms/cost").header("ETag", "\"2\"").body("related", empty());
  }

  @Test
  void aDeletedTermIsNoLongerRelated() {
    term("trade", "stays", "").statusCode(201);
    term("trade", "goes", "\"related\": [\"term:trade/stays\"]").statusCode(201);

    delete("/glossaries/trade/terms/goes").statusCode(204);

    get("/glossaries/trade/terms/stays").body("related", empty());
  }

  @Test
  void aTermIsNotItsOwnAncestor() {
    term("trade", "top", "").statusCode(201);
    term("money", "middle", "\"parents\": [\"term:trade/top\"]").statusCode(201);
    term("trade", "bottom", "\"parents\": [\"term:money/middle\"]").statusCode(201);

    term("trade", "top", "\"parents\": [\"term:trade/bottom\"]")
        .statusCode(400)
        .body("violations[0].field", equalTo("parents[0]"))
        .body(
            "violations[0].message",
            containsString(
                "term:trade/top -> term:trade/bottom -> term:money/middle -> term:trade/top"));
    term("trade", "top", "\"parents\": [\"term:trade/top\"]")
        .statusCode(400)
        .body("violations[0].message", containsString("term:trade/top -> term:trade/top"));
    term("trade", "top", "\"related\": [\"term:trade/top\"]").statusCode(400);
  }

  @Test
  void noCycleComesOfWritesAtTheSameTime() throws Exception {
    List<String> names = List.of("knot-a", "knot-b", "knot-c");
    names.forEach(name -> term("trade", name, "").statusCode(201));

    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Callable<Integer>> writes =
          IntStream.range(0, 3)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          term(
                                  "trade",
                                  names.get(i),
                                  "\"parents\": [\"term:trade/%s\"]"
                                      .formatted(names.get((i + 1) % 3)))
                              .extract()
                              .statusCode())
              .toList();
      var statuses = threads.invokeAll(writes).stream().map(write -> write.resultNow()).sorted();
      assertThat(statuses).containsExactly(200, 200, 400);
    }
  }

  @Test
  void everyReferenceMustExist() {
    term(
            "trade",
            "lost",
            """
            "parents": ["term:trade/nowhere", "team:words"], "related": ["term:trade"],
            "owner": "nobody"
            """)
        .statusCode(400)
        .body(
            "violations.field",
            equalTo(List.of("owner", "parents[0]", "parents[1]", "related[0]")));
    term("nowhere", "lost", "").statusCode(400).body("violations[0].field", equalTo("glossary"));
    get("/glossaries/trade/terms/lost").statusCode(404);
    get("/glossaries/nowhere/terms").statusCode(404);
  }

  @Test
  void aParentIsNotDeleted() {
    term("trade", "parent", "").statusCode(201);
    term("trade", "child", "\"parents\": [\"term:trade/parent\"]").statusCode(201);

    delete("/glossaries/trade/terms/parent")
        .statusCode(409)
        .body("detail", containsString("term:trade/child"));
    get("/glossaries/trade/terms/parent").statusCode(200);
  }

  @Test
  void aWriteAgainstAnOldRevisionIsRefused() {
    term("trade", "raced", "").statusCode(201);
    term("trade", "raced", "\"definition\": \"second\"").statusCode(200);

    signedIn()
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"Late\"}")
        .when()
        .put("/api/v1/glossaries/trade/terms/raced")
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsTooMuchOrCannotBeKeptIsRefused() {
    String synonyms =
        IntStream.range(0, 10_000).mapToObj(i -> "\"s" + i + "\"").collect(Collectors.joining(","));
    term("trade", "wordy", "\"synonyms\": [" + synonyms + "]")
        .statusCode(400)
        .body("violations[0].field", equalTo("synonyms"));
    term("trade", "nul", "\"definition\": \"a\\u0000b\"").statusCode(400);
    term("trade", "x".repeat(65), "").statusCode(400).body("violations[0].field", equalTo("name"));
    term("trade", "nulls", "\"synonyms\": [null]").statusCode(400);
    term("trade", "nulls", "\"parents\": [null]").statusCode(400);
    get("/glossaries/trade/terms/a%00b").statusCode(400);
  }

  @Test
  void termsAreListedInPages() {
    put("/glossaries/listed", "{\"title\": \"Listed\", \"owner\": \"words\"}").statusCode(201);
    List.of("one", "two", "three").forEach(name -> term("listed", name, "").statusCode(201));

    String next =
        get("/glossaries/listed/terms?pageSize=2")
            .body("items.name", equalTo(List.of("one", "three")))
            .extract()
            .path("nextPageToken");
    get("/glossaries/listed/terms?pageToken=" + next)
        .body("items.name", equalTo(List.of("two")))
        .body("nextPageToken", nullValue());
  }

  private static ValidatableResponse term(String glossary, String name, String more) {
    return put(
        "/glossaries/%s/terms/%s".formatted(glossary, name),
        "{\"title\": \"%s\"%s}".formatted(name, more.isEmpty() ? "" : ", " + more));
  }
}
