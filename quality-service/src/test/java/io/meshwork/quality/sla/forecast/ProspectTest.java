package io.meshwork.quality.sla.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.RunState;
import io.meshwork.quality.lineage.Upstream.Flow;
import io.meshwork.quality.lineage.Upstream.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Histories are invented: jobs that ran every day at the same time, and what they do today. */
class ProspectTest {

  private static final Instant TODAY = Instant.parse("2026-03-20T00:00:00Z");

  private final List<Flow> flows = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  @Test
  void aJobThatRunsAsUsualIsExpectedAsUsual() {
    job("load", List.of(), "orders");
    everyDay("load", "02:00", 30);

    Expectation expected = expected("orders", "01:00").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("02:30"));
    assertThat(expected.cause()).isEqualTo(Cause.USUAL);
    assertThat(expected.way()).containsExactly("job:airflow:load", "dataset:lake:orders");
  }

  @Test
  void aRunThatTakesLongerThanUsualDelaysWhatIsDownstream() {
    job("load", List.of(), "orders");
    job("clean", List.of("orders"), "clean_orders");
    job("report", List.of("clean_orders"), "revenue");
    everyDay("load", "02:00", 30);
    everyDay("clean", "02:40", 10);
    everyDay("report", "03:00", 15);
    run("load", "today", RunState.RUNNING, at("02:00"), null);

    Expectation expected = expected("revenue", "03:30").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("04:25"));
    assertThat(expected.cause()).isEqualTo(Cause.RUNNING_LONG);
    assertThat(expected.latest().id()).isEqualTo("today");
    assertThat(expected.way())
        .containsExactly(
            "job:airflow:load",
            "dataset:lake:orders",
            "job:airflow:clean",
            "dataset:lake:clean_orders",
            "job:airflow:report",
            "dataset:lake:revenue");
  }

  @Test
  void aRunThatBeganLateIsWaitedForAllTheSame() {
    job("load", List.of(), "orders");
    job("clean", List.of("orders"), "clean_orders");
    everyDay("load", "02:00", 30);
    everyDay("clean", "02:40", 10);
    run("load", "today", RunState.RUNNING, at("05:00"), null);

    Expectation expected = expected("clean_orders", "05:10").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("05:40"));
    assertThat(expected.cause()).isEqualTo(Cause.LATE_RUN);
  }

  @Test
  void aRunThatDidNotBeginIsMissing() {
    job("load", List.of(), "orders");
    job("clean", List.of("orders"), "clean_orders");
    everyDay("load", "02:00", 30);
    everyDay("clean", "02:40", 10);

    Expectation expected = expected("clean_orders", "04:00").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("04:40"));
    assertThat(expected.cause()).isEqualTo(Cause.MISSING_RUN);
    assertThat(expected.way().getFirst()).isEqualTo("job:airflow:load");
  }

  @Test
  void aRunThatFailedMakesItsJobComeNextTime() {
    job("load", List.of(), "orders");
    everyDay("load", "02:00", 30);
    run("load", "today", RunState.FAILED, at("02:00"), at("02:10"));

    Expectation expected = expected("orders", "03:00").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("02:30").plus(Duration.ofDays(1)));
    assertThat(expected.cause()).isEqualTo(Cause.FAILED_RUN);
    assertThat(expected.latest().id()).isEqualTo("today");
  }

  @Test
  void aJobThatRunsMoreOftenDoesNotWaitForWhatComesOnceADay() {
    job("load", List.of(), "rates");
    job("convert", List.of("rates"), "prices");
    everyDay("load", "02:00", 30);
    for (int hour = 1; hour <= 3; hour++) {
      Instant began = at("0%d:10".formatted(hour));
      run("convert", "hourly" + hour, RunState.COMPLETED, began, began.plus(Duration.ofMinutes(5)));
    }
    run("convert", "hourly4", RunState.COMPLETED, at("04:10"), at("04:15"));

    Expectation expected = expected("prices", "04:30").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("05:15"));
    assertThat(expected.cause()).isEqualTo(Cause.USUAL);
  }

  @Test
  void ofTwoJobsThatWriteTheFirstToComeCounts() {
    job("load", List.of(), "orders");
    job("backfill", List.of(), "orders");
    everyDay("load", "08:00", 30);
    everyDay("backfill", "05:00", 60);

    assertThat(expected("orders", "04:00").orElseThrow().at()).isEqualTo(at("06:00"));
  }

  @Test
  void nobodyCanTellOfTooFewRunsNorOfAnUnknownJob() {
    job("load", List.of(), "orders");
    run("load", "1", RunState.COMPLETED, at("01:00"), at("01:10"));
    run("load", "2", RunState.COMPLETED, at("02:00"), at("02:10"));

    assertThat(expected("orders", "03:00")).isEmpty();
    assertThat(expected("nothing", "03:00")).isEmpty();
  }

  @Test
  void whereDataFlowsInACircleNobodyWaitsForHimself() {
    job("merge", List.of("state"), "state");
    everyDay("merge", "02:00", 30);

    assertThat(expected("state", "01:00").orElseThrow().at()).isEqualTo(at("02:30"));
  }

  @Test
  void aRunThatDiedUnheardIsNotWaitedFor() {
    job("load", List.of(), "orders");
    everyDay("load", "02:00", 30);
    run("load", "lost", RunState.RUNNING, at("02:00"), null);

    Expectation expected = expected("orders", "20:00").orElseThrow();

    assertThat(expected.at()).isEqualTo(at("02:30").plus(Duration.ofDays(1)));
  }

  @Test
  void versionsGoOnToCome() {
    job("load", List.of(), "orders");
    everyDay("load", "02:00", 30);

    Expectation expected = expected("orders", "01:00").orElseThrow();

    assertThat(expected.notBefore(at("02:30"))).isEqualTo(expected);
    assertThat(expected.notBefore(at("02:31")).at())
        .isEqualTo(at("02:30").plus(Duration.ofDays(1)));
  }

  private Optional<Expectation> expected(String dataset, String now) {
    return new Prospect(flows, runs, at(now)).of(Urn.dataset("lake", dataset).key());
  }

  private void job(String name, List<String> reads, String writes) {
    reads.forEach(dataset -> flows.add(flow(name, dataset, false)));
    flows.add(flow(name, writes, true));
  }

  private static Flow flow(String job, String dataset, boolean isOutput) {
    Urn urn = Urn.dataset("lake", dataset);
    Urn writer = Urn.job("airflow", job);
    return new Flow(writer.key(), writer.toString(), urn.key(), urn.toString(), isOutput);
  }

  /** On the ten days before today. */
  private void everyDay(String job, String time, int minutes) {
    for (int days = 10; days > 0; days--) {
      Instant began = at(time).minus(Duration.ofDays(days));
      run(job, "day-" + days, RunState.COMPLETED, began, began.plus(Duration.ofMinutes(minutes)));
    }
  }

  private void run(String job, String id, RunState state, Instant began, @Nullable Instant ended) {
    runs.add(new Run(Urn.job("airflow", job).key(), id, state, began, ended));
  }

  private static Instant at(String time) {
    return TODAY.plus(Duration.parse("PT%sH%sM".formatted((Object[]) time.split(":"))));
  }
}
