package io.meshwork.catalog.person;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.Test;

@CatalogTest
class PersonResourceTest {

  @Test
  void aTeamHasMembersAndSomebodyOnCall() {
    put("/people/ada", "{\"title\": \"Ada Lovelace\", \"email\": \"ada@shop.example\"}")
        .statusCode(201)
        .body("urn", equalTo("person:ada"));
    put(
            "/teams/engines",
            """
            {"title": "Engines", "onCall": "https://pager.example/engines",
             "members": [{"person": "ada", "role": "lead"}]}
            """)
        .statusCode(201)
        .body("members[0].person", equalTo("ada"))
        .body("onCall", equalTo("https://pager.example/engines"));

    delete("/people/ada").statusCode(409).body("detail", containsString("team:engines"));
    put("/teams/engines", "{\"title\": \"Engines\"}").statusCode(200);
    delete("/people/ada").statusCode(204);
    get("/people/ada").statusCode(404);
  }

  @Test
  void aPersonsRolesAreToldWhereverTheyAre() {
    put("/people/rosa", "{\"title\": \"Rosa\"}").statusCode(201);
    put(
            "/teams/rosas",
            "{\"title\": \"Rosas\", \"members\": [{\"person\": \"rosa\", \"role\": \"lead\"}]}")
        .statusCode(201);
    put(
            "/domains/rosas",
            "{\"title\": \"Rosas\", \"owner\": \"rosas\", \"members\": [{\"person\": \"rosa\"}]}")
        .statusCode(201);
    put(
            "/products/rosas/thing",
            "{\"title\": \"Thing\", \"owner\": \"rosas\", \"manager\": \"rosa\"}")
        .statusCode(201);

    get("/people/rosa/roles")
        .statusCode(200)
        .body("urn", contains("domain:rosas", "product:rosas/thing", "team:rosas"))
        .body("role", contains("", "manager", "lead"))
        .body("title", contains("Rosas", "Thing", "Rosas"));
    get("/people/nobody/roles").statusCode(404);
  }

  @Test
  void everyMemberMustExistAndBeNamedOnce() {
    put("/people/grace@navy.example", "{\"title\": \"Grace Hopper\"}").statusCode(201);

    put(
            "/teams/compilers",
            """
            {"title": "Compilers", "members": [
              {"person": "grace@navy.example"}, {"person": "nobody"}, {"person": "grace@navy.example"}]}
            """)
        .statusCode(400)
        .body("violations.field", contains("members[1].person", "members[2].person"));
  }

  @Test
  void whatIsNoPersonIsRefused() {
    put("/people/Ada", "{\"title\": \"Ada\"}").statusCode(400);
    put("/people/ada2", "{\"title\": \"\", \"email\": \"not mail\"}")
        .statusCode(400)
        .body("violations.field", contains("email", "title"));
  }
}
