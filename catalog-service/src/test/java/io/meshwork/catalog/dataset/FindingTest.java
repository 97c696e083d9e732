package io.meshwork.catalog.dataset;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.post;
import static io.meshwork.catalog.CatalogClient.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.catalog.CatalogTest;
import io.meshwork.platform.urn.Urn;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@CatalogTest
class FindingTest {

  @Inject FindingService findings;

  @Test
  void whatIsFoundIsDiscoveredUntilADomainClaimsIt() {
    domain("finders");
    domain("losers");
    find("claimed", Source.LINEAGE, column("id", "int"));
    get("/datasets/pg/claimed")
        .body("origin", equalTo("discovered"))
        .body("sources", contains("lineage"))
        .body("columns.name", contains("id"));

    post("/datasets/pg/claimed/claim", "{\"domain\": \"nowhere\"}").statusCode(400);
    post("/datasets/pg/claimed/claim", "{}")
        .statusCode(400)
        .body("violations.field", contains("domain"));
    post("/datasets/pg/claimed/claim", "{\"domain\": \"finders\"}")
        .statusCode(200)
        .body("origin", equalTo("declared"))
        .body("domain", equalTo("finders"))
        .body("revision", equalTo(2));
    post("/datasets/pg/claimed/claim", "{\"domain\": \"finders\"}").body("revision", equalTo(2));
    post("/datasets/pg/claimed/claim", "{\"domain\": \"losers\"}")
        .statusCode(409)
        .body("detail", containsString("domain:finders"));
    post("/datasets/pg/unheard-of/claim", "{\"domain\": \"finders\"}").statusCode(404);
  }

  @Test
  void everySchemaAnybodyToldOfIsKept() {
    domain("schemas");
    find("kept", Source.LINEAGE, column("id", "int"));
    find("kept", Source.LINEAGE, column("id", "int"));
    find("kept", Source.LINEAGE, column("id", "bigint"));
    find("kept", Source.DBT, column("id", "bigint"));
    put("/datasets/pg/kept", "{\"domain\": \"schemas\", \"columns\": [{\"name\": \"id\"}]}")
        .statusCode(200);

    get("/datasets/pg/kept/schemas")
        .body("items.source", contains("declared", "dbt", "lineage", "lineage"))
        .body("items.version", contains(1, 1, 2, 1))
        .body("items[3].columns[0].type", equalTo("int"));
    get("/datasets/pg/kept/schemas?source=lineage&pageSize=1")
        .body("items", hasSize(1))
        .body("nextPageToken", notNullValue());
    get("/datasets/pg/kept/schemas?source=rumour").statusCode(400);
    get("/datasets/pg/kept").body("columns[0].type", equalTo("bigint"));
  }

  @Test
  void whatDiffersFromItsDeclarationHasDrifted() {
    domain("drifters");
    put(
            "/datasets/pg/drifting",
            """
            {"domain": "drifters", "columns": [
              {"name": "id", "type": "int", "primaryKey": 1}, {"name": "email", "type": "text"}]}
            """)
        .statusCode(201);
    find("drifting", Source.LINEAGE, column("id", "integer"));

    get("/datasets/pg/drifting")
        .body("drift", hasSize(1))
        .body("drift[0].column", equalTo("email"))
        .body("drift[0].kind", equalTo("missing"))
        .body("drift[0].source", equalTo("lineage"))
        .body("revision", equalTo(3));
    get("/changes?urn=dataset:pg:drifting").body("items", hasSize(3));

    find("drifting", Source.LINEAGE, column("id", "integer"), column("email", "varchar"));
    get("/datasets/pg/drifting").body("drift", empty());
  }

  @Test
  void whatVanishedIsGoneAndNotDeleted() {
    find("vanishing", Source.POSTGRESQL, column("id", "int"));
    Urn urn = Urn.dataset("pg", "vanishing");

    assertThat(findings.lose(urn, Source.POSTGRESQL, "service:test")).isTrue();
    assertThat(findings.lose(urn, Source.POSTGRESQL, "service:test")).isFalse();
    assertThat(findings.lose(urn, Source.DBT, "service:test")).isFalse();
    get("/datasets/pg/vanishing")
        .body("goneAt", notNullValue())
        .body("sources", empty())
        .body("columns", hasSize(1));

    find("vanishing", Source.POSTGRESQL, column("id", "int"));
    get("/datasets/pg/vanishing").body("goneAt", nullValue()).body("sources", hasSize(1));
  }

  @Test
  void whatWasFoundOutlivesItsDeclaration() {
    domain("withdrawers");
    find("withdrawn", Source.LINEAGE, column("id", "int"));
    put("/datasets/pg/withdrawn", "{\"domain\": \"withdrawers\", \"title\": \"Mine\"}");

    delete("/datasets/pg/withdrawn").statusCode(204);

    get("/datasets/pg/withdrawn")
        .body("origin", equalTo("discovered"))
        .body("title", equalTo(""))
        .body("columns", hasSize(1));
  }

  private void find(String name, Source source, ColumnDraft... columns) {
    findings.find(
        new Finding(Urn.dataset("pg", name), source, "", List.of(columns)), "service:test");
  }

  private static ColumnDraft column(String name, String type) {
    return ColumnDraft.of(name, type, "", null);
  }
}
