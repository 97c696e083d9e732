package io.meshwork.catalog.domain;

import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.post;
import static io.meshwork.catalog.CatalogClient.put;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.Test;

@CatalogTest
class ReorganisationTest {

  @Test
  void aDomainMovesWithAllThatIsBelowIt() {
    domain("sales");
    domain("market");
    sub("sales%2Fshop");
    sub("sales%2Fshop%2Ftills");
    put("/datasets/till/receipts", "{\"domain\": \"sales/shop/tills\"}").statusCode(201);
    put(
            "/products/sales%2Fshop%2Ftills/receipts",
            """
            {"title": "Receipts", "owner": "sales",
             "outputPorts": [{"name": "table", "datasets": ["dataset:till:receipts"]}]}
            """)
        .statusCode(201);
    put(
            "/products/market/reader",
            """
            {"title": "Reader", "owner": "market",
             "inputPorts": [{"name": "in", "product": "product:sales%2Fshop%2Ftills/receipts"}]}
            """)
        .statusCode(201);

    post("/domains/sales%2Fshop/move", "{\"to\": \"market/shop\"}")
        .statusCode(200)
        .body("path", equalTo("market/shop"))
        .body("revision", equalTo(2));

    get("/domains/sales%2Fshop").statusCode(404);
    get("/domains/market%2Fshop%2Ftills").statusCode(200);
    get("/datasets/till/receipts")
        .body("domain", equalTo("market/shop/tills"))
        .body("products", contains("product:market%2Fshop%2Ftills/receipts"));
    get("/products/market%2Fshop%2Ftills/receipts").body("owner", equalTo("sales"));
    get("/products/market/reader")
        .body("inputPorts[0].product", equalTo("product:market%2Fshop%2Ftills/receipts"));
    get("/changes?urn=product:sales%252Fshop%252Ftills/receipts")
        .body("items[0].kind", equalTo("deleted"))
        .body("items[0].message", equalTo("Moved to product:market%2Fshop%2Ftills/receipts"));
    get("/changes?urn=product:market%252Fshop%252Ftills/receipts")
        .body("items[0].message", equalTo("Moved from product:sales%2Fshop%2Ftills/receipts"));
  }

  @Test
  void whatMovesAwayAndBackGoesOnWithItsRevisions() {
    domain("there");
    domain("back");
    sub("there%2Fand");
    post("/domains/there%2Fand/move", "{\"to\": \"back/and\"}").statusCode(200);
    post("/domains/back%2Fand/move", "{\"to\": \"there/and\"}")
        .statusCode(200)
        .body("path", equalTo("there/and"))
        .body("revision", greaterThan(2));
    get("/domains/back%2Fand").statusCode(404);
  }

  @Test
  void aTreeHasNoCyclesAndNoTwoOfAPath() {
    domain("tree");
    sub("tree%2Fbranch");
    sub("tree%2Ftwig");

    post("/domains/tree/move", "{\"to\": \"tree/branch/tree\"}")
        .statusCode(400)
        .body("violations.field", contains("to"));
    post("/domains/tree%2Fbranch/move", "{\"to\": \"tree/twig\"}").statusCode(409);
    post("/domains/tree%2Fbranch/move", "{\"to\": \"nowhere/branch\"}").statusCode(400);
    post("/domains/tree%2Fbranch/move", "{\"to\": \"Tree\"}").statusCode(400);
    post("/domains/tree%2Fbranch/move", "{}").statusCode(400);
    post("/domains/nowhere/move", "{\"to\": \"tree/x\"}").statusCode(404);
    signedIn()
        .header("If-Match", "\"7\"")
        .body("{\"to\": \"tree/leaf\"}")
        .post("/api/v1/domains/tree%2Fbranch/move")
        .then()
        .statusCode(412);
    get("/domains/tree%2Fbranch").statusCode(200).body("revision", equalTo(1));
  }

  @Test
  void aDomainIsGivenAwayWithWhatItsTeamOwnsBelowIt() {
    domain("giver");
    domain("taker");
    sub("giver%2Finner");
    put("/products/giver%2Finner/own", "{\"title\": \"Own\", \"owner\": \"giver\"}")
        .statusCode(201);
    put("/products/giver%2Finner/other", "{\"title\": \"Other\", \"owner\": \"taker\"}")
        .statusCode(201);

    post("/domains/giver/transfer", "{\"owner\": \"nobody\"}").statusCode(400);
    post("/domains/giver/transfer", "{\"owner\": \"taker\"}")
        .statusCode(200)
        .body("owner", equalTo("taker"));

    get("/domains/giver%2Finner").body("owner", equalTo("taker"));
    get("/products/giver%2Finner/own").body("owner", equalTo("taker"));
    get("/products/giver%2Finner/other").body("revision", equalTo(1));
    get("/changes?urn=product:giver%252Finner/own")
        .body("items", hasSize(2))
        .body("items[0].message", equalTo("Given to team:taker with domain:giver"));
  }

  private static void sub(String path) {
    String owner = path.substring(0, path.indexOf('%'));
    put("/domains/" + path, "{\"title\": \"Sub\", \"owner\": \"%s\"}".formatted(owner))
        .statusCode(201);
  }
}
