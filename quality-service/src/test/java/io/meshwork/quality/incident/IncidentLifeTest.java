package io.meshwork.quality.incident;

import static io.meshwork.quality.incident.World.dataset;
import static io.meshwork.quality.incident.World.get;
import static io.meshwork.quality.incident.World.post;
import static io.meshwork.quality.incident.World.result;
import static io.meshwork.quality.incident.World.signedIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.InvalidProtocolBufferException;
import io.meshwork.contracts.quality.v1.IncidentChanged;
import io.meshwork.contracts.quality.v1.IncidentState;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.notify.Receivers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class IncidentLifeTest {

  @Inject World world;
  @Inject IncidentWatch watch;
  @Inject MeterRegistry registry;

  @Test
  void anIncidentWalksItsLifeAndAllAreToldWhomItConcerns() {
    world.flow("life_raw", "life_orders");
    world.flow("life_orders", "life_report");
    String orders = world.product("life-checkout", "orders", "checkout", "low", "life_orders");
    String report = world.product("life-finance", "report", "finance", "critical", "life_report");
    rule("life-owner", "checkout", "life-checkout");
    rule("life-affected", "finance", "life-finance");

    result("fail", "life_orders");

    String id = world.incident("life_orders");
    get("/incidents/" + id)
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("state", equalTo("open"))
        .body("severity", equalTo("critical"))
        .body("domain", equalTo("life-checkout"))
        .body("team", equalTo("checkout"))
        .body("title", equalTo("life_orders fails: rows"))
        .body("datasetsAffected", equalTo(1))
        .body("productsAffected", equalTo(1));
    get("/incidents/" + id + "/products")
        .body("items.product", contains(orders, report))
        .body("items.role", contains("owner", "affected"));
    await().until(() -> Receivers.to("checkout", id).size() == 1);
    await().until(() -> Receivers.to("finance", id).size() == 1);
    assertThat(Receivers.to("checkout", id).getFirst().json().getString("data.text"))
        .contains("rows: There are 3.");
    assertThat(Receivers.to("finance", id).getFirst().json().getList("data.products"))
        .containsExactly(report);

    result("fail", "life_report");
    world.settle();
    get("/incidents?dataset=" + dataset("life_report")).body("items.id", contains(id));
    get("/incidents/" + id + "/datasets")
        .body("items.dataset", contains(dataset("life_orders"), dataset("life_report")))
        .body("items.isRoot", contains(true, false))
        .body("items.isFailing", contains(true, true));

    dealWith(id);

    result("pass", "life_orders");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("acknowledged"));
    result("pass", "life_report");
    world.settle();
    get("/incidents/" + id)
        .body("state", equalTo("resolved"))
        .body("endedBy", equalTo("service:quality"))
        .body("resolution", notNullValue());
    for (String channel : List.of("checkout", "finance")) {
      await()
          .untilAsserted(
              () ->
                  assertThat(Receivers.types(channel, id))
                      .containsExactly("incident.opened", "incident.resolved"));
    }

    result("fail", "life_orders");
    assertThat(world.incident("life_orders")).as("within a day it goes on").isEqualTo(id);
    get("/incidents/" + id).body("state", equalTo("open")).body("endedAt", nullValue());

    resolveByHand(id);
    assertThatTheTimelineSaysAll(id);
    assertThatServicesWereTold(id);
  }

  private void dealWith(String id) {
    long revision = get("/incidents/" + id).extract().<Integer>path("revision");
    signedIn()
        .header("If-Match", "\"1\"")
        .post("/api/v1/incidents/" + id + "/acknowledgement")
        .then()
        .statusCode(412);
    signedIn()
        .header("If-Match", "\"" + revision + "\"")
        .post("/api/v1/incidents/" + id + "/acknowledgement")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"" + (revision + 1) + "\""))
        .body("state", equalTo("acknowledged"))
        .body("acknowledgedBy", equalTo("user:ada"));
    post("/incidents/" + id + "/acknowledgement", "")
        .statusCode(200)
        .body("revision", equalTo((int) revision + 1));
    signedIn()
        .body("{\"assignee\": \"person:ada\"}")
        .put("/api/v1/incidents/" + id + "/assignee")
        .then()
        .statusCode(200)
        .body("assignee", equalTo("person:ada"));
    post("/incidents/" + id + "/notes", "{\"text\": \"The load ran twice.\"}").statusCode(200);
  }

  private void resolveByHand(String id) {
    post("/incidents/" + id + "/resolution", "{\"reason\": \" \"}")
        .statusCode(400)
        .body("violations.field", contains("reason"));
    post("/incidents/" + id + "/resolution", "{\"reason\": \"As designed.\"}")
        .statusCode(200)
        .body("state", equalTo("resolved"))
        .body("endedBy", equalTo("user:ada"))
        .body("resolution", equalTo("As designed."));
    post("/incidents/" + id + "/resolution", "{\"reason\": \"Again.\"}").statusCode(409);
    post("/incidents/" + id + "/acknowledgement", "").statusCode(409);
    signedIn()
        .body("{\"text\": \"Loads are idempotent now.\"}")
        .put("/api/v1/incidents/" + id + "/postmortem")
        .then()
        .statusCode(200)
        .body("postmortem", equalTo("Loads are idempotent now."));

    watch.review();
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));
    result("fail", "life_orders");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("open"));
    result("pass", "life_orders");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));
    post("/incidents/" + id + "/reopening", "{\"reason\": \"It is not over.\"}")
        .statusCode(200)
        .body("state", equalTo("open"))
        .body("acknowledgedBy", nullValue());
  }

  private static void assertThatTheTimelineSaysAll(String id) {
    await()
        .untilAsserted(
            () ->
                get("/incidents/" + id + "/timeline?pageSize=1000")
                    .body("items.kind", hasItems("notified", "reopened")));
    List<String> kinds =
        get("/incidents/" + id + "/timeline?pageSize=1000").extract().path("items.kind");
    assertThat(kinds)
        .filteredOn(kind -> !kind.equals("notified"))
        .containsExactly(
            "opened",
            "joined",
            "acknowledged",
            "assigned",
            "note",
            "recovered",
            "recovered",
            "resolved",
            "reopened",
            "resolved",
            "postmortem",
            "reopened",
            "recovered",
            "resolved",
            "reopened");
    get("/incidents/" + id + "/timeline?pageSize=1000")
        .body("items.find { it.kind == 'note' }.text", equalTo("The load ran twice."))
        .body("items.find { it.kind == 'note' }.actor", equalTo("user:ada"))
        .body("items.find { it.kind == 'opened' }.actor", equalTo("service:quality"))
        .body("items.text", hasItem("checkout: opened"));
  }

  private static void assertThatServicesWereTold(String id) {
    await()
        .untilAsserted(
            () -> {
              var told =
                  Broker.records("quality.events").stream()
                      .filter(record -> record.key().equals("incident:" + id))
                      .map(record -> parse(record.value()))
                      .toList();
              assertThat(told)
                  .extracting(event -> event.getIncident().getRevision())
                  .isSorted()
                  .doesNotHaveDuplicates()
                  .hasSizeGreaterThan(10);
              assertThat(told.getFirst().getIncident().getState())
                  .isEqualTo(IncidentState.INCIDENT_STATE_OPEN);
              assertThat(told)
                  .extracting(event -> event.getIncident().getState())
                  .contains(
                      IncidentState.INCIDENT_STATE_ACKNOWLEDGED,
                      IncidentState.INCIDENT_STATE_RESOLVED);
            });
  }

  private static IncidentChanged parse(byte[] value) {
    try {
      return IncidentChanged.parseFrom(value);
    } catch (InvalidProtocolBufferException malformed) {
      throw new AssertionError(malformed);
    }
  }

  @Test
  void whatOnlyWarnsOrCannotBeRunOrIsNotDemandedAnyMoreIsNoIncident() {
    world.declare("mild_declared", " Warning", false);
    world.declare("mild_retired", "error", true);
    world.declare("mild_strict", "error", false);
    result("warn", "mild_warn");
    result("error", "mild_error");
    result("fail", "mild_declared", "mild_retired");
    result("fail", "mild_strict");

    world.incident("mild_strict");
    for (String name : List.of("mild_warn", "mild_error", "mild_declared", "mild_retired")) {
      get("/incidents?dataset=" + dataset(name)).body("items", empty());
    }
  }

  /** One that was measured before the others came to their end, and is told after. */
  @Test
  void whatIsToldLateIsNotTakenForWhatWasDealtWith() {
    Instant early = World.next();
    result("fail", "tardy");
    String id = world.incident("tardy");
    result("pass", "tardy");
    world.settle();
    get("/incidents/" + id).body("state", equalTo("resolved"));

    post(
            "/check-results",
            """
            [{"dataset": "%s", "check": "nightly", "outcome": "fail", "measuredAt": "%s"}]
            """
                .formatted(dataset("tardy"), early))
        .statusCode(200);
    world.settle();

    get("/incidents/" + id).body("state", equalTo("open"));
  }

  @Test
  void failuresThatNothingConnectsAreIncidentsOfTheirOwn() {
    result("fail", "other_a", "other_b");

    String a = world.incident("other_a");
    String b = world.incident("other_b");
    assertThat(a).as("nothing connects them").isNotEqualTo(b);
    result("pass", "other_a");
    world.settle();
    get("/incidents/" + a).body("state", equalTo("resolved"));
    get("/incidents/" + b).body("state", equalTo("open"));
  }

  @Test
  void anIncidentBecomesWorseWhenMoreTurnsOutToDependOnIt() {
    rule("worse", "finance", "worse-finance");
    result("fail", "worse_root");
    String id = world.incident("worse_root");
    get("/incidents/" + id).body("severity", equalTo("minor"));
    world.flow("worse_root", "worse_report");
    world.product("worse-finance", "report", "finance", "critical", "worse_report");

    watch.review();
    world.settle();

    get("/incidents/" + id).body("severity", equalTo("critical"));
    get("/incidents/" + id + "/timeline").body("items.kind", hasItem("escalated"));
    await()
        .untilAsserted(
            () -> assertThat(Receivers.types("finance", id)).containsExactly("incident.escalated"));
  }

  @Test
  void incidentsAreFoundByWhatTheyConcern() {
    world.flow("find_a", "find_b");
    world.product("find/one", "a", "team-a", "high", "find_a");
    String b = world.product("find/two", "b", "team-b", "low", "find_b");
    result("fail", "find_a");
    String a = world.incident("find_a");
    result("fail", "find_c");
    world.incident("find_c");

    for (String query :
        List.of(
            "domain=find",
            "domain=find/one",
            "owner=team-a",
            "product=" + URLEncoder.encode(b, UTF_8),
            "dataset=" + dataset("find_a"),
            "domain=find&severity=major&severity=critical&state=open&state=acknowledged")) {
      get("/incidents?" + query).statusCode(200).body("items.id", contains(a));
    }
    for (String query :
        List.of(
            "domain=fin",
            "domain=find/two",
            "domain=find&state=resolved",
            "domain=find&severity=minor",
            "owner=team-b",
            "dataset=" + dataset("find_b"))) {
      get("/incidents?" + query).statusCode(200).body("items", empty());
    }
    String token = get("/incidents?pageSize=1").extract().path("nextPageToken");
    get("/incidents?pageSize=1&pageToken=" + token).statusCode(200).body("items", hasSize(1));
  }

  @Test
  void whatCannotBeAskedForIsToldSo() {
    for (String wrong :
        List.of(
            "/incidents?state=lost",
            "/incidents?severity=awful",
            "/incidents?dataset=team:x",
            "/incidents?product=x",
            "/incidents?pageToken=eA",
            "/incidents/x",
            "/incidents/x/timeline")) {
      get(wrong).statusCode(400);
    }
    String nobody = "/incidents/0190a3c4-0000-7000-8000-00000000dead";
    for (String path : List.of("", "/timeline", "/datasets", "/products")) {
      get(nobody + path).statusCode(404);
    }
    post(nobody + "/acknowledgement", "").statusCode(404);
    post(nobody + "/notes", "{\"text\": \"x\"}").statusCode(404);
    post(nobody + "/notes", "{}").statusCode(400);
    post(nobody + "/notes", "null").statusCode(400);
    signedIn()
        .auth()
        .oauth2(Signer.token("quality", "user:eve", "read"))
        .post("/api/v1" + nobody + "/acknowledgement")
        .then()
        .statusCode(403);
    get("/incidents?domain=%25&owner=%27%3B--").statusCode(200).body("items", empty());
  }

  @Test
  void openIncidentsAreCounted() {
    result("fail", "counted");
    String id = world.incident("counted");
    double before = open("minor");

    post("/incidents/" + id + "/resolution", "{\"reason\": \"Counted.\"}").statusCode(200);

    assertThat(open("minor")).isEqualTo(before - 1);
  }

  private double open(String severity) {
    return registry.get("meshwork.incidents.open").tag("severity", severity).gauge().value();
  }

  private static void rule(String name, String channel, String domain) {
    signedIn()
        .body("{\"channel\": \"%s\", \"domains\": [\"%s\"]}".formatted(channel, domain))
        .put("/api/v1/notification-rules/" + name)
        .then()
        .statusCode(201);
  }
}
