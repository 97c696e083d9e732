package io.meshwork.catalog.glossary;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.catalog.CatalogTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class TermUsesTest {

  @BeforeEach
  void aGlossary() {
    domain("speech");
    put("/glossaries/speech", "{\"title\": \"Speech\", \"owner\": \"speech\"}");
  }

  @Test
  void aTermTellsWhatUsesIt() {
    term("used");
    dataset("whole", "\"terms\": [\"term:speech/used\"]").statusCode(201);
    dataset(
            "parts",
            """
            "columns": [{"name": "a", "terms": ["term:speech/used"]}, {"name": "b"},
                        {"name": "c", "terms": ["term:speech/used"]}]
            """)
        .statusCode(201);

    get("/glossaries/speech/terms/used/uses")
        .body("items.urn", equalTo(List.of("dataset:speech:parts", "dataset:speech:whole")))
        .body("items.itself", equalTo(List.of(false, true)))
        .body("items[0].columns", equalTo(List.of("a", "c")));
    String next =
        get("/glossaries/speech/terms/used/uses?pageSize=1").extract().path("nextPageToken");
    get("/glossaries/speech/terms/used/uses?pageToken=" + next)
        .body("items.urn", equalTo(List.of("dataset:speech:whole")));
    get("/glossaries/speech/terms/unknown/uses").statusCode(404);
  }

  @Test
  void aTermThatIsUsedIsNotDeleted() {
    term("held");
    dataset("holder", "\"columns\": [{\"name\": \"a\", \"terms\": [\"term:speech/held\"]}]")
        .statusCode(201);

    delete("/glossaries/speech/terms/held")
        .statusCode(409)
        .body("detail", containsString("dataset:speech:holder"));

    dataset("holder", "\"columns\": [{\"name\": \"a\"}]").statusCode(200);
    delete("/glossaries/speech/terms/held").statusCode(204);
  }

  @Test
  void aProductUsesTermsToo() {
    term("offered");
    String product = "{\"title\": \"P\", \"owner\": \"speech\", \"terms\": [\"term:speech/%s\"]}";
    put("/products/speech/p", product.formatted("missing"))
        .statusCode(400)
        .body("violations.field", equalTo(List.of("terms[0]")));
    put("/products/speech/p", product.formatted("offered")).statusCode(201);
    dataset("beside", "\"terms\": [\"term:speech/offered\"]").statusCode(201);

    get("/glossaries/speech/terms/offered/uses")
        .body("items.urn", equalTo(List.of("dataset:speech:beside", "product:speech/p")));
    delete("/glossaries/speech/terms/offered").statusCode(409);
  }

  @Test
  void everyTermThatIsUsedMustExist() {
    term("there");
    dataset(
            "wrong",
            """
            "terms": ["term:speech/there", "term:speech/gone"],
            "columns": [{"name": "a"}, {"name": "b", "terms": ["word"]}]
            """)
        .statusCode(400)
        .body("violations.field", equalTo(List.of("terms[1]", "columns[1].terms[0]")));
    get("/datasets/speech/wrong").statusCode(404);
  }

  @Test
  void aTermIsReadAsItWas() {
    term("old");
    String then = get("/changes?urn=term:speech/old").extract().path("items[0].at");
    put("/glossaries/speech/terms/old", "{\"title\": \"New\"}").statusCode(200);

    get("/glossaries/speech/terms/old?asOf=" + then).body("title", equalTo("old"));
  }

  private static void term(String name) {
    put("/glossaries/speech/terms/" + name, "{\"title\": \"%s\"}".formatted(name)).statusCode(201);
  }

  private static ValidatableResponse dataset(String name, String more) {
    return put("/datasets/speech/" + name, "{\"domain\": \"speech\", %s}".formatted(more));
  }
}
