package io.meshwork.quality.execution.run;

import static io.meshwork.quality.execution.run.Mesh.dataset;
import static io.meshwork.quality.execution.run.Mesh.get;
import static io.meshwork.quality.execution.run.Mesh.nulls;
import static io.meshwork.quality.execution.run.Mesh.query;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.contracts.lineage.v1.RunChanged;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QualityTest
class TriggersTest {

  private static void awaitArrival(String dataset) {
    await()
        .untilAsserted(
            () ->
                get("/check-runs?dataset=" + dataset)
                    .body("items.cause", contains("arrival"))
                    .body("items[0].state", equalTo("done")));
  }

  private static final String RUN = "io.meshwork.lineage.run.v1.";
  private static final String EDGES = "io.meshwork.lineage.edges.v1.";

  @Inject Schedules schedules;
  @Inject Clock clock;

  @Test
  void whatIsDueIsRunOnceHoweverManyLook() throws InterruptedException, ExecutionException {
    String dataset =
        dataset(
            "due",
            nulls("daily", "0 20 * * *"),
            nulls("unreadable", "every so often"),
            query("whenever", "SELECT 1"));
    schedules.learn();
    schedules.queueDue(clock.instant());
    Instant later = clock.instant().plus(Duration.ofDays(3));

    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> schedules.queueDue(later));
      var other = threads.submit(() -> schedules.queueDue(later));
      one.get();
      other.get();
    }
    schedules.queueDue(later);

    await()
        .untilAsserted(
            () ->
                get("/check-runs?dataset=" + dataset)
                    .body("items.cause", contains("schedule"))
                    .body("items[0].state", equalTo("done"))
                    .body("items[0].checks", equalTo(1)));
    get("/check-results?dataset=" + dataset + "&check=daily").body("items", hasSize(1));
  }

  @Test
  void aRunThatWroteTheDatasetCallsForItsChecks() {
    String dataset = dataset("written", nulls("filled", ""));
    String job = "job:airflow:load_written";
    Broker.tell("lineage", EDGES + "appeared", job, 1, edges(job, dataset));
    Broker.tell("lineage", RUN + "started", job, 2, run(job, "r1", clock.instant()));
    Broker.tell("lineage", RUN + "completed", job, 3, run(job, "r1", clock.instant()));

    awaitArrival(dataset);
  }

  @Test
  void theFirstRunDoesSoThoughItsEdgesAreToldAfterIt() {
    String dataset = dataset("first", nulls("filled", ""));
    String job = "job:airflow:load_first";
    Broker.tell("lineage", RUN + "completed", job, 1, run(job, "r1", clock.instant()));
    Broker.tell("lineage", EDGES + "appeared", job, 2, edges(job, dataset));

    awaitArrival(dataset);
  }

  @Test
  void neitherRunsOfLongAgoNorThoseThatFailedNorStaleEdgesDo() {
    String dataset = dataset("quiet", nulls("filled", ""));
    String old = "job:airflow:load_quiet";
    String stale = "job:airflow:load_stale";
    Instant longAgo = clock.instant().minus(Duration.ofDays(2));
    Broker.tell("lineage", EDGES + "appeared", old, 1, edges(old, dataset));
    Broker.tell("lineage", RUN + "completed", old, 2, run(old, "imported", longAgo));
    Broker.tell("lineage", RUN + "failed", old, 3, run(old, "failed", clock.instant()));
    Broker.tell("lineage", EDGES + "appeared", stale, 1, edges(stale, dataset));
    Broker.tell("lineage", EDGES + "stale", stale, 2, edges(stale, dataset));
    Broker.tell("lineage", RUN + "completed", stale, 3, run(stale, "other", clock.instant()));
    Broker.tell("lineage", EDGES + "stale", old, 4, edges(old, dataset));

    String marker = dataset("marker", nulls("filled", ""));
    for (String job : new String[] {old, stale}) {
      Broker.tell("lineage", EDGES + "appeared", job, 10, edges(job, marker));
      Broker.tell("lineage", RUN + "completed", job, 11, run(job, "last", clock.instant()));
      await()
          .untilAsserted(
              () -> get("/check-runs?dataset=" + marker).body("items[0].state", equalTo("done")));
    }
    get("/check-runs?dataset=" + dataset).body("items", hasSize(0));
  }

  private static RunChanged run(String job, String id, Instant ended) {
    return RunChanged.newBuilder()
        .setJob(job)
        .setRunId(id)
        .setEndedAt(Timestamps.fromMillis(ended.toEpochMilli()))
        .build();
  }

  private static EdgesChanged edges(String job, String dataset) {
    return EdgesChanged.newBuilder()
        .setJob(job)
        .addEdges(
            EdgesChanged.Edge.newBuilder().setOrigin("dataset:file:input").setDestination(job))
        .addEdges(EdgesChanged.Edge.newBuilder().setOrigin(job).setDestination(dataset))
        .build();
  }
}
