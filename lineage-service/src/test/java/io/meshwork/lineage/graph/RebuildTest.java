package io.meshwork.lineage.graph;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.LineageClient.signedIn;
import static io.meshwork.lineage.openlineage.EventBuilder.columns;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.schema;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.meshwork.lineage.LineageTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The graph is folded anew from the event log, and is the same but for what no event told. */
@LineageTest
class RebuildTest {

  private final String name = "rebuilt_" + UUID.randomUUID().toString().replace("-", "");

  @Inject DataSource dataSource;

  @Test
  void theGraphIsTheSameAgainAndForgetsWhatNoEventTold() throws Exception {
    say(
        event("COMPLETE", "2026-03-01T10:00:00Z", UUID.randomUUID().toString(), name)
            .parent("dag", "dag-run")
            .input(name + "_in", schema("id"))
            .output(name + "_out", columns("id", name + "_in", "id", "DIRECT", "IDENTITY")));
    getEventually("/lineage?urn=job:scheduler:" + name);
    List<String> before = answers();
    spoil();
    assertThat(answers()).isNotEqualTo(before);

    signedIn()
        .post("/api/v1/lineage/rebuild")
        .then()
        .statusCode(202)
        .body("state", equalTo("waiting"));
    say(
        event("COMPLETE", "2026-03-02T10:00:00Z", "meanwhile", name + "_new")
            .output(name + "_new"));

    awaitState("done");
    get("/lineage/rebuild")
        .body("events", greaterThanOrEqualTo(1))
        .body("folded", greaterThanOrEqualTo(1));
    assertThat(answers()).isEqualTo(before);
    getEventually("/lineage?urn=job:scheduler:" + name + "_new");
  }

  @Test
  void oneIsUnderWayAtATime() {
    signedIn().post("/api/v1/lineage/rebuild");
    Response second = signedIn().post("/api/v1/lineage/rebuild");

    // The first may be done already.
    assertThat(second.statusCode()).isIn(202, 409);
    awaitState("done");
  }

  private static void awaitState(String state) {
    await()
        .atMost(60, SECONDS)
        .until(() -> signedIn().get("/api/v1/lineage/rebuild").<String>path("state").equals(state));
  }

  private List<String> answers() {
    return Stream.of(
            "/lineage?depth=5&urn=job:scheduler:" + name,
            "/lineage/columns?urn=dataset:warehouse:" + name + "_out",
            "/lineage/versions?urn=dataset:warehouse:" + name + "_out",
            "/jobs/scheduler/" + name + "/runs")
        .map(path -> get(path).statusCode(200).extract().asString())
        .toList();
  }

  /** As a faulty projection might have. */
  private void spoil() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          UPDATE run SET state = 'FAILED' FROM job
          WHERE job.urn_key = run.job_key AND job.urn = 'job:scheduler:%s'
          """
              .formatted(name));
      statement.execute(
          """
          INSERT INTO flow (job_id, dataset_id, direction, first_seen, last_seen)
          SELECT job.id, dataset.id, 'INPUT', now(), now() FROM job, dataset
          WHERE job.urn = 'job:scheduler:%s' AND dataset.urn = 'dataset:warehouse:%s_out'
          """
              .formatted(name, name));
    }
  }

  private static void say(Object event) {
    emit(event.toString()).statusCode(201);
  }
}
