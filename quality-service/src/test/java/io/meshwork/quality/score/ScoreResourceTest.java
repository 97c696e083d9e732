package io.meshwork.quality.score;

import static io.meshwork.quality.gate.Mesh.dataset;
import static io.meshwork.quality.gate.Mesh.declare;
import static io.meshwork.quality.gate.Mesh.get;
import static io.meshwork.quality.gate.Mesh.offers;
import static io.meshwork.quality.gate.Mesh.result;
import static io.meshwork.quality.gate.Mesh.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.InvalidProtocolBufferException;
import io.meshwork.contracts.quality.v1.Assessed;
import io.meshwork.platform.test.Broker;
import io.meshwork.quality.QualityTest;
import org.junit.jupiter.api.Test;

@QualityTest
class ScoreResourceTest {

  @Test
  void eachCheckTakesItsShareAway() {
    declare(
        "score_shares",
        rule("grave", "accuracy", "critical"),
        rule("usual", "uniqueness", ""),
        rule("mild", "coverage", "info"),
        rule("never ran", "accuracy", "critical"));
    result("score_shares", "grave", "pass", 1);
    result("score_shares", "mild", "pass", 1);
    result("score_shares", "usual", "fail", 1);
    result("score_shares", "undeclared", "warn", 1);

    // Weights: 7.5 of grave, 4.5 of usual, 0.25 of mild, 3 of undeclared; 15.25 in all.
    get("/scores/" + dataset("score_shares"))
        .statusCode(200)
        .body("score", equalTo(60.7f))
        .body("members", empty())
        .body("deductions.name", contains("usual", "undeclared"))
        .body("deductions[0].kind", equalTo("check"))
        .body("deductions[0].points.round(2)", equalTo(29.51f))
        .body("deductions[1].points.round(2)", equalTo(9.84f))
        .body("deductions[0].message", equalTo("it is fail"))
        .body(
            "deductions[0].reason",
            equalTo(
                "fail of a check of severity error and dimension uniqueness: all of its weight of"
                    + " 4.5 in 15.25"));
    get("/assessments?urn=" + dataset("score_shares")).body("[0].score", equalTo(60.7f));
  }

  @Test
  void aContractThatWeighsOtherwiseMakesItAnother() {
    result("score_weight", "one", "fail", 1);
    result("score_weight", "two", "pass", 1);
    get("/scores/" + dataset("score_weight")).body("score", equalTo(50f));

    declare("score_weight", rule("one", "", "info"));

    await()
        .untilAsserted(
            () -> get("/scores/" + dataset("score_weight")).body("score", equalTo(85.7f)));
    get("/assessments?urn=" + dataset("score_weight"))
        .body("[0].score", equalTo(85.7f))
        .body("[0].revision", equalTo(2 + 1));
  }

  @Test
  void productsAndDomainsAreTheMeanOfTheirMembers() throws InvalidProtocolBufferException {
    result("score_full", "rows", "pass", 1);
    result("score_none", "rows", "fail", 1);
    offers("product:scored/half", 1, "score_full", "score_none", "score_never");
    offers("product:scored%2Fbelow/full", 1, "score_full");
    offers("product:scoredelsewhere/none", 1, "score_none");

    await()
        .untilAsserted(
            () ->
                get("/scores/domain:scored")
                    .body("score", equalTo(75f))
                    .body(
                        "members.urn",
                        contains("product:scored%2Fbelow/full", "product:scored/half")));
    get("/scores/product:scored%2Fhalf")
        .body("score", equalTo(50f))
        .body("members.score", contains(100f, 0f))
        .body("deductions.dataset", contains(dataset("score_none")))
        .body("deductions[0].points", equalTo(50f));
    get("/scores/domain:scored%2Fbelow").body("score", equalTo(100f));
    get("/scores/product:scored%2Fhalf/history").body("score", contains(50f));
    get("/scores/domain:scored/history").body("score", contains(75f));
    await().untilAsserted(() -> assertThat(published("product:scored/half")).isEqualTo(50));
  }

  @Test
  void theHistoryTellsTheLastScoreOfAnHour() {
    result("score_history", "rows", "pass", 1);
    result("score_history", "rows", "fail", 2);
    result("score_history", "nulls", "pass", 2);
    result("score_history", "nulls", "pass", 3);

    // The hour may have ended meanwhile.
    get("/scores/" + dataset("score_history") + "/history?days=1")
        .statusCode(200)
        .body("score[-1]", equalTo(50f));
  }

  @Test
  void whatNobodyCheckedHasNoScore() {
    get("/scores/" + dataset("score_unknown"))
        .statusCode(200)
        .body("score", nullValue())
        .body("deductions", empty());
    get("/scores/domain:nowhere").statusCode(200).body("score", nullValue());
    get("/scores/domain:nowhere/history").statusCode(200).body("$", hasSize(0));
    get("/scores/team:x").statusCode(400).body("violations[0].message", containsString("domain"));
    get("/scores/domain:x/history?days=0").statusCode(400);
    get("/scores/domain:x/history?days=367").statusCode(400);
  }

  private static double published(String urn) throws InvalidProtocolBufferException {
    double score = -1;
    for (var record : Broker.records("quality.events")) {
      if (record.key().equals(urn)) {
        score = Assessed.parseFrom(record.value()).getAssessment().getScore();
      }
    }
    return score;
  }
}
