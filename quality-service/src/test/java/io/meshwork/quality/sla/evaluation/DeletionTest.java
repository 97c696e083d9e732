package io.meshwork.quality.sla.evaluation;

import static io.meshwork.quality.sla.Told.await;
import static io.meshwork.quality.sla.Told.get;
import static io.meshwork.quality.sla.Told.promise;
import static io.meshwork.quality.sla.Told.signedIn;
import static io.meshwork.quality.sla.Told.wrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.sla.objective.Stretches;
import io.meshwork.quality.sla.timeline.MinuteClock;
import io.meshwork.quality.sla.timeline.Standing;
import io.meshwork.quality.sla.timeline.Stretch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Promises are taken back while they are judged. */
@QualityTest
class DeletionTest {

  private static final String LEASE = hash("sla_evaluation", 0);
  private static final String ALONE = "SELECT pg_advisory_xact_lock(%s) IS NULL".formatted(LEASE);

  @Inject Watch watch;
  @Inject Evaluation evaluation;
  @Inject Stretches stretches;
  @Inject Statements statements;
  @Inject UrnLocks locks;
  @Inject Clock clock;

  private ExecutorService threads;
  private Instant now;

  @BeforeEach
  void open() {
    threads = Executors.newCachedThreadPool();
    now = MinuteClock.of(clock.instant());
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  /** Whoever comes first. */
  @RepeatedTest(10)
  void whatIsTakenBackWhileItIsJudgedIsNotBroken(RepetitionInfo repetition)
      throws InterruptedException, ExecutionException {
    String name = "deleted-" + repetition.getCurrentRepetition();
    String dataset = "dataset:lake:" + name;
    wrote(dataset, now.minus(Duration.ofHours(30)));
    promise(name, dataset, "freshness", "24h", now.minus(Duration.ofHours(40)));
    UUID id = objective(name);
    var together = new CountDownLatch(1);
    Future<Integer> deleted = threads.submit(() -> after(together, () -> delete(name)));
    Future<Boolean> judged = threads.submit(() -> after(together, () -> judge(dataset)));
    together.countDown();
    assertThat(deleted.get()).isEqualTo(204);
    judged.get();
    watch.look();

    signedIn().get("/api/v1/slos/" + name).then().statusCode(404);
    signedIn()
        .get("/api/v1/slas/" + id)
        .then()
        .statusCode(200)
        .body("standing", equalTo("unknown"))
        .body("breaksAt", equalTo(null));
    assertThat(stretches(id).getLast().standing()).isEqualTo(Standing.UNKNOWN);
    await().untilAsserted(() -> assertThat(failing(dataset)).isZero());
  }

  /**
   * Who deletes it first saw it promised of one dataset, waits, and finds it promised of another,
   * which is being judged.
   */
  @Test
  void whatWasPromisedOfAnotherDatasetMeanwhileIsTakenBackOnceThatIsJudged()
      throws InterruptedException, ExecutionException {
    String before = "dataset:lake:moved_b";
    String after = "dataset:lake:moved_a";
    promise("moved", before, "freshness", "24h", now.minus(Duration.ofHours(40)));
    CountDownLatch alone = judgeAlone();
    var seen = new CountDownLatch(1);
    Future<?> first = hold(before, seen);
    awaitHeld(before);
    Future<?> move =
        threads.submit(
            () -> promise("moved", after, "freshness", "24h", now.minus(Duration.ofHours(40))));
    awaitWaiting(1, "moved", before, after);
    var judged = new CountDownLatch(1);
    Future<?> judging = hold(after, judged);
    awaitWaiting(2, "moved", before, after);
    Future<Integer> deletion = threads.submit(() -> delete("moved"));
    awaitWaiting(3, "moved", before, after);

    seen.countDown();
    first.get();
    move.get();
    awaitHeld(after);
    awaitWaiting(1, "moved", after);

    assertThat(deletion.isDone()).isFalse();
    assertThat(promised(after)).isEqualTo(1);
    judged.countDown();
    judging.get();
    assertThat(deletion.get()).isEqualTo(204);
    assertThat(promised(after)).isZero();
    alone.countDown();
  }

  @Test
  void whatAReplicaFoundWhoseClockIsAheadEndsWithThePromise() {
    String dataset = "dataset:lake:ahead";
    promise("ahead", dataset, "freshness", "24h", now.minus(Duration.ofHours(40)));
    UUID id = objective("ahead");
    await().untilAsserted(() -> assertThat(stretches(id)).isNotEmpty());
    CountDownLatch alone = judgeAlone();
    List<Stretch> later = List.of(new Stretch(now.plus(Duration.ofMinutes(9)), Standing.BROKEN));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              locks.lock(urn(dataset));
              stretches.write(List.of(new Stretches.Change(id, later.getFirst().beganAt(), later)));
            });

    assertThat(delete("ahead")).isEqualTo(204);

    assertThat(stretches(id)).extracting(Stretch::standing).containsOnly(Standing.UNKNOWN);
    assertThat(stretches(id).getLast().beganAt()).isBefore(later.getFirst().beganAt());
    alone.countDown();
  }

  private static <T> T after(CountDownLatch together, Callable<T> work) throws Exception {
    together.await();
    return work.call();
  }

  private static int delete(String name) {
    return signedIn().delete("/api/v1/slos/" + name).statusCode();
  }

  private boolean judge(String dataset) {
    return evaluation.evaluate(List.of(urn(dataset)), clock.instant());
  }

  /** From now on nobody else judges anything, until the latch is opened. */
  private CountDownLatch judgeAlone() {
    var end = new CountDownLatch(1);
    var _ = hold(end, () -> statements.list(ALONE, row -> row.getBoolean(1)));
    awaitLocks(1, "granted", List.of(LEASE));
    return end;
  }

  /** As whoever judges it does. */
  private Future<?> hold(String dataset, CountDownLatch end) {
    return hold(end, () -> locks.lock(urn(dataset)));
  }

  private Future<?> hold(CountDownLatch end, Runnable lock) {
    return threads.submit(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      lock.run();
                      end.await();
                      return null;
                    }));
  }

  private void awaitHeld(String dataset) {
    awaitLocks(1, "granted", List.of(hash(dataset, 1)));
  }

  /** Until so many wait for the promise or for one of the datasets. */
  private void awaitWaiting(int number, String name, String... datasets) {
    var keys = new ArrayList<>(List.of(hash("slo:" + name, 0)));
    Arrays.stream(datasets).map(dataset -> hash(dataset, 1)).forEach(keys::add);
    awaitLocks(number, "NOT granted", keys);
  }

  private void awaitLocks(int number, String condition, List<String> keys) {
    String sql =
        """
        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND %s
          AND (classid::bigint << 32 | objid::bigint) IN (%s)
        """
            .formatted(condition, String.join(", ", keys));
    Awaitility.await().until(() -> statements.count(sql) == number);
  }

  private static String hash(String text, int seed) {
    return "hashtextextended('%s', %d)".formatted(text, seed);
  }

  private long promised(String dataset) {
    return statements.count(
        "SELECT count(*) FROM sla_objective WHERE dataset = ? AND retired_at IS NULL", dataset);
  }

  private long failing(String dataset) {
    return statements.count(
        """
        SELECT count(*) FROM quality_check
        WHERE dataset = ? AND name = 'sla/freshness' AND outcome <> 'PASS'
        """,
        dataset);
  }

  private static UUID objective(String name) {
    return UUID.fromString(get("/slos/" + name).extract().path("objective.id"));
  }

  private List<Stretch> stretches(UUID id) {
    return stretches
        .of(List.of(new Stretches.Since(id, now.minus(Duration.ofDays(60)))))
        .getOrDefault(id, List.of());
  }

  private static Urn urn(String dataset) {
    return Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
  }
}
