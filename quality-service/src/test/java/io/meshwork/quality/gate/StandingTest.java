package io.meshwork.quality.gate;

import static io.meshwork.quality.gate.Mesh.at;
import static io.meshwork.quality.gate.Mesh.dataset;
import static io.meshwork.quality.gate.Mesh.get;
import static io.meshwork.quality.gate.Mesh.result;
import static io.meshwork.quality.gate.Mesh.run;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.Migrations;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found of how a dataset stands is no fault of a version. */
@QualityTest
class StandingTest {

  @Inject ResultService results;
  @Inject Statements statements;

  @Test
  void dataThatIsLateIsNoFaultOfTheVersionBeforeItAndTaintsNothing() {
    run("late-raw1", 0, 10, "", "late_raw").tell();
    run("late-mart1", 20, 30, "late_raw", "late_mart").tell();
    own("late_raw", "sla/freshness", Outcome.FAIL, 40);
    own("late_raw", "monitor/freshness", Outcome.FAIL, 41);
    result("late_raw", "rows", "fail", 42);

    await().untilAsserted(() -> gate("late_mart", "").body("reasons.check", contains("rows")));
    gate("late_raw", "")
        .body("run", equalTo("late-raw1"))
        .body("reasons.check", contains("sla/freshness", "monitor/freshness", "rows"));
    gate("late_raw", "?run=late-raw1").body("reasons.check", contains("rows"));

    run("late-raw2", 50, 60, "", "late_raw").tell();

    await().untilAsserted(() -> gate("late_raw", "").body("run", equalTo("late-raw2")));
    gate("late_raw", "?run=late-raw2").body("decision", equalTo("allow"));
    gate("late_raw", "")
        .body("decision", equalTo("stop"))
        .body("reasons.check", contains("sla/freshness", "monitor/freshness", "rows"))
        .body("reasons.kind", contains("check", "check", "unrepeated"))
        .body("reasons[0].since", equalTo(at(40).toString()));

    own("late_raw", "sla/freshness", Outcome.PASS, 61);
    own("late_raw", "monitor/freshness", Outcome.PASS, 61);
    result("late_raw", "rows", "pass", 61);
    gate("late_raw", "").body("decision", equalTo("allow")).body("reasons", empty());
  }

  @Test
  void versionsThatWereBlamedForItBeforeNoLongerAre() {
    run("blamed-raw1", 0, 10, "", "blamed_raw").tell();
    run("blamed-mart1", 20, 30, "blamed_raw", "blamed_mart").tell();
    own("blamed_raw", "sla/freshness", Outcome.FAIL, 40);
    result("blamed_raw", "rows", "warn", 41);
    await().untilAsserted(() -> gate("blamed_raw", "?run=blamed-raw1").body("reasons", hasSize(1)));
    statements.update(
        """
        INSERT INTO version_fault (dataset_key, run, check_id, stops, since, measured_at)
        SELECT run_flow.dataset_key, job_run.id, quality_check.id, true, measured_at, measured_at
        FROM job_run JOIN run_flow ON run_flow.run = job_run.id
        JOIN quality_check USING (dataset_key)
        WHERE job_run.run_id = 'blamed-raw1' AND quality_check.name = 'sla/freshness'
        """);
    gate("blamed_raw", "?run=blamed-raw1").body("decision", equalTo("stop"));

    Migrations.statements("V12__versions_without_state").forEach(sql -> statements.update(sql));
    result("blamed_other", "rows", "pass", 41);

    await()
        .untilAsserted(
            () -> gate("blamed_raw", "?run=blamed-raw1").body("decision", equalTo("warn")));
  }

  @Test
  void whatMonitorsFindOfAVersionIsAFaultOfIt() {
    run("odd-raw1", 0, 10, "", "odd_raw").tell();
    run("odd-mart1", 20, 30, "odd_raw", "odd_mart").tell();

    own("odd_raw", "monitor/volume/rowCount", Outcome.FAIL, 15);

    await()
        .untilAsserted(
            () ->
                gate("odd_mart", "")
                    .body("reasons.kind", contains("taint"))
                    .body("reasons.check", contains("monitor/volume/rowCount")));
  }

  private void own(String name, String check, Outcome outcome, int minute) {
    results.recordOwn(
        List.of(
            new ResultDraft(dataset(name), check, "", null, outcome, null, "", "", at(minute))));
  }

  private static ValidatableResponse gate(String name, String query) {
    return get("/gate/" + dataset(name) + query).statusCode(200);
  }
}
