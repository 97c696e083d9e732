package io.meshwork.quality.gate;

import static io.meshwork.quality.gate.Mesh.at;
import static io.meshwork.quality.gate.Mesh.dataset;
import static io.meshwork.quality.gate.Mesh.declare;
import static io.meshwork.quality.gate.Mesh.get;
import static io.meshwork.quality.gate.Mesh.offers;
import static io.meshwork.quality.gate.Mesh.result;
import static io.meshwork.quality.gate.Mesh.resultOfRun;
import static io.meshwork.quality.gate.Mesh.rule;
import static io.meshwork.quality.gate.Mesh.run;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.lineage.RunState;
import io.meshwork.quality.lineage.ToldRun;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that failed, and were not made again of what was written since. */
@QualityTest
class UnrepeatedTest {

  @Inject ResultService results;

  @Test
  void aCheckThatFailedAndWasNotMadeAgainWarnsUntilItPasses() {
    rewritten("again");
    result("again", "rows", "fail", 14);
    result("again", "rows", "fail", 15);

    await().untilAsserted(() -> gate("again", "").body("decision", equalTo("warn")));
    gate("again", "")
        .body("run", equalTo("again-2"))
        .body("reasons.kind", contains("unrepeated"))
        .body("reasons[0].decision", equalTo("warn"))
        .body("reasons[0].dataset", equalTo(dataset("again")))
        .body("reasons[0].check", equalTo("rows"))
        .body("reasons[0].outcome", equalTo("fail"))
        .body("reasons[0].message", equalTo("it is fail"))
        .body("reasons[0].run", equalTo("again-1"))
        .body("reasons[0].since", equalTo(at(15).toString()));
    gate("again", "?run=again-2").body("decision", equalTo("allow")).body("reasons", empty());
    gate("again", "?failOn=stop");
    get("/gate/" + dataset("again") + "?failOn=warn")
        .statusCode(409)
        .body(
            "violations.message",
            contains(
                "not made again of the latest version since it failed at %s: 'rows' of %s: it is fail"
                    .formatted(at(15), dataset("again"))));

    result("again", "rows", "pass", 31);
    gate("again", "").body("decision", equalTo("allow"));
  }

  @Test
  void aResultOfTheLatestVersionIsAllThatItTakes() {
    rewritten("named");
    resultOfRun("named", "before", "fail", 15, "named-1");
    resultOfRun("named", "before", "pass", 16, "named-2");
    resultOfRun("named", "since", "fail", 40, "named-1");
    resultOfRun("named", "passed", "pass", 40, "named-2");
    resultOfRun("named", "passed", "fail", 41, "named-1");
    result("named", "looked", "pass", 42);
    resultOfRun("named", "looked", "fail", 43, "named-1");
    await()
        .untilAsserted(
            () ->
                gate("named", "?run=named-1")
                    .body("reasons.check", contains("before", "since", "passed", "looked")));

    gate("named", "").body("reasons.check", contains("since"));
    resultOfRun("named", "since", "pass", 39, "named-2");
    gate("named", "").body("decision", equalTo("allow"));
    resultOfRun("named", "since", "fail", 44, "named-2");

    await()
        .untilAsserted(
            () ->
                gate("named", "")
                    .body("decision", equalTo("stop"))
                    .body("reasons.kind", contains("check")));
  }

  @Test
  void itDoesNotTaint() {
    rewritten("untainted");
    run("untainted-mart", 40, 50, "untainted", "untainted_mart").tell();

    result("untainted", "rows", "fail", 15);

    await().untilAsserted(() -> gate("untainted", "").body("decision", equalTo("warn")));
    gate("untainted_mart", "").body("decision", equalTo("allow"));
  }

  @Test
  void aProductAndOneOfManyWarnsLikewise() {
    rewritten("offered");
    result("offered", "rows", "fail", 15);
    offers("product:gate/unrepeated", 1, "offered");

    await()
        .untilAsserted(
            () ->
                get("/gate/product:gate%2Funrepeated")
                    .body("decision", equalTo("warn"))
                    .body("reasons.kind", contains("unrepeated")));
    get("/gate?urn=%s&urn=%s".formatted(dataset("offered"), dataset("never_written")))
        .body("decision", contains("warn", "allow"));
  }

  @Test
  void whatOnlyWarnedOrIsNobodysToRepeatIsNotTold() {
    rewritten("unrepeated_quiet");
    result("unrepeated_quiet", "mild", "fail", 15);
    result("unrepeated_quiet", "warned", "warn", 15);
    result("unrepeated_quiet", "could not be run", "error", 15);
    own("unrepeated_quiet", "monitor/volume/rowCount", at(15));
    own("unrepeated_quiet", "sla/availability", at(15));
    declare("unrepeated_quiet", rule("mild", "conformity", "minor"));

    await()
        .untilAsserted(
            () ->
                gate("unrepeated_quiet", "?run=unrepeated_quiet-1")
                    .body("reasons.size()", equalTo(4)));
    gate("unrepeated_quiet", "").body("reasons.check", contains("sla/availability"));
  }

  @Test
  void whatNoContractDeclaresAnyMoreIsNotTold() {
    Instant began = Instant.now().minus(Duration.ofHours(3));
    write("unrepeated_retired-1", "unrepeated_retired", began);
    results.recordAll(
        List.of(failed("unrepeated_retired", "rows", began.plus(Duration.ofMinutes(30)))));
    declare("unrepeated_retired", rule("rows", "accuracy", "error"));
    write("unrepeated_retired-2", "unrepeated_retired", began.plus(Duration.ofHours(1)));
    await()
        .untilAsserted(
            () -> gate("unrepeated_retired", "").body("reasons.kind", contains("unrepeated")));

    Broker.tell(
        "catalog",
        "io.meshwork.catalog.contract.v1.updated",
        "contract:unrepeated_retired",
        2,
        ContractUpdated.newBuilder()
            .setContract(
                Contract.newBuilder().setUrn("contract:unrepeated_retired").setLifecycle("active"))
            .build());

    await().untilAsserted(() -> gate("unrepeated_retired", "").body("decision", equalTo("allow")));
  }

  /** Two runs that wrote it, which are called as it is with a number. */
  private static void rewritten(String name) {
    run(name + "-1", 0, 10, "", name).tell();
    run(name + "-2", 20, 30, "", name).tell();
  }

  private static void write(String run, String name, Instant began) {
    new ToldRun(
            "job:gate:" + run,
            run,
            RunState.COMPLETED,
            began,
            began.plusSeconds(60),
            List.of(),
            List.of(dataset(name)))
        .tell();
  }

  private void own(String name, String check, Instant at) {
    results.recordOwn(List.of(failed(name, check, at)));
  }

  private static ResultDraft failed(String name, String check, Instant at) {
    return new ResultDraft(dataset(name), check, "", null, Outcome.FAIL, null, "", "", at);
  }

  private static ValidatableResponse gate(String name, String query) {
    return get("/gate/" + dataset(name) + query).statusCode(200);
  }
}
