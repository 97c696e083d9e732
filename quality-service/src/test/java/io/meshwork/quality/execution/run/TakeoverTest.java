package io.meshwork.quality.execution.run;

import static io.meshwork.quality.execution.run.Mesh.dataset;
import static io.meshwork.quality.execution.run.Mesh.get;
import static io.meshwork.quality.execution.run.Mesh.nulls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QualityTest
class TakeoverTest {

  private static final String INSERT =
      """
      INSERT INTO check_run (id, dataset, cause, occasion, actor, state, queued_at, owner, locked_until, attempt)
      VALUES (?, ?, 'REQUEST', ?, 'user:ada', ?, now(), 'a dead replica',
        now() + ? * interval '1 second', ?)
      """;

  @Inject DataSource dataSource;
  @Inject Workers workers;
  @Inject HeldRuns runs;

  @Test
  void aRunWhoseReplicaDiedIsTakenOverAndLeavesOneResult() throws SQLException {
    String dataset = dataset("orphaned", nulls("filled", ""));
    UUID id = insert(dataset, "RUNNING", -1, 1);

    await().untilAsserted(() -> run(id, "done"));
    boolean isEndedTwice =
        runs.end(
            new CheckRun(id, Urn.parse("dataset", dataset), null, 1),
            RunState.FAILED,
            "late",
            0,
            Map.of());

    assertThat(isEndedTwice).isFalse();
    get("/check-runs/" + id).body("attempt", equalTo(2)).body("message", equalTo(""));
    get("/check-results?dataset=" + dataset + "&check=filled").body("items", hasSize(1));
  }

  @Test
  void aRunThatIsHeldIsLeftAlone() throws SQLException {
    String held = dataset("held", nulls("filled", ""));
    String free = dataset("free", nulls("filled", ""));
    UUID first = insert(held, "RUNNING", 3600, 1);
    UUID second = insert(free, "QUEUED", 0, 0);

    await().untilAsserted(() -> run(second, "done"));

    get("/check-runs/" + first).body("state", equalTo("running")).body("attempt", equalTo(1));
    CheckRun run = new CheckRun(first, Urn.parse("dataset", held), null, 1);
    assertThat(runs.renew(run, Duration.ofHours(1), 3, 2)).isTrue();
    get("/check-runs/" + first).body("checks", equalTo(3)).body("done", equalTo(2));
    runs.release(run);
    await().untilAsserted(() -> run(first, "done"));
  }

  @Test
  void aRunThatReplicasDieOfIsGivenUp() throws SQLException {
    String dataset = dataset("deadly", nulls("filled", ""));
    UUID id = insert(dataset, "RUNNING", -1, 3);

    runs.giveUp(3);

    get("/check-runs/" + id)
        .body("state", equalTo("failed"))
        .body("message", containsString("3 times"));
  }

  @Test
  void manyWorkersRunEachRunOnce() throws SQLException, InterruptedException, ExecutionException {
    String dataset = dataset("contended", nulls("filled", ""));
    for (int i = 0; i < 30; i++) {
      insert(dataset, "QUEUED", 0, 0);
    }
    Callable<Integer> drain =
        () -> {
          Worker worker = workers.worker("another replica");
          int count = 0;
          while (worker.runNext()) {
            count++;
          }
          return count;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(drain);
      var other = threads.submit(drain);
      assertThat(one.get() + other.get()).isBetween(1, 30);
    }

    await()
        .untilAsserted(
            () ->
                get("/check-runs?dataset=" + dataset)
                    .body("items.state", everyItem(equalTo("done"))));
    get("/check-runs?dataset=" + dataset)
        .body("items", hasSize(30))
        .body("items.attempt", everyItem(equalTo(1)));
    get("/check-results?dataset=" + dataset + "&check=filled").body("items", hasSize(30));
  }

  private static void run(UUID id, String state) {
    get("/check-runs/" + id).statusCode(200).body("state", equalTo(state));
  }

  private UUID insert(String dataset, String state, int seconds, int attempt) throws SQLException {
    UUID id = UUID.randomUUID();
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, dataset);
      insert.setString(3, id.toString());
      insert.setString(4, state);
      insert.setInt(5, seconds);
      insert.setInt(6, attempt);
      insert.executeUpdate();
      return id;
    }
  }
}
