package io.meshwork.catalog.tag;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.catalog.CatalogTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@CatalogTest
class TagResourceTest {

  @Test
  void aTagIsReadBackAsItWasDefined() {
    put("/tags/Personal.email", "{\"description\": \"Mail\", \"classification\": true}")
        .statusCode(201)
        .header("ETag", "\"1\"");

    get("/tags/Personal.email")
        .statusCode(200)
        .body("urn", equalTo("tag:Personal.email"))
        .body("parent", equalTo("Personal"))
        .body("description", equalTo("Mail"))
        .body("classification", equalTo(true));
    get("/changes?urn=tag:Personal.email").body("items[0].content.uses", nullValue());
  }

  @Test
  void aTagTellsHowOftenItIsUsedItself() {
    domain("counting");
    put("/tags/counted", "{}").statusCode(201).body("uses", nullValue());
    put(
            "/datasets/kafka/counted",
            """
            {"domain": "counting", "tags": ["counted"], "columns": [
              {"name": "a", "tags": ["counted"]}, {"name": "b", "tags": ["x", "counted"]},
              {"name": "c", "tags": ["counted.below"]}, {"name": "counted"}]}
            """)
        .statusCode(201);
    put(
            "/products/counting/counted",
            "{\"title\": \"Counted\", \"owner\": \"counting\", \"tags\": [\"counted\"]}")
        .statusCode(201);

    get("/tags/counted")
        .body("uses.products", equalTo(1))
        .body("uses.datasets", equalTo(1))
        .body("uses.columns", equalTo(2));
    get("/tags?pageSize=1000").body("items.find { it.name == 'counted' }.uses.columns", equalTo(2));
  }

  @Test
  void aTagWhoseDefinitionGoesStaysAsAWord() {
    domain("wordy");
    put("/tags/passing", "{}").statusCode(201);
    put("/datasets/kafka/passing", "{\"domain\": \"wordy\", \"tags\": [\"passing\"]}")
        .statusCode(201);

    delete("/tags/passing").statusCode(204);

    get("/tags/passing").statusCode(404);
    get("/datasets/kafka/passing").body("tags", equalTo(List.of("passing")));
    put("/tags/passing", "{}").statusCode(201).header("ETag", "\"3\"");
  }

  @Test
  void aNameMustBeOne() {
    for (String name : List.of("a..b", ".a", "a.", "a%20b", "a%2Fb", "x".repeat(101), "a%00b")) {
      put("/tags/" + name, "{}").statusCode(400).body("violations[0].field", equalTo("name"));
    }
    put("/tags/Größe.größer", "{}").statusCode(201);
  }

  @Test
  void aWriteAgainstAnOldRevisionIsRefused() {
    put("/tags/raced", "{}").statusCode(201);
    put("/tags/raced", "{\"description\": \"second\"}").statusCode(200);

    signedIn()
        .header("If-Match", "\"1\"")
        .body("{}")
        .when()
        .put("/api/v1/tags/raced")
        .then()
        .statusCode(412);
  }
}
