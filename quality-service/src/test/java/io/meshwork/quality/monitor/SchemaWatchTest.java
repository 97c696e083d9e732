package io.meshwork.quality.monitor;

import static io.meshwork.quality.metric.Telling.get;
import static io.meshwork.quality.metric.Telling.signedIn;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.contracts.lineage.v1.SchemaChanged;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QualityTest
class SchemaWatchTest {

  private static final String CHANGED = "io.meshwork.lineage.schema.v1.changed";

  @Inject Monitors monitors;
  @Inject SchemaWatch schemas;

  @Test
  void aColumnThatGoesIsMissedUntilItIsBackAsItWas() {
    String dataset = "dataset:schema:gone";
    change(dataset, 1, SchemaChanged.newBuilder().addRemoved(field("total", "decimal")));
    awaitCheck(dataset, "warn", "Column 'total' is gone.");

    change(dataset, 2, SchemaChanged.newBuilder().addAdded(field("total", "text")));
    awaitCheck(dataset, "warn", "Column 'total' is text and was decimal.");

    change(dataset, 3, SchemaChanged.newBuilder().addRetyped(retyped("total", "text", "decimal")));
    awaitCheck(dataset, "pass", "");
    get("/checks?dataset=" + dataset)
        .body("[0].check", equalTo("monitor/schema"))
        .body("[0].dimension", equalTo("conformity"));
  }

  @Test
  void newColumnsHarmNobodyAndWhatIsExpectedIsAccepted() {
    String dataset = "dataset:schema:new";
    change(dataset, 1, SchemaChanged.newBuilder().addAdded(field("note", "text")));
    awaitCheck(dataset, "pass", "");
    change(dataset, 2, SchemaChanged.newBuilder().addRetyped(retyped("id", "int", "bigint")));
    awaitCheck(dataset, "warn", "Column 'id' is bigint and was int.");

    var monitor = get("/monitors?dataset=" + dataset).body("items", hasSize(1)).extract();
    signedIn()
        .body(
            "{\"at\": \"%s\", \"feedback\": \"expected\"}"
                .formatted(monitor.<String>path("items[0].judgedAt")))
        .post("/api/v1/monitors/" + monitor.<Integer>path("items[0].id") + "/feedback")
        .then()
        .statusCode(200)
        .body("state", equalTo("usual"));
    awaitCheck(dataset, "pass", "");

    change(dataset, 3, SchemaChanged.newBuilder().addRemoved(field("note", "text")));
    awaitCheck(dataset, "warn", "Column 'note' is gone.");
  }

  @Test
  void whatIsLostWhileItIsMutedIsToldAfterwards() {
    String dataset = "dataset:schema:muted";
    change(dataset, 1, SchemaChanged.newBuilder().addAdded(field("total", "decimal")));
    awaitCheck(dataset, "pass", "");
    int id = get("/monitors?dataset=" + dataset).extract().path("items[0].id");
    set(id, "{\"mutedUntil\": \"2100-01-01T00:00:00Z\"}");
    change(dataset, 2, SchemaChanged.newBuilder().addRemoved(field("total", "decimal")));
    await()
        .untilAsserted(
            () -> get("/monitors/" + id).body("message", equalTo("Column 'total' is gone.")));
    awaitCheck(dataset, "pass", "");

    set(id, "{}");

    awaitCheck(dataset, "warn", "Column 'total' is gone.");
  }

  @Test
  void whatIsLostAfterSomebodyLookedIsNotAcceptedWithTheRest() {
    String dataset = "dataset:schema:later";
    change(dataset, 1, SchemaChanged.newBuilder().addRemoved(field("total", "decimal")));
    awaitCheck(dataset, "warn", "Column 'total' is gone.");
    long id = get("/monitors?dataset=" + dataset).extract().jsonPath().getLong("items[0].id");
    Monitor known = monitors.find(id).orElseThrow();
    change(dataset, 2, SchemaChanged.newBuilder().addRemoved(field("note", "text")));
    awaitCheck(dataset, "warn", "Column 'note' is gone.");

    schemas.expire(known);
    schemas.expire(known);

    get("/checks?dataset=" + dataset)
        .body("[0].outcome", equalTo("warn"))
        .body("[0].message", equalTo("Column 'note' is gone."));
  }

  private static void set(int id, String settings) {
    signedIn().body(settings).put("/api/v1/monitors/" + id).then().statusCode(200);
  }

  private static void awaitCheck(String dataset, String outcome, String message) {
    await()
        .untilAsserted(
            () ->
                get("/checks?dataset=" + dataset)
                    .body("[0].outcome", equalTo(outcome))
                    .body("[0].message", containsString(message)));
  }

  private static void change(String dataset, long revision, SchemaChanged.Builder change) {
    Instant told = Instant.parse("2026-01-05T00:00:00Z").plusSeconds(revision);
    Broker.tell(
        "lineage",
        CHANGED,
        dataset,
        revision,
        change.setUrn(dataset).setToldAt(Timestamps.fromMillis(told.toEpochMilli())).build());
  }

  private static DatasetObserved.Field.Builder field(String name, String type) {
    return DatasetObserved.Field.newBuilder().setName(name).setType(type);
  }

  private static SchemaChanged.Retyped.Builder retyped(String name, String before, String type) {
    return SchemaChanged.Retyped.newBuilder().setName(name).setTypeBefore(before).setType(type);
  }
}
