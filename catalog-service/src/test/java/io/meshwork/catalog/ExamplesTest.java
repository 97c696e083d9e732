package io.meshwork.catalog;

import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever sends the examples of requests, in this order, gets those of answers, but for the times.
 * With {@code -Dmeshwork.openapi.write=true} the answers are written anew.
 */
@CatalogTest
class ExamplesTest {

  private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
  private static final Set<String> TIMES =
      Set.of("updatedAt", "publishedAt", "deprecatedAt", "at", "since");
  private static final Set<String> ACTORS = Set.of("actor", "publishedBy");

  private static final String DATASET =
      "/datasets/postgres:%2F%2Fstorefront:5432/shop.public.orders";
  private static final String PRODUCT = "/products/storefront/orders";
  private static final String CONTRACT = "/contracts/storefront-orders";

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void theExamplesAreRealOnes() throws IOException {
    send("PUT", "/people/ada.lovelace", "PersonDraft");
    send("PUT", "/teams/storefront", "TeamDraft");
    send("PUT", "/domains/storefront", "DomainDraft");
    send("PUT", "/glossaries/storefront", "GlossaryDraft");
    given("/glossaries/storefront/terms/transaction", "{\"title\": \"Transaction\"}");
    send("PUT", "/glossaries/storefront/terms/order", "TermDraft");
    send("PUT", "/tags/Customer.email", "TagDraft");
    send("PUT", DATASET, "DatasetDraft");
    send("POST", DATASET + "/claim", "Claim");
    send("PUT", CONTRACT, "putContract.request");
    send("PUT", PRODUCT, "ProductDraft");
    send("PUT", "/products/storefront/returns/odps", "importProduct.request");
    given(
        "/products/storefront/insights",
        """
        {"title": "Order insights", "owner": "storefront", "inputPorts": [
          {"name": "orders", "product": "product:storefront/orders", "version": "1.0.0"}]}
        """);

    answers("/people/ada.lovelace", "", "Person");
    answers("/teams/storefront", "", "Team");
    answers("/domains/storefront", "", "Domain");
    answers("/glossaries/storefront", "", "Glossary");
    answers("/glossaries/storefront/terms/order", "", "Term");
    answers("/glossaries/storefront/terms/order/uses", "/items/0", "TermUse");
    answers("/tags/Customer.email", "", "Tag");
    answers(DATASET, "", "Dataset");
    answers(DATASET + "/schemas?source=declared", "/items/0", "DatasetSchema");
    answers(CONTRACT, "", "Contract");
    answers("/contracts?domain=storefront", "/items/0", "ContractSummary");
    answers(CONTRACT + "/versions", "/0", "ContractVersion");
    answers(PRODUCT, "", "Product");
    answers(PRODUCT + "/consumers", "/0", "Consumer");
    answers(PRODUCT + "/odps", "", "exportProduct");
    answers("/changes?urn=team:storefront", "/items/0", "Change");

    String contract = Files.readString(file("putContract.request"));
    given(CONTRACT, contract.replace("\"1.0.0\"", "\"2.0.0\"").replace("uuid", "text"));
    answers(CONTRACT + "/diff?from=1.0.0&to=2.0.0", "", "ContractDifference");
    given(
        PRODUCT,
        Files.readString(file("ProductDraft")).replace("1.0.0\",\n  \"tags", "2.0.0\",\n  \"tags"));
    send("POST", PRODUCT + "/versions/1.0.0/deprecate", "Deprecation");
    given("/teams/retail", "{\"title\": \"Retail\"}");
    given("/domains/retail", "{\"title\": \"Retail\", \"owner\": \"retail\"}");
    send("POST", "/domains/storefront/transfer", "Handover");
    send("POST", "/domains/storefront/move", "Relocation");
  }

  private void send(String method, String path, String example) throws IOException {
    ok(method, path, Files.readString(file(example)), example);
  }

  private void given(String path, String body) {
    ok("PUT", path, body, path);
  }

  private static void ok(String method, String path, String body, String what) {
    var answer = signedIn().body(body).when().request(method, "/api/v1" + path);
    assertThat(answer.statusCode()).as("%s: %s", what, answer.asString()).isBetween(200, 201);
  }

  private void answers(String path, String pointer, String example) throws IOException {
    JsonNode answer = json.readTree(signedIn().get("/api/v1" + path).asString()).at(pointer);
    pin(answer);
    if (Boolean.getBoolean("meshwork.openapi.write")) {
      Files.writeString(
          file(example), json.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
    }

    assertThat(answer).as(example).isEqualTo(json.readTree(file(example).toFile()));
  }

  /** Times and callers are of the run; the example has others. */
  private static void pin(JsonNode node) {
    if (node instanceof ObjectNode object) {
      TIMES.stream().filter(object::has).forEach(time -> object.put(time, "2026-03-02T09:30:00Z"));
      ACTORS.stream().filter(object::has).forEach(actor -> object.put(actor, "user:ada"));
    }
    node.forEach(ExamplesTest::pin);
  }

  private static Path file(String example) {
    return FOLDER.resolve(example + ".json");
  }
}
