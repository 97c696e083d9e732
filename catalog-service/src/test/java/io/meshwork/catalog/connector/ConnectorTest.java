package io.meshwork.catalog.connector;

import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.meshwork.catalog.CatalogTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@CatalogTest
class ConnectorTest {

  private static final String URN = "dataset:postgres%3A//shop%3A5432:catalog.";

  @Inject DataSource dataSource;

  @Test
  void aDatabaseIsFoundWithKeysCommentsAndViews() throws SQLException {
    execute(
        """
        CREATE SCHEMA shop;
        CREATE SCHEMA shop_private;
        CREATE TABLE shop_private.secrets (id int);
        CREATE TABLE shop.customers (
          id bigint PRIMARY KEY, email varchar(200) NOT NULL UNIQUE, "Odd Name" text[]);
        COMMENT ON TABLE shop.customers IS 'Who buys';
        COMMENT ON COLUMN shop.customers.email IS 'Where to write to';
        INSERT INTO shop.customers SELECT i, i::text FROM generate_series(1, 50) i;
        ANALYZE shop.customers;
        CREATE TABLE shop.orders (
          id int, day date, customer bigint REFERENCES shop.customers, total numeric(10,2),
          PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
        CREATE TABLE shop.orders_2026 PARTITION OF shop.orders
          FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
        CREATE VIEW shop.buyers AS
          SELECT c.email, sum(o.total) AS total FROM shop.customers c
          JOIN shop.orders o ON o.customer = c.id GROUP BY 1;
        CREATE MATERIALIZED VIEW shop.best AS SELECT * FROM shop.buyers;
        CREATE TABLE shop.empty ();
        """);

    ValidatableResponse run = run("shop");
    run.body("state", equalTo("succeeded"))
        .body("total", equalTo(5))
        .body("found", equalTo(5))
        .body("created", equalTo(5))
        .body("gone", equalTo(0))
        .body("error", nullValue());
    String id = run.extract().path("id");
    get("/connectors/shop/runs/" + id + "/changes?pageSize=2")
        .body("items.urn", contains(URN + "shop.best", URN + "shop.buyers"))
        .body("items.effect", contains("created", "created"))
        .body("nextPageToken", notNullValue());
    get("/connectors/shop/runs/" + id + "/changes")
        .body("items.find {it.urn.endsWith('customers')}.rows", equalTo(50));

    get("/datasets/postgres:%2F%2Fshop:5432/catalog.shop.customers")
        .body("sources", contains("postgresql"))
        .body("description", equalTo("Who buys"))
        .body("columns.name", contains("id", "email", "Odd Name"))
        .body("columns.type", contains("bigint", "character varying(200)", "text[]"))
        .body("columns.nullable", contains(false, false, true))
        .body("columns[0].primaryKey", equalTo(1))
        .body("columns[1].unique", equalTo(true))
        .body("columns[1].description", equalTo("Where to write to"));
    get("/datasets/postgres:%2F%2Fshop:5432/catalog.shop.orders")
        .body("columns.find {it.name == 'day'}.primaryKey", equalTo(1))
        .body("columns.find {it.name == 'id'}.primaryKey", equalTo(2))
        .body("columns.find {it.name == 'id'}.unique", nullValue())
        .body(
            "columns.find {it.name == 'customer'}.references",
            equalTo("catalog.shop.customers.id"));
    get("/datasets/postgres:%2F%2Fshop:5432/catalog.shop_private.secrets").statusCode(404);
    get("/datasets/postgres:%2F%2Fshop:5432/catalog.shop.orders_2026").statusCode(404);

    run("shop").body("unchanged", equalTo(5)).body("updated", equalTo(0));

    execute("DROP MATERIALIZED VIEW shop.best; ALTER TABLE shop.customers ADD COLUMN tier int");
    run("shop")
        .body("state", equalTo("succeeded"))
        .body("updated", equalTo(1))
        .body("gone", equalTo(1));
    get("/datasets/postgres:%2F%2Fshop:5432/catalog.shop.best").body("goneAt", notNullValue());
    get("/connectors/shop").body("lastRun.gone", equalTo(1));
    get("/connectors/shop/runs?pageSize=2")
        .body("items.gone", contains(1, 0))
        .body("nextPageToken", notNullValue());
  }

  @Test
  void aRunThatFailsSaysWhyWithoutItsCredentials() {
    run("broken")
        .body("state", equalTo("failed"))
        .body("error", containsString("SQLSTATE 28"))
        .body("error", not(containsString("a-broken-secret")))
        .body("error", not(containsString("nobody-known")));
    get("/connectors")
        .body("items.name", contains("broken", "brokers", "hourly", "nightly", "shop"))
        .body("items.find {it.name == 'broken'}.target", startsWith("postgres://"))
        .body("items.find {it.name == 'hourly'}.every", equalTo("PT1H"))
        .body("items.find {it.name == 'hourly'}.nextRunAt", notNullValue())
        .body("items.find {it.name == 'nightly'}.cron", equalTo("15 3 * * 1-5"))
        .body("items.find {it.name == 'nightly'}.timeZone", equalTo("Europe/Berlin"))
        .body("items.find {it.name == 'nightly'}.nextRunAt", containsString(":15:00Z"))
        .body("items.find {it.name == 'shop'}.nextRunAt", nullValue())
        .body("items.find {it.name == 'broken'}.lastRun.state", equalTo("failed"));
    String everything = get("/connectors").extract().asString();
    assertThat(everything).doesNotContain("a-broken-secret").doesNotContain("nobody-known");
  }

  @Test
  void oneRunAtATimeAndTheDeadMakeWay() throws SQLException {
    execute(
        """
        INSERT INTO connector_run (id, connector, state, requested_by, started_at, leased_until)
        VALUES (gen_random_uuid(), 'brokers', 'running', 'another replica', now(),
          now() + interval '1 hour')
        """);
    start("brokers").statusCode(409).body("detail", containsString("under way"));

    execute(
        "UPDATE connector_run SET leased_until = now() - interval '1 second' WHERE state = 'running'");
    await()
        .untilAsserted(
            () ->
                get("/connectors/brokers")
                    .body("lastRun.state", equalTo("failed"))
                    .body("lastRun.error", containsString("ended before")));
    start("brokers").statusCode(202);
  }

  @Test
  void aScheduledRunStartsByItself() {
    await()
        .untilAsserted(
            () ->
                get("/connectors/hourly")
                    .body("lastRun.state", equalTo("succeeded"))
                    .body("lastRun.requestedBy", equalTo("connector:hourly")));
    get("/connectors/hourly/runs").body("items.found", hasItem(0));
  }

  @Test
  void aRunThatFellIntoATimeWithNobodyUpIsMadeUpForOnce() throws SQLException {
    execute(
        """
        INSERT INTO connector_run (id, connector, state, requested_by, started_at, leased_until)
        VALUES (gen_random_uuid(), 'nightly', 'succeeded', 'connector:nightly',
          now() - interval '10 days', now() - interval '10 days')
        """);

    await().untilAsserted(() -> get("/connectors/nightly/runs").body("items", hasSize(2)));
    await()
        .untilAsserted(
            () -> get("/connectors/nightly").body("lastRun.state", equalTo("succeeded")));
    get("/connectors/nightly/runs").body("items", hasSize(2));
  }

  @Test
  void whatIsNotConfiguredIsNotFound() {
    get("/connectors/none").statusCode(404);
    start("none").statusCode(404);
    get("/connectors/shop/runs/7").statusCode(400).body("violations.field", contains("id"));
    get("/connectors/shop/runs/0190a3c4-0000-7000-8000-000000000000").statusCode(404);
    get("/connectors/shop/runs?pageToken=eA").statusCode(400);
  }

  private static ValidatableResponse start(String connector) {
    return signedIn().when().post("/api/v1/connectors/" + connector + "/runs").then();
  }

  /** Runs the connector to its end. */
  private static ValidatableResponse run(String connector) {
    String id = start(connector).statusCode(202).extract().path("id");
    String address = "/connectors/%s/runs/%s".formatted(connector, id);
    await().until(() -> get(address).extract().path("state"), not(equalTo("running")));
    return get(address);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (String one : List.of(sql.split(";\\s*\\n"))) {
        statement.execute(one);
      }
    }
  }
}
