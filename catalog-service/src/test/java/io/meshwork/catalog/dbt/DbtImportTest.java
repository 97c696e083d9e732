package io.meshwork.catalog.dbt;

import static io.meshwork.catalog.CatalogClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.CatalogTest;
import io.meshwork.contracts.catalog.v1.JobDeclared;
import io.meshwork.platform.test.Broker;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@CatalogTest
class DbtImportTest {

  private static final String MANIFEST =
      """
      {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json",
         "adapter_type": "postgres", "project_name": "%s"},
       "future": [1, {"x": []}],
       "nodes": {
         "model.p.orders": {"resource_type": "model", "database": "shop", "schema": "mart",
           "name": "orders", "alias": "orders_v1", "package_name": "p", "group": "finance",
           "access": "public", "version": 1, "tags": ["nightly"],
           "description": "All orders", "compiled_code": "select * from x",
           "depends_on": {"nodes": ["model.p.part", "seed.p.countries"]},
           "config": {"materialized": "table", "contract": {"enforced": true}},
           "contract": {"enforced": true},
           "constraints": [{"type": "primary_key", "columns": ["id", "day"]}],
           "columns": {
             "id": {"name": "id", "data_type": "int", "description": "The key",
                    "constraints": [{"type": "not_null"}]},
             "day": {"name": "day", "data_type": "date"},
             "country": {"name": "country", "data_type": "text"},
             "planned": {"name": "planned", "data_type": "text"}}},
         "model.p.part": {"resource_type": "model", "database": "shop", "schema": "mart",
           "name": "part", "config": {"materialized": "ephemeral"}, "columns": {},
           "depends_on": {"nodes": ["source.p.raw.orders"]}},
         "seed.p.countries": {"resource_type": "seed", "database": "shop", "schema": "mart",
           "name": "countries", "config": {"meta": {"owner": {"email": "geo@shop.example"}}},
           "columns": {"code": {"name": "code"}}},
         "analysis.p.idea": {"resource_type": "analysis", "database": "shop", "schema": "mart",
           "name": "idea"},
         "test.p.a": {"resource_type": "test", "attached_node": "model.p.orders",
           "depends_on": {"nodes": ["model.p.orders"]},
           "test_metadata": {"name": "unique", "kwargs": {"column_name": "ID"}}},
         "test.p.b": {"resource_type": "test",
           "depends_on": {"nodes": ["seed.p.countries", "model.p.orders"]},
           "test_metadata": {"name": "relationships", "kwargs": {"column_name": "country",
             "field": "code", "model": "{{ get_where_subquery(ref('orders')) }}"}}},
         "test.p.c": {"resource_type": "test", "attached_node": "model.p.orders",
           "depends_on": {"nodes": ["model.p.orders"]}, "config": {"severity": "WARN"},
           "test_metadata": {"name": "not_null", "kwargs": {"column_name": "country"}}}
       },
       "sources": {
         "source.p.raw.orders": {"resource_type": "source", "database": "shop", "schema": "raw",
           "name": "orders", "identifier": "orders_2024", "columns": {}, "source_name": "raw",
           "loader": "airbyte", "loaded_at_field": "at", "freshness": {
             "warn_after": {"count": 12, "period": "hour"},
             "error_after": {"count": 2, "period": "day"}, "filter": null}},
         "source.p.raw.countries": {"resource_type": "source", "database": "shop",
           "schema": "mart", "name": "countries", "columns": {}}
       },
       "groups": {"group.p.finance": {"name": "finance", "owner": {"name": "Finance",
         "email": ["money@shop.example", "books@shop.example"]}}},
       "exposures": {"exposure.p.weekly": {"name": "weekly", "type": "dashboard",
         "owner": {"email": "ceo@shop.example"}, "depends_on": {"nodes": ["model.p.orders"]}}}
      }
      """;

  private static final String CATALOG =
      """
      {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"},
       "nodes": {"model.p.orders": {"metadata": {"comment": "From the warehouse"}, "columns": {
         "COUNTRY": {"name": "COUNTRY", "type": "VARCHAR", "index": 2, "comment": "ISO code"},
         "ID": {"name": "ID", "type": "BIGINT", "index": 1},
         "ADDED": {"name": "ADDED", "type": "TIMESTAMP", "index": 3}}}}}
      """;

  @Test
  void whatAProjectTellsIsFound() {
    upload("one")
        .with("catalog", CATALOG)
        .send()
        .statusCode(200)
        .body("project", equalTo("one"))
        .body("totals.created", equalTo(3))
        .body("totals.skipped", equalTo(3))
        .body("totals.tests", equalTo(3))
        .body("totals.promises", equalTo(2))
        .body("totals.jobs", equalTo(2))
        .body("nodes.find {it.id == 'model.p.orders'}.owner", equalTo("Finance"))
        .body("nodes.find {it.id == 'seed.p.countries'}.owner", equalTo("geo@shop.example"))
        .body("nodes.find {it.id == 'model.p.part'}.reason", containsString("ephemeral"))
        .body(
            "nodes.find {it.id == 'source.p.raw.countries'}.reason",
            containsString("seed.p.countries"))
        .body("exposures[0].datasets", contains("dataset:one:shop.mart.orders_v1"));

    get("/datasets/one/shop.mart.orders_v1")
        .body("origin", equalTo("discovered"))
        .body("sources", contains("dbt"))
        .body("description", equalTo("All orders"))
        .body("columns.name", contains("id", "country", "ADDED", "day", "planned"))
        .body("columns.type", contains("BIGINT", "VARCHAR", "TIMESTAMP", "date", "text"))
        .body("columns[0].primaryKey", equalTo(1))
        .body("columns[0].unique", equalTo(true))
        .body("columns[0].nullable", equalTo(false))
        .body("columns[0].description", equalTo("The key"))
        .body("columns[1].description", equalTo("ISO code"))
        .body("columns[1].nullable", nullValue())
        .body("columns[1].references", equalTo("shop.mart.countries.code"));
  }

  @Test
  void ownersGroupsAndFreshnessAreShownWithTheDatasetAndInItsHistory() {
    upload("owned").send().statusCode(200);

    get("/datasets/owned/shop.mart.orders_v1")
        .body("found.dbt.properties.owner", equalTo("Finance"))
        .body(
            "found.dbt.properties.ownerEmails",
            contains("money@shop.example", "books@shop.example"))
        .body("found.dbt.properties.group", equalTo("finance"))
        .body("found.dbt.properties.access", equalTo("public"))
        .body("found.dbt.properties.version", equalTo("1"))
        .body("found.dbt.properties.tags", contains("nightly"))
        .body("found.dbt.properties.contractEnforced", equalTo(true))
        .body("found.dbt.properties.materialized", equalTo("table"))
        .body("found.dbt.properties.type", equalTo("model"))
        .body("found.dbt.properties.loader", nullValue());
    get("/datasets/owned/shop.mart.countries")
        .body("found.dbt.properties.ownerEmails", contains("geo@shop.example"))
        .body("found.dbt.properties.owner", nullValue());
    get("/datasets/owned/shop.raw.orders_2024")
        .body("found.dbt.properties.source", equalTo("raw"))
        .body("found.dbt.properties.loader", equalTo("airbyte"))
        .body("found.dbt.properties.loadedAtField", equalTo("at"))
        .body("found.dbt.properties.freshnessWarnAfter", equalTo("PT12H"))
        .body("found.dbt.properties.freshnessErrorAfter", equalTo("PT48H"));
    get("/changes?urn=dataset:owned:shop.mart.orders_v1")
        .body("items[0].content.found.dbt.properties.owner", equalTo("Finance"));
    upload("owned").send().body("totals.unchanged", equalTo(3));
  }

  @Test
  void theSameUploadTwiceChangesNothing() {
    upload("twice").send().statusCode(200).body("totals.created", equalTo(3));

    upload("twice")
        .send()
        .body("totals.created", equalTo(0))
        .body("totals.updated", equalTo(0))
        .body("totals.unchanged", equalTo(3))
        .body("totals.jobs", equalTo(0))
        .body("gone", empty());
    get("/datasets/twice/shop.raw.orders_2024").body("revision", equalTo(1));
  }

  @Test
  void whatVanishedFromTheProjectIsGone() {
    upload("vanish").send().statusCode(200);
    String without = MANIFEST.formatted("vanish").replace("orders_2024", "orders_2025");

    new DbtUpload()
        .with("manifest", without)
        .into("vanish")
        .send()
        .body("totals.created", equalTo(1))
        .body("gone", contains("dataset:vanish:shop.raw.orders_2024"));
    get("/datasets/vanish/shop.raw.orders_2024").body("goneAt", notNullValue());

    upload("vanish").send().body("gone", contains("dataset:vanish:shop.raw.orders_2025"));
    get("/datasets/vanish/shop.raw.orders_2024").body("goneAt", nullValue());
  }

  @Test
  void lineageIsToldOfModelsAsJobs() throws IOException {
    upload("told").asJobsOf("dbt-told").send().statusCode(200);

    JsonNode event = told("job:dbt-told:shop.mart.p.orders");
    assertThat(event.at("/inputs").findValuesAsText("name"))
        .containsExactlyInAnyOrder("shop.raw.orders_2024", "shop.mart.countries");
    assertThat(event.at("/outputs/0/name").asText()).isEqualTo("shop.mart.orders_v1");
    assertThat(event.at("/job/facets/sql/query").asText()).isEqualTo("select * from x");
    assertThat(event.at("/job/facets/ownership/owners/0/name").asText()).isEqualTo("Finance");
  }

  @Test
  void runsAndFreshnessAreReported() {
    upload("ran")
        .with(
            "run_results",
            """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/run-results/v6.json",
               "generated_at": "2026-01-31T12:00:00Z"},
             "results": [{"unique_id": "model.p.orders", "status": "success"},
               {"unique_id": "test.p.a", "status": "pass"},
               {"unique_id": "test.p.b", "status": "fail"}]}
            """)
        .with(
            "sources",
            """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/sources/v3.json"},
             "results": [{"unique_id": "source.p.raw.orders", "status": "warn",
                "max_loaded_at": "2026-01-30T12:00:00Z"},
               {"unique_id": "source.p.raw.gone", "status": "runtime error", "error": "no"}]}
            """)
        .send()
        .statusCode(200)
        .body("lastRun.generatedAt", equalTo("2026-01-31T12:00:00Z"))
        .body("lastRun.models.success", equalTo(1))
        .body("lastRun.tests.fail", equalTo(1))
        .body("freshness[0].urn", equalTo("dataset:ran:shop.raw.orders_2024"))
        .body("freshness[0].status", equalTo("warn"))
        .body("freshness[1].urn", nullValue());
  }

  @Test
  void whatIsNoSuchFileIsRefusedBeforeAnythingIsWritten() {
    upload("bad")
        .with("catalog", MANIFEST.formatted("bad"))
        .send()
        .statusCode(400)
        .body("violations[0].field", equalTo("catalog"))
        .body("violations[0].message", equalTo("must be a catalog file, not a manifest file"));
    get("/datasets/bad/shop.mart.countries").statusCode(404);

    new DbtUpload()
        .with("catalog", CATALOG)
        .into("bad")
        .send()
        .statusCode(400)
        .body("violations.field", contains("manifest"));
    for (String content : new String[] {"", "[]", "{", "{}", "null", "{\"metadata\": 1}"}) {
      new DbtUpload()
          .with("manifest", content)
          .into("bad")
          .send()
          .statusCode(400)
          .body("violations.field", contains("manifest"));
    }
    new DbtUpload()
        .with("manifest", MANIFEST.formatted("bad"))
        .send()
        .statusCode(400)
        .body("violations.field", contains("namespace"))
        .body("violations[0].message", containsString("postgres://host:5432"));
    get("/imports/dbt").statusCode(405);
  }

  @Test
  void aStrangeManifestIsStillRead() {
    new DbtUpload()
        .with(
            "manifest",
            """
            {"nodes": {"model.p.a": {"columns": {"x": {}, "y": 1}, "depends_on": {"nodes": [1, null]}},
               "model.p.b": {"name": "b", "schema": 7, "columns": [], "depends_on": 3},
               "weird": {"resource_type": null}, "text": "no node"},
             "sources": [], "exposures": null, "disabled": {"x": [{}]},
             "metadata": {"adapter_type": "bigquery", "project_id": "abc",
               "dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v4.json"}}
            """)
        .send()
        .statusCode(200)
        .body("namespace", equalTo("bigquery"))
        .body("nodes.id", containsInAnyOrder("model.p.a", "model.p.b", "weird"))
        .body("totals.created", equalTo(1));
  }

  private static JsonNode told(String job) throws IOException {
    var told =
        await()
            .until(
                () ->
                    Broker.records("catalog.events").stream()
                        .filter(record -> record.key().equals(job))
                        .toList(),
                records -> !records.isEmpty());
    return new ObjectMapper().readTree(JobDeclared.parseFrom(told.getLast().value()).getEvent());
  }

  private static DbtUpload upload(String project) {
    return new DbtUpload().with("manifest", MANIFEST.formatted(project)).into(project);
  }
}
