package io.meshwork.quality.gate;

import static io.meshwork.quality.gate.Mesh.at;
import static io.meshwork.quality.gate.Mesh.dataset;
import static io.meshwork.quality.gate.Mesh.declare;
import static io.meshwork.quality.gate.Mesh.get;
import static io.meshwork.quality.gate.Mesh.rule;
import static io.meshwork.quality.gate.Mesh.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However much is known or asked, answers come, are complete and of some length at most. */
@QualityTest
class BoundsTest {

  private static final int VERSIONS = 230;

  @Inject GateService gate;
  @Inject ResultService results;

  @Test
  void aHundredUrnsAsTheyReallyAreFitInOneQuestion() {
    String urns =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    "urn=dataset:postgres%253A%2F%2Fwarehouse-production-"
                        + "1.cluster-c9x8y7z6.eu-central-1.rds.amazonaws.com%253A5432:"
                        + "analytics_production.finance_reporting.monthly_recurring_revenue_"
                        + i)
            .collect(Collectors.joining("&"));
    assertThat(urns.length()).isGreaterThan(16_000);

    get("/gate?failOn=stop&" + urns).statusCode(200).body("$", hasSize(100));
  }

  @Test
  void reasonsAreTheGravestAndOfAHundredQuestionsFew() {
    record(
        IntStream.range(0, 130)
            .mapToObj(
                i -> draft("many", "check-" + i, i == 129 ? Outcome.FAIL : Outcome.WARN, i, "x")));

    GateView one = answer("many", null);
    assertThat(one.reasons()).hasSize(100);
    assertThat(one.reasons().getFirst().check()).isEqualTo("check-129");
    assertThat(one.reasons().getFirst().message()).hasSize(500);
    assertThat(one.decision()).isEqualTo(Decision.STOP);

    var questions = IntStream.range(0, 500).mapToObj(_ -> question("many", null)).toList();
    assertThat(gate.answer(questions))
        .hasSize(500)
        .allSatisfy(
            answer -> {
              assertThat(answer.decision()).isEqualTo(Decision.STOP);
              assertThat(answer.reasons()).hasSize(2).isEqualTo(one.reasons().subList(0, 2));
            });
  }

  @Test
  void ofManyVersionsEachIsJudged() {
    for (int i = 0; i < VERSIONS; i++) {
      run("slice-" + i, 2 * i, 2 * i + 1, "", "sliced").tell();
    }
    run("slice-reader", 2 * VERSIONS, 2 * VERSIONS + 1, "sliced", "sliced_mart").tell();

    record(
        IntStream.range(0, VERSIONS).mapToObj(i -> draft("sliced", "rows", Outcome.FAIL, i, "")));
    awaitAll(Decision.STOP);
    await().untilAsserted(() -> decision("sliced_mart", "stop"));

    declare("sliced", rule("rows", "accuracy", "info"));
    awaitAll(Decision.WARN);
    await().untilAsserted(() -> decision("sliced_mart", "allow"));
  }

  @Test
  void questionsAboutVersionsAreAnsweredTogether() {
    run("asked-1", 0, 1, "", "asked").tell();
    run("asked-2", 2, 3, "", "asked,asked_too").tell();
    record(Stream.of(draft("asked", "rows", Outcome.WARN, 0, "")));
    await().untilAsserted(() -> assertThat(answer("asked", "asked-1").reasons()).hasSize(1));

    assertThat(
            gate.answer(
                List.of(
                    question("asked", "asked-2"),
                    question("asked", "asked-1"),
                    question("asked_too", "asked-2"),
                    question("asked", "asked-1"))))
        .extracting(GateView::run, GateView::decision)
        .containsExactly(
            tuple("asked-2", Decision.ALLOW),
            tuple("asked-1", Decision.WARN),
            tuple("asked-2", Decision.ALLOW),
            tuple("asked-1", Decision.WARN));
  }

  private void awaitAll(Decision decision) {
    var questions =
        IntStream.range(0, VERSIONS).mapToObj(i -> question("sliced", "slice-" + i)).toList();
    await()
        .untilAsserted(
            () ->
                assertThat(gate.answer(questions))
                    .extracting(GateView::decision)
                    .containsOnly(decision));
  }

  private static Question question(String name, @Nullable String run) {
    return new Question(Urn.parse("urn", dataset(name)), run);
  }

  private GateView answer(String name, @Nullable String run) {
    return gate.answer(List.of(question(name, run))).getFirst();
  }

  private void record(Stream<ResultDraft> drafts) {
    results.recordAll(drafts.toList());
  }

  /** Measured after the version was written that is the first but so many. */
  private static ResultDraft draft(
      String name, String check, Outcome outcome, int version, String message) {
    return new ResultDraft(
        dataset(name),
        check,
        "",
        null,
        outcome,
        null,
        "",
        message.repeat(700),
        at(2 * version + 1).plusSeconds(1));
  }

  private static void decision(String name, String decision) {
    get("/gate/" + dataset(name)).body("decision", equalTo(decision));
  }
}
