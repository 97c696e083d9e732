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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.meshwork.quality.QualityTest;
import io.meshwork.quality.lineage.RunState;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QualityTest
class GateResourceTest {

  @Test
  void aBadRunMarksExactlyTheVersionsBuiltFromIt() {
    run("a-raw1", 0, 10, "", "a_raw").tell();
    run("a-mart1", 20, 30, "a_raw", "a_mart").tell();
    run("a-raw2", 40, 50, "", "a_raw").tell();
    run("a-mart2", 60, 70, "a_raw,a_other", "a_mart,a_second").tell();
    run("a-report2", 80, 90, "a_second", "a_report").tell();
    run("a-beside", 80, 90, "a_other", "a_beside").tell();
    resultOfRun("a_raw", "rows", "pass", 15, "a-raw1");
    resultOfRun("a_raw", "rows", "fail", 95, "a-raw2");

    awaitDecision("a_report", "stop");
    gate("a_report", "")
        .body("run", equalTo("a-report2"))
        .body("known", equalTo(true))
        .body("reasons.kind", contains("taint"))
        .body("reasons[0].dataset", equalTo(dataset("a_raw")))
        .body("reasons[0].run", equalTo("a-raw2"))
        .body("reasons[0].check", equalTo("rows"))
        .body("reasons[0].outcome", equalTo("fail"))
        .body("reasons[0].message", equalTo("it is fail"))
        .body("reasons[0].since", equalTo(at(95).toString()));
    decision("a_mart", "", "stop");
    decision("a_mart", "?run=a-mart1", "allow");
    decision("a_raw", "?run=a-raw1", "allow");
    gate("a_raw", "").body("reasons.kind", contains("check"));
    decision("a_beside", "", "allow");
  }

  @Test
  void aCleanRerunClears() {
    run("b-raw1", 0, 10, "", "b_raw").tell();
    run("b-mart1", 20, 30, "b_raw", "b_mart").tell();
    result("b_raw", "rows", "fail", 35);
    awaitDecision("b_mart", "stop");

    run("b-raw2", 40, 50, "", "b_raw").tell();
    awaitDecision("b_raw", "warn");
    result("b_raw", "rows", "pass", 55);
    awaitDecision("b_raw", "allow");
    decision("b_mart", "", "stop");

    run("b-mart2", 60, 70, "b_raw", "b_mart").tell();
    awaitDecision("b_mart", "allow");
    decision("b_mart", "?run=b-mart1", "stop");
  }

  @Test
  void aCheckThatPassesAgainClearsWhatFollowedFromItOnly() {
    run("c-raw", 0, 10, "", "c_one,c_two").tell();
    run("c-mart", 20, 30, "c_one,c_two", "c_mart").tell();
    result("c_one", "rows", "fail", 32);
    result("c_one", "nulls", "fail", 33);
    result("c_two", "rows", "fail", 34);
    await()
        .untilAsserted(
            () -> gate("c_mart", "").body("reasons.check", contains("rows", "nulls", "rows")));

    result("c_one", "rows", "pass", 40);

    await()
        .untilAsserted(
            () ->
                gate("c_mart", "")
                    .body("decision", equalTo("stop"))
                    .body("reasons.check", contains("nulls", "rows"))
                    .body("reasons.dataset", contains(dataset("c_one"), dataset("c_two"))));
  }

  @Test
  void whatReadsItselfStaysTaintedUntilItIsBuiltAnew() {
    run("d-raw", 0, 10, "", "d_raw").tell();
    run("d-sum1", 20, 30, "d_raw,d_sum", "d_sum").tell();
    run("d-raw2", 32, 33, "", "d_raw").tell();
    for (int turn = 2; turn < 8; turn++) {
      run("d-sum" + turn, turn * 20, turn * 20 + 10, "d_raw,d_sum", "d_sum").tell();
    }
    resultOfRun("d_raw", "rows", "fail", 300, "d-raw");
    awaitDecision("d_sum", "stop");

    run("d-full", 400, 410, "d_raw", "d_sum").tell();

    awaitDecision("d_sum", "allow");
    decision("d_sum", "?run=d-sum7", "stop");
  }

  @Test
  void aRunThatDidNotCompleteLeavesWhatWasThere() {
    run("e-first", 0, 10, "", "e_data").tell();
    result("e_data", "rows", "fail", 11);
    var second = run("e-second", 20, 30, "", "e_data");
    second.as(RunState.RUNNING).tell();
    run("e-third", 40, 50, "", "e_data").as(RunState.FAILED).tell();
    awaitDecision("e_data", "stop");
    gate("e_data", "?run=e-second").statusCode(404);

    second.tell();

    awaitDecision("e_data", "warn");
    gate("e_data", "")
        .body("run", equalTo("e-second"))
        .body("reasons.kind", contains("unrepeated"))
        .body("reasons.run", contains("e-first"));
    decision("e_data", "?run=e-second", "allow");
  }

  @Test
  void aResultIsAboutTheVersionItNamesOrElseTheOneBeforeIt() {
    run("f-one", 0, 10, "", "f_data").tell();
    run("f-two", 20, 30, "", "f_data").tell();
    resultOfRun("f_data", "late", "fail", 60, "f-one");
    result("f_data", "timely", "fail", 15);
    resultOfRun("f_data", "unheard", "warn", 40, "nobody-knows");
    resultOfRun("f_data", "coming", "fail", 45, "f-zero");

    awaitDecision("f_data", "stop");
    run("f-zero", 2, 5, "", "f_data").tell();

    awaitDecision("f_data", "warn");
    gate("f_data", "?run=f-two").body("reasons.check", contains("unheard"));
    gate("f_data", "")
        .body("reasons.check", contains("unheard", "timely", "coming", "late"))
        .body("reasons.kind", contains("check", "unrepeated", "unrepeated", "unrepeated"))
        .body("reasons.run", contains("f-two", "f-one", "f-zero", "f-one"));
    gate("f_data", "?run=f-one").body("reasons.check", contains("timely", "late"));
    gate("f_data", "?run=f-zero").body("reasons.check", contains("coming"));
  }

  @Test
  void whatAContractCallsMildOnlyWarns() {
    run("g-run", 0, 10, "", "g_data").tell();
    run("g-next", 20, 30, "g_data", "g_next").tell();
    result("g_data", "format", "fail", 11);
    result("g_unwritten", "format", "fail", 11);
    awaitDecision("g_next", "stop");
    decision("g_unwritten", "", "stop");

    declare("g_data", rule("format", "conformity", "warning"));
    declare("g_unwritten", rule("format", "conformity", "Info"));

    awaitDecision("g_data", "warn");
    awaitDecision("g_next", "allow");
    awaitDecision("g_unwritten", "warn");
  }

  @Test
  void whatNoRunIsKnownToHaveWrittenStandsByItsChecks() {
    result("h_data", "rows", "fail", 5);
    result("h_data", "rows", "fail", 10);
    result("h_data", "nulls", "error", 10);
    result("h_data", "types", "pass", 10);
    gate("h_data", "")
        .body("decision", equalTo("stop"))
        .body("known", equalTo(true))
        .body("run", nullValue())
        .body("reasons.check", contains("rows", "nulls"))
        .body("reasons[0].since", equalTo(at(5).toString()));

    result("h_data", "rows", "pass", 15);
    decision("h_data", "", "warn");
    result("h_data", "nulls", "pass", 15);
    decision("h_data", "", "allow");
  }

  @Test
  void aProductIsAsTheWorstOfItsDatasets() {
    run("i-run", 0, 10, "", "i_good").tell();
    result("i_bad", "rows", "warn", 5);
    result("i_worse", "rows", "fail", 5);
    offers("product:gate/i", 1, "i_good", "i_bad", "i_worse");

    await()
        .untilAsserted(
            () ->
                get("/gate/product:gate%2Fi")
                    .body("decision", equalTo("stop"))
                    .body("reasons.dataset", contains(dataset("i_worse"), dataset("i_bad"))));
    offers("product:gate/i", 2, "i_good");
    await().untilAsserted(() -> get("/gate/product:gate%2Fi").body("decision", equalTo("allow")));
  }

  @Test
  void whoeverAsksSaysWhatIsToFail() {
    result("j_stop", "rows", "fail", 5);
    result("j_warn", "rows", "warn", 5);
    result("j_allow", "rows", "pass", 5);

    gate("j_stop", "?failOn=stop")
        .statusCode(409)
        .body("code", equalTo("CONFLICT"))
        .body("detail", equalTo("stop: dataset:gate:j_stop."))
        .body("violations.field", contains(dataset("j_stop")))
        .body("violations[0].message", containsString("'rows' of dataset:gate:j_stop: it is fail"));
    gate("j_warn", "?failOn=stop").statusCode(200).body("decision", equalTo("warn"));
    gate("j_warn", "?failOn=warn").statusCode(409);
    gate("j_allow", "?failOn=unknown").statusCode(200);
    gate("j_typo", "?failOn=warn").statusCode(200).body("known", equalTo(false));
    gate("j_typo", "?failOn=unknown").statusCode(409);
    get("/gate?failOn=stop&urn=%s&urn=%s".formatted(dataset("j_allow"), dataset("j_stop")))
        .statusCode(409);
    get("/gate?urn=%s&urn=%s".formatted(dataset("j_allow"), dataset("j_stop")))
        .statusCode(200)
        .body("decision", contains("allow", "stop"));
  }

  @Test
  void badQuestionsAreAnsweredWithWhatIsWrong() {
    get("/gate/team:x").statusCode(400).body("violations.field", contains("urn"));
    get("/gate/nonsense").statusCode(400);
    get("/gate/product:a%2Fb?run=x").statusCode(400).body("violations.field", contains("run"));
    gate("k", "?failOn=never").statusCode(400).body("violations.field", contains("failOn"));
    gate("k", "?run=x").statusCode(404);
    gate("k", "?run=").statusCode(400).body("violations.field", contains("run"));
    gate("k", "").statusCode(200).body("reasons", empty());
    get("/gate").statusCode(400);
    get("/gate?urn=" + dataset("k") + ("&urn=" + dataset("k")).repeat(100)).statusCode(400);
    get("/gate/dataset:postgres%253A%2F%2Fdb%253A5432:a.b'%3B--")
        .statusCode(200)
        .body("urn", equalTo("dataset:postgres%3A//db%3A5432:a.b';--"));
  }

  private static void awaitDecision(String name, String decision) {
    await().untilAsserted(() -> decision(name, "", decision));
  }

  private static void decision(String name, String query, String decision) {
    gate(name, query).statusCode(200).body("decision", equalTo(decision));
  }

  private static ValidatableResponse gate(String name, String query) {
    return get("/gate/" + dataset(name) + query);
  }
}
