package io.meshwork.catalog.glossary;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CatalogTest
class GlossaryResourceTest {

  @BeforeEach
  void aTeam() {
    put("/teams/lexicon", "{\"title\": \"Lexicon\"}");
  }

  @Test
  void aGlossaryIsReadBackAsItWasDeclared() {
    put("/glossaries/sales", "{\"title\": \"Sales\", \"owner\": \"lexicon\"}")
        .statusCode(201)
        .header("ETag", "\"1\"");

    get("/glossaries/sales")
        .statusCode(200)
        .body("urn", equalTo("glossary:sales"))
        .body("owner", equalTo("lexicon"));
    get("/glossaries?pageSize=1000").body("items.name", hasItem("sales"));
    get("/changes?urn=glossary:sales").body("items[0].content.title", equalTo("Sales"));
  }

  @Test
  void itsOwnerMustExist() {
    put("/glossaries/unowned", "{\"title\": \"Unowned\", \"owner\": \"nobody\"}")
        .statusCode(400)
        .body("violations[0].field", equalTo("owner"));
    put("/glossaries/unowned", "{\"title\": \"Unowned\"}").statusCode(400);
  }

  @Test
  void itsOwnerIsNotDeleted() {
    put("/teams/keeper", "{\"title\": \"Keeper\"}").statusCode(201);
    put("/glossaries/kept", "{\"title\": \"Kept\", \"owner\": \"keeper\"}").statusCode(201);

    delete("/teams/keeper").statusCode(409).body("detail", containsString("glossary:kept"));
  }

  @Test
  void aGlossaryWithTermsIsNotDeleted() {
    put("/glossaries/full", "{\"title\": \"Full\", \"owner\": \"lexicon\"}").statusCode(201);
    put("/glossaries/full/terms/word", "{\"title\": \"Word\"}").statusCode(201);

    delete("/glossaries/full").statusCode(409).body("detail", containsString("term:full/word"));

    delete("/glossaries/full/terms/word").statusCode(204);
    delete("/glossaries/full").statusCode(204);
    get("/glossaries/full").statusCode(404);
  }
}
