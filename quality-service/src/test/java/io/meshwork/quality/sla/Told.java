package io.meshwork.quality.sla;

import static io.restassured.RestAssured.given;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.InputPort;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the service: lineage and the catalog, which tell of runs and products; callers.
 */
public final class Told {

  private static final AtomicLong REVISION = new AtomicLong();

  private Told() {}

  /** A run of {@code job} that goes on, or ended. */
  public static void run(
      String job,
      String id,
      String state,
      Instant began,
      @Nullable Instant ended,
      String... wrote) {
    var run =
        RunChanged.newBuilder()
            .setJob("job:airflow:" + job)
            .setRunId(id)
            .setState(state)
            .setBeganAt(Timestamps.fromMillis(began.toEpochMilli()))
            .addAllWrites(List.of(wrote));
    if (ended != null) {
      run.setEndedAt(Timestamps.fromMillis(ended.toEpochMilli()));
    }
    Broker.tell(
        "lineage",
        "io.meshwork.lineage.run.v1." + (ended == null ? "started" : state),
        "job:airflow:" + job,
        REVISION.incrementAndGet(),
        run.build());
  }

  /** A run that took no time. */
  public static void wrote(String dataset, Instant at) {
    run(
        "load_" + dataset.substring(dataset.lastIndexOf(':') + 1),
        at.toString(),
        "completed",
        at,
        at,
        dataset);
  }

  public static void edges(String job, List<String> reads, String writes) {
    edges("appeared", job, reads, writes);
  }

  /** They were not seen for long. */
  public static void stale(String job, String writes) {
    edges("stale", job, List.of(), writes);
  }

  private static void edges(String became, String job, List<String> reads, String writes) {
    String urn = "job:airflow:" + job;
    var edges = EdgesChanged.newBuilder().setJob(urn);
    reads.forEach(
        dataset ->
            edges.addEdges(EdgesChanged.Edge.newBuilder().setOrigin(dataset).setDestination(urn)));
    edges.addEdges(EdgesChanged.Edge.newBuilder().setOrigin(urn).setDestination(writes));
    Broker.tell(
        "lineage",
        "io.meshwork.lineage.edges.v1." + became,
        urn,
        REVISION.incrementAndGet(),
        edges.build());
  }

  public static void product(String urn, List<String> offers, InputPort... reads) {
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.product.v1.updated",
        urn,
        REVISION.incrementAndGet(),
        ProductUpdated.newBuilder()
            .setProduct(
                Product.newBuilder()
                    .setUrn(urn)
                    .addOutputPorts(OutputPort.newBuilder().setName("out").addAllDatasets(offers))
                    .addAllInputPorts(List.of(reads)))
            .build());
  }

  /** What a check found on a dataset. */
  public static void found(String dataset, String check, String outcome, Instant at) {
    signedIn()
        .body(
            """
            [{"dataset": "%s", "check": "%s", "outcome": "%s", "measuredAt": "%s"}]
            """
                .formatted(dataset, check, outcome, at))
        .post("/api/v1/check-results")
        .then()
        .statusCode(200);
  }

  public static void promise(
      String name, String dataset, String property, String value, Instant since) {
    put(
            name,
            """
            {"dataset": "%s", "property": "%s", "value": "%s", "since": "%s"}
            """
                .formatted(dataset, property, value, since))
        .statusCode(200);
  }

  public static ValidatableResponse put(String name, String body) {
    return signedIn().body(body).put("/api/v1/slos/" + name).then();
  }

  public static ValidatableResponse get(String path) {
    return signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then().statusCode(200);
  }

  public static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }

  /** Events take their time on a busy machine, and a minute is seen when it begins. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(90));
  }
}
