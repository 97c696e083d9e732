package io.meshwork.quality.sla.evaluation;

import static io.meshwork.quality.sla.Told.await;
import static io.meshwork.quality.sla.Told.edges;
import static io.meshwork.quality.sla.Told.found;
import static io.meshwork.quality.sla.Told.get;
import static io.meshwork.quality.sla.Told.promise;
import static io.meshwork.quality.sla.Told.run;
import static io.meshwork.quality.sla.Told.signedIn;
import static io.meshwork.quality.sla.Told.stale;
import static io.meshwork.quality.sla.Told.wrote;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.google.protobuf.InvalidProtocolBufferException;
import io.meshwork.contracts.catalog.v1.ContractQualityRule;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.quality.v1.SlaChanged;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.Contracts;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.meshwork.quality.sla.objective.Stretches;
import io.meshwork.quality.sla.timeline.MinuteClock;
import io.meshwork.quality.sla.timeline.Standing;
import io.meshwork.quality.sla.timeline.Stretch;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QualityTest
class EvaluationTest {

  @Inject Watch watch;
  @Inject Stretches stretches;
  @Inject Clock clock;
  @Inject DataSource dataSource;
  @Inject Statements statements;
  @Inject ResultService results;

  private Instant now;

  @BeforeEach
  void look() {
    now = MinuteClock.of(clock.instant());
  }

  @Test
  void aVersionThatIsTooOldBreaksFreshnessAndANewOneMendsIt() {
    String dataset = "dataset:lake:stale";
    for (Instant at : List.of(ago(119), ago(72), ago(49), ago(26))) {
      wrote(dataset, at);
    }
    promise("stale", dataset, "freshness", "24h", ago(120));

    awaitStretches(
        "stale",
        new Stretch(ago(120), Standing.UNKNOWN),
        new Stretch(ago(119), Standing.KEPT),
        new Stretch(minuteAfter(ago(95)), Standing.BROKEN),
        new Stretch(ago(72), Standing.KEPT),
        new Stretch(minuteAfter(ago(2)), Standing.BROKEN));
    get("/slos/stale")
        .body("objective.budget.allowed", equalTo(432.0f))
        .body("objective.budget.isExhausted", equalTo(true))
        .body("objective.alert", equalTo("fast"))
        .body("objective.burnRates.hour", equalTo(100.0f));
    await().untilAsserted(() -> check(dataset, "sla/freshness", "fail"));
    get("/checks?dataset=" + dataset)
        .body("[0].dimension", equalTo("timeliness"))
        .body("[0].expectation", equalTo("The newest version is at most 1 day old."))
        .body("[0].message", startsWith("slo:stale promises: "));
    get("/assessments?urn=" + dataset).body("[0].state", equalTo("failing"));

    wrote(dataset, now);

    await().untilAsserted(() -> check(dataset, "sla/freshness", "pass"));
    standing("stale", "kept");
    get("/check-results?dataset=" + dataset + "&check=sla/freshness")
        .body("items.outcome", contains("pass", "fail"));
  }

  @Test
  void whatBecomesKnownLateChangesWhatWasFound() {
    String dataset = "dataset:lake:late";
    wrote(dataset, ago(100));
    wrote(dataset, ago(1));
    promise("late", dataset, "freshness", "24h", ago(90));
    await().untilAsserted(() -> standing("late", "kept"));
    assertThat(stretches("late")).extracting(Stretch::standing).contains(Standing.BROKEN);

    for (int hours = 80; hours > 0; hours -= 20) {
      wrote(dataset, ago(hours));
    }

    awaitStretches("late", new Stretch(ago(90), Standing.KEPT));
    get("/slos/late").body("objective.attainment", equalTo(100.0f));
  }

  @Test
  void theOrderInWhichThingsBecomeKnownDoesNotMatter() {
    var daily = new ArrayList<List<Stretch>>();
    for (int seed = 0; seed < 4; seed++) {
      String dataset = "dataset:lake:order" + seed;
      List<String> promises =
          List.of("fresh-" + seed, "quick-" + seed, "daily-" + seed, "fit-" + seed, "full-" + seed);
      promise(promises.get(0), dataset, "freshness", "20h", ago(200));
      promise(promises.get(1), dataset, "latency", "90m", ago(200));
      promise(promises.get(2), dataset, "timeOfAvailability", "06:00", ago(200));
      promise(promises.get(3), dataset, "availability", "99", ago(200));
      promise(promises.get(4), dataset, "completeness", "99", ago(200));
      List<Runnable> facts = facts(dataset, "order" + seed);
      Collections.shuffle(facts, new Random(seed));
      for (Runnable fact : facts) {
        fact.run();
        watch.look();
      }
      awaitStretches(promises.get(0), freshness());
      awaitStretches(promises.get(1), latency());
      awaitStretches(promises.get(3), availability());
      awaitStretches(promises.get(4), availability());
      daily.add(stretches(promises.get(2)));
    }

    assertThat(daily.getFirst()).hasSizeGreaterThan(3);
    assertThat(daily).containsOnly(daily.getFirst());
  }

  @Test
  void howeverManyLookAChangeIsOneResult() throws InterruptedException, ExecutionException {
    String dataset = "dataset:lake:contended";
    wrote(dataset, ago(50));
    promise("contended", dataset, "freshness", "1d", ago(40));

    try (var threads = Executors.newFixedThreadPool(3)) {
      var looks = List.of(threads.submit(watch::look), threads.submit(watch::look));
      for (var look : looks) {
        look.get();
      }
    }

    await().untilAsserted(() -> check(dataset, "sla/freshness", "fail"));
    watch.look();
    get("/check-results?dataset=" + dataset + "&check=sla/freshness").body("items", hasSize(1));
  }

  @Test
  void availabilityIsToldByTheChecksOfTheDataAndNotByThoseOfPromises() {
    String dataset = "dataset:lake:fit";
    found(dataset, "not empty", "pass", ago(30));
    found(dataset, "not empty", "fail", ago(3));
    promise("fit", dataset, "availability", "99.5", ago(40));
    await().untilAsserted(() -> check(dataset, "sla/availability", "fail"));

    found(dataset, "not empty", "pass", ago(1));

    await().untilAsserted(() -> check(dataset, "sla/availability", "pass"));
    assertThat(stretches("fit"))
        .containsExactly(
            new Stretch(ago(40), Standing.UNKNOWN),
            new Stretch(ago(30), Standing.KEPT),
            new Stretch(ago(3), Standing.BROKEN),
            new Stretch(ago(1), Standing.KEPT));
  }

  @Test
  void aPromiseThatNobodyMakesAnyMoreIsNotBroken() {
    String dataset = "dataset:lake:given_up";
    wrote(dataset, ago(50));
    promise("given-up", dataset, "freshness", "1d", ago(40));
    await().untilAsserted(() -> check(dataset, "sla/freshness", "fail"));
    String id = get("/slos/given-up").extract().path("objective.id");

    signedIn().delete("/api/v1/slos/given-up").then().statusCode(204);

    await().untilAsserted(() -> check(dataset, "sla/freshness", "pass"));
    get("/checks?dataset=" + dataset).body("[0].expectation", equalTo("It is no longer promised."));
    get("/slas/" + id + "/compliance").body("total.promises", equalTo(1));
    signedIn().get("/api/v1/slos/given-up").then().statusCode(404);
  }

  @Test
  void othersAreToldWhenAPromiseStandsOtherwise() {
    String dataset = "dataset:lake:told";
    wrote(dataset, ago(50));
    promise("told", dataset, "freshness", "1d", ago(40));

    await()
        .untilAsserted(
            () ->
                assertThat(told(dataset))
                    .extracting(one -> one.getSla().getStanding())
                    .contains("broken"));
    SlaChanged last = told(dataset).getLast();
    assertThat(last.getSla().getSource()).isEqualTo("slo:told");
    assertThat(last.getSla().getAlert()).isEqualTo("fast");
    assertThat(last.getSla().getBreaksAt().getSeconds()).isEqualTo(ago(26).getEpochSecond());
  }

  @Test
  void aRunThatFailedMakesNoVersion() {
    String dataset = "dataset:lake:failing";
    run("failing", "r1", "completed", ago(50), ago(49), dataset);
    run("failing", "r2", "failed", ago(20), ago(19), dataset);
    promise("failing", dataset, "freshness", "1d", ago(40));

    await().untilAsserted(() -> standing("failing", "broken"));
    get("/slos/failing").body("objective.standingSince", equalTo(minuteAfter(ago(25)).toString()));
    get("/slas/objectives?standing=broken&urn=" + dataset)
        .body("items.slo", hasItem("failing"))
        .body("items[0].expectation", containsString("1 day"));
  }

  @Test
  void whatCannotBeJudgedIsPutOffAndKeepsNothingElseFromBeingJudged() throws SQLException {
    String poison = "dataset:lake:a_poison";
    String sound = "dataset:lake:b_sound";
    promise("poison", poison, "freshness", "1d", ago(40));
    promise("sound", sound, "freshness", "1d", ago(40));
    update(
        "UPDATE sla_objective SET terms = 'nonsense', look_at = now() WHERE dataset = ?", poison);

    wrote(sound, ago(50));

    await().untilAsserted(() -> check(sound, "sla/freshness", "fail"));
    await().untilAsserted(() -> assertThat(isPutOff(poison)).isTrue());
    update("UPDATE sla_objective SET terms = 'PT24H' WHERE dataset = ?", poison);
    signedIn().delete("/api/v1/slos/poison").then().statusCode(204);
  }

  @Test
  void runsOfAJobThatNoLongerWritesADatasetOweItNothing() {
    String dataset = "dataset:lake:unflowed";
    wrote(dataset, ago(20));
    edges("rival", List.of(), dataset);
    run("rival", "r", "failed", ago(10), ago(9));
    promise("unflowed", dataset, "latency", "90m", ago(30));
    awaitStretches(
        "unflowed",
        new Stretch(ago(30), Standing.UNKNOWN),
        new Stretch(ago(20), Standing.KEPT),
        new Stretch(minuteAfter(ago(10).plus(Duration.ofMinutes(90))), Standing.BROKEN));

    stale("rival", dataset);

    awaitStretches(
        "unflowed", new Stretch(ago(30), Standing.UNKNOWN), new Stretch(ago(20), Standing.KEPT));
  }

  @Test
  void aVerdictOfAnOddTimeKeepsNothingFromBeingJudged() {
    String dataset = "dataset:lake:odd";
    results.recordOwn(
        List.of(
            new ResultDraft(
                dataset,
                "sla/freshness",
                "",
                null,
                Outcome.PASS,
                null,
                "",
                "",
                ResultService.LAST)));
    wrote(dataset, ago(50));

    promise("odd", dataset, "freshness", "1d", ago(40));

    await().untilAsserted(() -> standing("odd", "broken"));
  }

  @Test
  void whatEndedLongAgoIsForgotten() {
    String dataset = "dataset:lake:old";
    wrote(dataset, ago(43 * 24));
    wrote(dataset, ago(41 * 24));
    promise("old", dataset, "freshness", "1d", ago(44 * 24));
    Stretch last = new Stretch(minuteAfter(ago(40 * 24)), Standing.BROKEN);
    await().untilAsserted(() -> assertThat(stretches("old")).hasSize(5).endsWith(last));

    stretches.forget(ago(39 * 24));

    assertThat(stretches("old")).containsExactly(last);
  }

  /**
   * One run takes too long, and two come to nothing, of which one does not say what it would have
   * written; a check fails for a while, of which a contract says what it is about.
   */
  private List<Runnable> facts(String dataset, String job) {
    return new ArrayList<>(
        List.<Runnable>of(
            () -> run(job, "a", "completed", ago(190), ago(189), dataset),
            () -> run(job, "b", "completed", ago(165), ago(164), dataset),
            () -> run(job, "c", "failed", ago(150), ago(149), dataset),
            () -> run(job, "d", "completed", ago(139), ago(138), dataset),
            () -> run(job, "e", "completed", ago(100), ago(99), dataset),
            () -> run(job, "unwritten", "failed", ago(70), ago(69)),
            () -> edges(job, List.of(), dataset),
            () -> declared(dataset, job),
            () -> run(job, "f", "completed", ago(51), ago(50), dataset),
            () -> run(job, "g", "completed", ago(3), ago(2), dataset),
            () -> found(dataset, "not empty", "pass", ago(180)),
            () -> found(dataset, "not empty", "fail", ago(150)),
            () -> found(dataset, "not empty", "fail", ago(140)),
            () -> found(dataset, "not empty", "pass", ago(120)),
            () -> found(dataset, "unique", "warn", ago(110))));
  }

  private static void declared(String dataset, String contract) {
    Contracts.tell(
        contract,
        ContractSchema.newBuilder()
            .setName("table")
            .setPhysicalName("table")
            .addDatasets(dataset)
            .putDatasetsByServer("server", dataset)
            .addQuality(
                ContractQualityRule.newBuilder()
                    .setKey("not empty")
                    .setType("text")
                    .setDimension("completeness")));
  }

  private Stretch[] freshness() {
    return new Stretch[] {
      new Stretch(ago(200), Standing.UNKNOWN),
      new Stretch(ago(189), Standing.KEPT),
      new Stretch(minuteAfter(ago(169)), Standing.BROKEN),
      new Stretch(ago(164), Standing.KEPT),
      new Stretch(minuteAfter(ago(144)), Standing.BROKEN),
      new Stretch(ago(138), Standing.KEPT),
      new Stretch(minuteAfter(ago(118)), Standing.BROKEN),
      new Stretch(ago(99), Standing.KEPT),
      new Stretch(minuteAfter(ago(79)), Standing.BROKEN),
      new Stretch(ago(50), Standing.KEPT),
      new Stretch(minuteAfter(ago(30)), Standing.BROKEN),
      new Stretch(ago(2), Standing.KEPT)
    };
  }

  private Stretch[] latency() {
    return new Stretch[] {
      new Stretch(ago(200), Standing.UNKNOWN),
      new Stretch(ago(189), Standing.KEPT),
      new Stretch(minuteAfter(ago(150).plus(Duration.ofMinutes(90))), Standing.BROKEN),
      new Stretch(ago(138), Standing.KEPT),
      new Stretch(minuteAfter(ago(70).plus(Duration.ofMinutes(90))), Standing.BROKEN),
      new Stretch(ago(50), Standing.KEPT)
    };
  }

  private Stretch[] availability() {
    return new Stretch[] {
      new Stretch(ago(200), Standing.UNKNOWN),
      new Stretch(ago(180), Standing.KEPT),
      new Stretch(ago(150), Standing.BROKEN),
      new Stretch(ago(120), Standing.KEPT)
    };
  }

  private void awaitStretches(String name, Stretch... expected) {
    await().untilAsserted(() -> assertThat(stretches(name)).containsExactly(expected));
  }

  private static List<SlaChanged> told(String dataset) {
    return Broker.records("quality.events").stream()
        .filter(record -> record.key().equals(dataset))
        .filter(
            record ->
                new String(record.headers().lastHeader("ce_type").value(), UTF_8)
                    .equals("io.meshwork.quality.sla.v1.changed"))
        .map(record -> parse(record.value()))
        .toList();
  }

  private static SlaChanged parse(byte[] value) {
    try {
      return SlaChanged.parseFrom(value);
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private void update(String sql, String dataset) throws SQLException {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setString(1, dataset);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private boolean isPutOff(String dataset) {
    return statements.count(
            "SELECT count(*) FROM sla_objective WHERE dataset = ? AND look_at > ? AND evaluated_to IS NULL",
            dataset,
            now.plus(Duration.ofMinutes(5)))
        == 1;
  }

  private List<Stretch> stretches(String name) {
    UUID id = UUID.fromString(get("/slos/" + name).extract().path("objective.id"));
    return stretches.of(List.of(new Stretches.Since(id, ago(24 * 60)))).getOrDefault(id, List.of());
  }

  private static void standing(String name, String standing) {
    get("/slos/" + name).body("objective.standing", equalTo(standing));
  }

  private static void check(String dataset, String check, String outcome) {
    get("/checks?dataset=" + dataset)
        .body("find { it.check == '%s' }.outcome".formatted(check), equalTo(outcome));
  }

  private Instant ago(long hours) {
    return now.minus(Duration.ofHours(hours));
  }

  private static Instant minuteAfter(Instant time) {
    return time.plus(Duration.ofMinutes(1));
  }
}
