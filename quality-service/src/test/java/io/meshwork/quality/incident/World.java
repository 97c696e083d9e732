package io.meshwork.quality.incident;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.test.Broker;
import io.meshwork.platform.test.Signer;
import io.meshwork.platform.urn.Urn;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What surrounds the service: pipelines, tools that check, the catalog, and people. */
@ApplicationScoped
class World {

  private static final AtomicLong SECONDS = new AtomicLong();

  private final Statements statements;
  private final DataSource dataSource;

  World(Statements statements, DataSource dataSource) {
    this.statements = statements;
    this.dataSource = dataSource;
  }

  static String dataset(String name) {
    return "dataset:shop:" + name;
  }

  /** A job reads the first dataset and writes the others; returns when the service knows. */
  void flow(String from, String... to) {
    String job = "job:airflow:" + from + "_to_" + String.join("_", to);
    var edges =
        EdgesChanged.newBuilder()
            .setJob(job)
            .addEdges(EdgesChanged.Edge.newBuilder().setOrigin(dataset(from)).setDestination(job));
    for (String one : to) {
      edges.addEdges(EdgesChanged.Edge.newBuilder().setOrigin(job).setDestination(dataset(one)));
    }
    Broker.tell("lineage", "io.meshwork.lineage.edges.v1.appeared", job, 1, edges.build());
    await()
        .until(
            () ->
                statements.count("SELECT count(*) FROM job_flow WHERE job = ?", job)
                    == to.length + 1);
  }

  /** The catalog has a product that offers datasets; returns when the service knows. */
  String product(String domain, String name, String team, String criticality, String... datasets) {
    String urn = Urn.product(domain, name).toString();
    var product =
        Product.newBuilder()
            .setUrn(urn)
            .setDomain(domain)
            .setName(name)
            .setOwner(team)
            .setCustomProperties(
                Struct.newBuilder()
                    .putFields(
                        "criticality", Value.newBuilder().setStringValue(criticality).build()))
            .addOutputPorts(
                OutputPort.newBuilder()
                    .setName("out")
                    .addAllDatasets(Stream.of(datasets).map(World::dataset).toList()));
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.product.v1.updated",
        urn,
        1,
        ProductUpdated.newBuilder().setProduct(product).build());
    await()
        .until(
            () ->
                statements.count(
                        """
                        SELECT count(*) FROM product_port JOIN owned_product USING (product)
                        WHERE product = ?
                        """,
                        urn)
                    == datasets.length);
    return urn;
  }

  /** The check {@code rows} of a dataset comes out so, later than any before. */
  static void result(String outcome, String... datasets) {
    String results =
        Stream.of(datasets)
            .map(
                name ->
                    """
                    {"dataset": "%s", "check": "rows", "outcome": "%s", "message": "There are 3.",
                     "measuredAt": "%s"}
                    """
                        .formatted(dataset(name), outcome, next()))
            .collect(Collectors.joining(", ", "[", "]"));
    signedIn().body(results).post("/api/v1/check-results").then().statusCode(200);
  }

  /** A contract declares the check of a dataset, or did until now. */
  void declare(String dataset, String severity, boolean isRetired) {
    String sql =
        """
        INSERT INTO declared_check (contract, dataset, name, rule_id, column_name, dimension, severity,
          expectation, description, schedule, retired_at)
        VALUES ('contract:incidents', ?, 'rows', '', '', 'UNSPECIFIED', ?, '', '', '',
          CASE WHEN ? THEN timestamptz '2100-01-01' END)
        """;
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setString(1, dataset(dataset));
      insert.setString(2, severity);
      insert.setBoolean(3, isRetired);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static Instant next() {
    return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(SECONDS.incrementAndGet());
  }

  /** Returns when nothing waits to be looked at. */
  void settle() {
    await().until(() -> statements.count("SELECT count(*) FROM incident_due") == 0);
  }

  /** The id of the one incident, in any state, whose root is a dataset. */
  String incident(String root) {
    settle();
    List<String> ids =
        statements.list(
            "SELECT id::text FROM incident WHERE root = ?", row -> row.getString(1), dataset(root));
    if (ids.size() != 1) {
      throw new AssertionError("Incidents of " + root + ": " + ids);
    }
    return ids.getFirst();
  }

  static ValidatableResponse get(String path) {
    return signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then();
  }

  static ValidatableResponse post(String path, String body) {
    return signedIn().body(body).post("/api/v1" + path).then();
  }

  static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
