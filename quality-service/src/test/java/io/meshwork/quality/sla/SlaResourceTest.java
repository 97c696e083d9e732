package io.meshwork.quality.sla;

import static io.meshwork.quality.sla.Told.await;
import static io.meshwork.quality.sla.Told.get;
import static io.meshwork.quality.sla.Told.product;
import static io.meshwork.quality.sla.Told.promise;
import static io.meshwork.quality.sla.Told.put;
import static io.meshwork.quality.sla.Told.signedIn;
import static io.meshwork.quality.sla.Told.wrote;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractSla;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QualityTest
class SlaResourceTest {

  private static final String DATASET = "dataset:promised:orders";

  @Inject Clock clock;

  @Test
  void whatAContractPromisesIsMeasuredOrToldWhyNot() {
    says(
        "measured",
        1,
        sla("latency", "4", "d"),
        sla("retention", "3", "y"),
        sla("frequency", "often", ""));

    await()
        .untilAsserted(
            () ->
                get("/slas?urn=contract:measured")
                    .body("property", contains("latency", "retention", "frequency"))
                    .body("state", contains("unknown", "unmeasured", "unreadable")));
    get("/slas?urn=contract:measured")
        .body("[0].reason", nullValue())
        .body("[0].objectives[0].contract", equalTo("contract:measured"))
        .body("[0].objectives[0].target", equalTo(99.0f))
        .body("[0].objectives[0].window", equalTo("P30D"))
        .body("[0].objectives[0].attainment", nullValue())
        .body("[1].reason", containsString("retention"))
        .body("[2].reason", equalTo("'often' is no number."))
        .body("[2].objectives", empty());

    wrote("dataset:promised:measured", clock.instant());

    await()
        .untilAsserted(
            () -> get("/slas?urn=dataset:promised:measured").body("[0].state", equalTo("kept")));
  }

  @Test
  void whatAContractPromisesAnewKeepsItsHistoryAndWhatItNoLongerDoesIsRetired() {
    says("changing", 1, sla("latency", "4", "d"), sla("frequency", "1", "d"));
    await().untilAsserted(() -> get("/slas?urn=contract:changing").body("$", hasSize(2)));
    String latency = get("/slas?urn=contract:changing").extract().path("[0].objectives[0].id");

    says("changing", 2, sla("freshness", "96", "h"));

    await().untilAsserted(() -> get("/slas?urn=contract:changing").body("$", hasSize(1)));
    get("/slas?urn=contract:changing").body("[0].objectives[0].id", equalTo(latency));
    get("/slas/objectives?urn=contract:changing").body("items.id", contains(latency));
  }

  @Test
  void whoMayChangeADatasetMayPromiseSomethingOfIt() {
    String body =
        """
        {"dataset": "dataset:promised:own", "property": "freshness", "value": "6", "unit": "h",
         "target": 95, "window": "P7D", "description": "As finance asked."}
        """;

    put("own-1", body)
        .statusCode(200)
        .body("objective.expectation", equalTo("The newest version is at most 6 hours old."))
        .body("objective.target", equalTo(95.0f))
        .body("objective.window", equalTo("P7D"))
        .body("objective.slo", equalTo("own-1"))
        .body("objective.contract", nullValue())
        .body("objective.standing", equalTo("unknown"));

    String id = get("/slos/own-1").extract().path("objective.id");
    put("own-1", body).statusCode(200).body("objective.id", equalTo(id));
    get("/slas/" + id).body("since", notNullValue());
    get("/slas?urn=dataset:promised:own")
        .body("[0].contract", equalTo(""))
        .body("[0].objectives[0].id", equalTo(id));
    get("/slos?pageSize=1000").body("items.name", hasItem("own-1"));
    put("own-1", body.replace("\"6\"", "\"8\"")).statusCode(200);
    get("/slas/objectives?urn=dataset:promised:own").body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset | {'property': 'freshness', 'value': '1d'}",
        "dataset | {'dataset': 'product:a/b', 'property': 'freshness', 'value': '1d'}",
        "property | {'dataset': 'dataset:a:b', 'property': 'beauty', 'value': '1d'}",
        "value | {'dataset': 'dataset:a:b', 'property': 'freshness', 'value': '1'}",
        "value | {'dataset': 'dataset:a:b', 'property': 'timeOfAvailability', 'value': '24:00'}",
        "value | {'dataset': 'dataset:a:b', 'property': 'availability', 'value': '100 %'}",
        "target | {'dataset': 'dataset:a:b', 'property': 'availability', 'value': '99', 'target': 99}",
        "target | {'dataset': 'dataset:a:b', 'property': 'freshness', 'value': '1d', 'target': 100}",
        "window | {'dataset': 'dataset:a:b', 'property': 'freshness', 'value': '1d', 'window': 'P1Y'}",
        "window | {'dataset': 'dataset:a:b', 'property': 'freshness', 'value': '1d', 'window': 'PT1H'}",
        "since | {'dataset': 'dataset:a:b', 'property': 'freshness', 'value': '1d', 'since': '2020-01-01T00:00:00Z'}",
      })
  void saysWhatIsWrongWithAPromise(String field, String body) {
    put("wrong", body.replace('\'', '"')).statusCode(400).body("violations.field", hasItem(field));
    signedIn().get("/api/v1/slos/wrong").then().statusCode(404);
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    put("Wrong Name", "{}").statusCode(400);
    put("wrong", "").statusCode(400);
    for (String path :
        List.of(
            "/slas?urn=domain:a",
            "/slas/objectives?urn=team:a",
            "/slas/objectives?standing=fine",
            "/slas/objectives?pageToken=bm9uc2Vuc2U",
            "/slas/nonsense",
            "/slas/compliance",
            "/slas/compliance?urn=job:a:b",
            "/slas/compliance?urn=dataset:a:b&consumed=true",
            "/slas/compliance?urn=dataset:a:b&from=yesterday",
            "/slas/compliance?urn=dataset:a:b&from=2026-01-02&to=2026-01-01",
            "/slas/compliance?urn=dataset:a:b&from=2020-01-02&to=2026-01-01",
            "/slas/forecast?urn=person:ada",
            "/slas/forecast?pageToken=bm9uc2Vuc2U")) {
      signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then().statusCode(400);
    }
    signedIn().get("/api/v1/slas/00000000-0000-0000-0000-000000000000").then().statusCode(404);
    signedIn().delete("/api/v1/slos/nothing").then().statusCode(404);
  }

  @Test
  void aWindowIsOfWholeSeconds() {
    put(
            "split",
            """
            {"dataset": "dataset:promised:split", "property": "freshness", "value": "1d", "window": "P1DT0.5S"}
            """)
        .statusCode(200)
        .body("objective.window", equalTo("P1D"));

    get("/slas?urn=dataset:promised:split").body("objectives.flatten().slo", contains("split"));
  }

  @Test
  void promisesAreToldAPageAtATime() {
    for (int i = 0; i < 3; i++) {
      promise("paged-" + i, "dataset:promised:paged", "freshness", (1 + i) + "d", clock.instant());
    }

    String token =
        get("/slos?pageSize=2&pageToken=" + PageRequest.encode("paged-"))
            .body("items.name", contains("paged-0", "paged-1"))
            .body("items.objective.slo", contains("paged-0", "paged-1"))
            .extract()
            .path("nextPageToken");
    get("/slos?pageSize=1&pageToken=" + token).body("items.name", contains("paged-2"));
  }

  @Test
  void aProductPromisesWhatIsPromisedOfWhatItOffers() {
    promise("offered", DATASET, "freshness", "1d", clock.instant().minus(Duration.ofHours(2)));
    product("product:promised/orders", List.of(DATASET));

    await()
        .untilAsserted(
            () ->
                get("/slas?urn=product:promised/orders")
                    .body("objectives.flatten().slo", contains("offered")));
    get("/slas/objectives?urn=domain:promised").body("items.slo", contains("offered"));
    get("/slas/objectives?urn=domain:prom").body("items", empty());
  }

  private static ContractSla sla(String property, String value, String unit) {
    return ContractSla.newBuilder().setProperty(property).setValue(value).setUnit(unit).build();
  }

  private static void says(String name, long revision, ContractSla... slas) {
    String dataset = "dataset:promised:" + name;
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.contract.v1.updated",
        "contract:" + name,
        revision,
        ContractUpdated.newBuilder()
            .setContract(
                Contract.newBuilder()
                    .setUrn("contract:" + name)
                    .setLifecycle("active")
                    .addSchema(
                        ContractSchema.newBuilder()
                            .setName(name)
                            .setPhysicalName(name)
                            .addDatasets(dataset)
                            .putDatasetsByServer("warehouse", dataset))
                    .addAllSlaProperties(List.of(slas)))
            .build());
  }
}
