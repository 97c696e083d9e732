package io.meshwork.catalog.product;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.catalog.CatalogTest;
import org.junit.jupiter.api.Test;

@CatalogTest
class ProductResourceTest {

  private static final String CONTRACT =
      """
      {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "ported", "version": "1.0.0",
       "status": "active"}
      """;

  private static final String PORTS =
      """
      {"title": "Thing", "owner": "ported",
       "inputPorts": [{"name": "in", "contract": {"id": "%s", "version": "%s"}}],
       "outputPorts": [{"name": "out", "contract": {"id": "%s", "version": "%s"}}]}
      """;

  private static final String OUT =
      """
      {"title": "Renamed", "owner": "imported",
       "outputPorts": [{"name": "out", "contract": {"id": "%s"}}]}
      """;

  private static final String PRODUCT =
      """
      {
        "title": "Orders",
        "purpose": "Every order, once",
        "owner": "%s",
        "lifecycle": "active",
        "version": "1.2.0",
        "tags": ["gold"],
        "outputPorts": [{"name": "table", "datasets": ["%s"]}]
      }
      """;

  @Test
  void aProductOffersItsDatasets() {
    domain("checkout");
    String path = "/datasets/postgres%3A%2F%2Fshop%3A5432/shop.public.orders";
    String urn = "dataset:postgres%3A//shop%3A5432:shop.public.orders";
    put(path, "{\"domain\": \"checkout\", \"columns\": [{\"name\": \"id\", \"type\": \"uuid\"}]}")
        .statusCode(201)
        .body("urn", equalTo(urn));

    put("/products/checkout/orders", PRODUCT.formatted("checkout", urn))
        .statusCode(201)
        .body("urn", equalTo("product:checkout/orders"))
        .body("lifecycle", equalTo("active"))
        .body("outputPorts[0].datasets", contains(urn));

    get(path)
        .statusCode(200)
        .body("products", contains("product:checkout/orders"))
        .body("columns[0].type", equalTo("uuid"))
        .body("origin", equalTo("declared"))
        .body("revision", equalTo(2));
    delete(path).statusCode(409).body("detail", containsString("product:checkout/orders"));
    delete("/products/checkout/orders").statusCode(204);
    get(path).body("products", empty()).body("revision", equalTo(3));
    delete(path).statusCode(204);
  }

  @Test
  void everyReferenceMustExist() {
    domain("refs");

    put("/products/nowhere/thing", PRODUCT.formatted("nobody", "dataset:kafka%3A//broker:orders"))
        .statusCode(400)
        .body("violations.field", contains("domain", "owner", "outputPorts[0].datasets[0]"));
    get("/products/nowhere/thing").statusCode(404);
  }

  @Test
  void whatIsNotADatasetCannotBeOffered() {
    domain("kinds");

    put("/products/kinds/thing", PRODUCT.formatted("kinds", "team:kinds"))
        .statusCode(400)
        .body("violations[0].field", equalTo("outputPorts[0].datasets[0]"))
        .body("violations[0].message", containsString("dataset:"));
  }

  @Test
  void anUnknownLifecycleIsToldWithThoseThatExist() {
    domain("cycle");

    put(
            "/products/cycle/thing",
            "{\"title\": \"x\", \"owner\": \"cycle\", \"lifecycle\": \"alive\"}")
        .statusCode(400)
        .body("violations[0].field", equalTo("lifecycle"))
        .body(
            "violations[0].message",
            equalTo("must be one of proposed, draft, active, deprecated, retired, not 'alive'"));
  }

  @Test
  void aDomainInTheTreeIsOneSegmentOfTheAddress() {
    domain("retail");
    put("/domains/retail%2Fstores", "{\"title\": \"Stores\", \"owner\": \"retail\"}")
        .statusCode(201)
        .body("path", equalTo("retail/stores"));

    put("/products/retail%2Fstores/visits", "{\"title\": \"Visits\", \"owner\": \"retail\"}")
        .statusCode(201)
        .body("urn", equalTo("product:retail%2Fstores/visits"));

    get("/products?domain=retail%2Fstores").body("items.name", contains("visits"));
    delete("/domains/retail").statusCode(409).body("detail", containsString("retail/stores"));
  }

  @Test
  void aPortNamesNoContractThatIsNotThere() {
    domain("ported");
    put("/contracts/ported", CONTRACT).statusCode(201);

    put("/products/ported/thing", PORTS.formatted("unheard-of", "1.0.0", "ported", "2.0.0"))
        .statusCode(400)
        .body(
            "violations.field",
            contains("inputPorts[0].contract.id", "outputPorts[0].contract.version"))
        .body("violations[0].message", containsString("contract:unheard-of"));
    get("/products/ported/thing").statusCode(404);
    put("/products/ported/thing", PORTS.formatted("ported", "1.0.0", "ported", "1.0.0"))
        .statusCode(201);
  }

  @Test
  void aContractThatAnImportBroughtMayStay() {
    domain("imported");
    put(
            "/products/imported/thing/odps",
            """
            {"apiVersion": "v1.0.0", "kind": "DataProduct", "id": "x", "name": "Thing",
             "version": "1.0.0", "status": "draft", "team": {"name": "imported"},
             "outputPorts": [{"name": "out", "version": "1.0.0", "contractId": "elsewhere"}]}
            """)
        .statusCode(201);

    put("/products/imported/thing", OUT.formatted("elsewhere")).statusCode(200);
    put("/products/imported/thing", OUT.formatted("nowhere")).statusCode(400);
  }

  @Test
  void everyRevisionIsKeptWithWhoMadeIt() {
    domain("history");
    put("/products/history/thing", "{\"title\": \"First\", \"owner\": \"history\"}");
    put("/products/history/thing", "{\"title\": \"Second\", \"owner\": \"history\"}");
    delete("/products/history/thing").statusCode(204);

    get("/changes?urn=product:history/thing")
        .statusCode(200)
        .body("items.kind", contains("deleted", "updated", "created"))
        .body("items.revision", contains(3, 2, 1))
        .body("items.actor", contains("user:ada", "user:ada", "user:ada"))
        .body("items[2].content.title", equalTo("First"));
  }
}
