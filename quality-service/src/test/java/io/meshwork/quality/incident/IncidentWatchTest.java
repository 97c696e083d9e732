package io.meshwork.quality.incident;

import static io.meshwork.quality.incident.World.dataset;
import static io.meshwork.quality.incident.World.get;
import static io.meshwork.quality.incident.World.post;
import static io.meshwork.quality.incident.World.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That one dataset, or one writer, keeps the others from nothing. */
@QualityTest
class IncidentWatchTest {

  @Inject World world;
  @Inject IncidentWatch watch;
  @Inject DueDatasets due;
  @Inject Turn turn;
  @Inject UrnLocks locks;
  @Inject Statements statements;

  @Test
  void whatFailsForEverIsLookedAtNowAndThen() {
    spoil("poison");
    result("fail", "poison");
    statements.update(
        "UPDATE incident_due SET attempt = 2000, due_at = now() WHERE dataset = ?",
        dataset("poison"));

    await()
        .until(
            () ->
                statements.count(
                        """
                        SELECT count(*) FROM incident_due
                        WHERE dataset = ? AND due_at > now() + interval '200 seconds'
                        """,
                        dataset("poison"))
                    == 1);
    heal("poison");
    assertThat(world.incident("poison")).isNotNull();
  }

  @Test
  void whatCannotEvenBePostponedKeepsOthersFromNothing() {
    spoil("stuck");
    statements.update(
        """
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RAISE EXCEPTION ''Refused''; END'
        """);
    statements.update(
        """
        CREATE TRIGGER refuse BEFORE UPDATE ON incident_due FOR EACH ROW
        WHEN (new.dataset = 'dataset:shop:stuck' AND new.attempt > 0) EXECUTE FUNCTION refuse()
        """);
    try {
      result("fail", "stuck");
      result("fail", "not_stuck");

      await()
          .untilAsserted(
              () -> get("/incidents?dataset=" + dataset("not_stuck")).body("items", hasSize(1)));
    } finally {
      statements.update("DROP TRIGGER refuse ON incident_due");
      statements.update("DROP FUNCTION refuse()");
      heal("stuck");
    }
    assertThat(world.incident("stuck")).isNotNull();
  }

  /** A product of the dataset is of no criticality that there is, so that no incident opens. */
  private void spoil(String name) {
    world.product("watch", name, "watchers", "low", name);
    statements.update(
        "UPDATE owned_product SET criticality = 'SPOILT' WHERE product = ?",
        Urn.product("watch", name).toString());
  }

  private void heal(String name) {
    statements.update(
        "UPDATE owned_product SET criticality = 'LOW' WHERE product = ?",
        Urn.product("watch", name).toString());
    statements.update("UPDATE incident_due SET due_at = now() WHERE dataset = ?", dataset(name));
  }

  @Test
  void whoRecordsResultsForLongKeepsNeitherOtherDatasetsNorPeopleWaiting() {
    result("fail", "recorded");
    result("fail", "acknowledged");
    String id = world.incident("acknowledged");

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              locks.lock(Urn.parse(Urn.Kind.DATASET, "dataset", dataset("recorded")));
              QuarkusTransaction.requiringNew().run(watch::review);
              result("fail", "meanwhile");
              await()
                  .untilAsserted(
                      () ->
                          get("/incidents?dataset=" + dataset("meanwhile"))
                              .body("items", hasSize(1)));
              post("/incidents/" + id + "/acknowledgement", "").statusCode(200);
              assertThat(
                      statements.count(
                          "SELECT count(*) FROM incident_due WHERE dataset = ?",
                          dataset("recorded")))
                  .as("it stays due")
                  .isEqualTo(1);
            });
    world.settle();
  }

  @Test
  void whoeverHasTheTurnForLongIsNotWaitedForByPeople() {
    result("fail", "turn");
    String id = world.incident("turn");

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              post("/incidents/" + id + "/acknowledgement", "")
                  .statusCode(503)
                  .body("detail", containsString("try again"));
            });

    post("/incidents/" + id + "/acknowledgement", "").statusCode(200);
  }

  @Test
  void oneReplicaReviewsAll() {
    statements.update("UPDATE incident_review SET reviewed_at = now() - interval '5 minutes'");

    assertThat(List.of(due.claimReview(), due.claimReview())).containsExactly(true, false);
  }

  @Test
  void aReviewFindsAllHoweverManyThereAre() {
    String[] names = IntStream.range(0, 1100).mapToObj(i -> "all_" + i).toArray(String[]::new);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              record(names);
              QuarkusTransaction.requiringNew()
                  .run(
                      () ->
                          statements.update(
                              "DELETE FROM incident_due WHERE dataset LIKE 'dataset:shop:all\\_%'"));

              watch.review();

              assertThat(
                      statements.count(
                          """
                          SELECT count(*) FROM incident_due
                          WHERE dataset LIKE 'dataset:shop:all\\_%'
                          """))
                  .isEqualTo(names.length);
              QuarkusTransaction.requiringNew()
                  .run(
                      () ->
                          statements.update(
                              """
                              UPDATE quality_check SET outcome = 'PASS'
                              WHERE dataset LIKE 'dataset:shop:all\\_%'
                              """));
            });
    world.settle();
  }

  private static void record(String... names) {
    for (int i = 0; i < names.length; i += 550) {
      result("fail", List.of(names).subList(i, i + 550).toArray(String[]::new));
    }
  }

  @Test
  void whoReviewsAndWhoRecordsDoNotWaitForEachOther() {
    List<Urn> datasets =
        IntStream.range(0, 300)
            .mapToObj(i -> Urn.parse(Urn.Kind.DATASET, "dataset", dataset("order_" + i)))
            .sorted((one, other) -> other.key().toString().compareTo(one.key().toString()))
            .toList();
    String[] names = datasets.stream().map(Urn::second).toArray(String[]::new);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              result("fail", names);
              for (int i = 0; i < 30; i++) {
                bothAtOnce(datasets);
              }
              result("pass", names);
            });
    world.settle();
  }

  private void bothAtOnce(List<Urn> datasets) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                statements.update(
                    "DELETE FROM incident_due WHERE dataset LIKE 'dataset:shop:order\\_%'"));
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> recorded = threads.submit(() -> due.add(datasets));
      Future<?> reviewed = threads.submit(watch::review);
      assertThat(recorded).succeedsWithin(Duration.ofSeconds(30));
      assertThat(reviewed).succeedsWithin(Duration.ofSeconds(30));
    }
  }

  /** An effect that joins makes its cause be looked at, long before all are. */
  @Test
  void whatJoinsShowsWhatDependsOnTheCause() {
    result("fail", "hint_root");
    String id = world.incident("hint_root");
    get("/incidents/" + id).body("severity", equalTo("minor"));
    world.flow("hint_root", "hint_effect");
    world.product("hint", "effect", "hinted", "critical", "hint_effect");

    result("fail", "hint_effect");

    await().untilAsserted(() -> get("/incidents/" + id).body("severity", equalTo("critical")));
  }
}
